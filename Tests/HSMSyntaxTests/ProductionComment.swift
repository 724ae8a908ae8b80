import Foundation
import TestSupport

/// A production that a declaration's doc comment begins with.
struct ProductionComment: Sendable {

  /// The production, on one line.
  let production: String

  /// The declaration's first line.
  let declaration: String

  /// Where it stands: path and line.
  let place: String

  /// Returns the productions in the doc comments of the Swift files that are right in `folder`.
  ///
  /// Folders in it may be about other languages.
  static func all(in folder: String) throws -> [ProductionComment] {
    try Repository.files(in: folder, suffix: ".swift")
      .filter { !$0.dropFirst(folder.count + 1).contains("/") }
      .flatMap { path in
        try all(inLines: try Repository.text(path).components(separatedBy: "\n"), path)
      }
  }

  private static func all(inLines lines: [String], _ path: String) throws -> [ProductionComment] {
    var result: [ProductionComment] = []
    var comment: [String] = []
    for (index, line) in lines.enumerated() {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("///") {
        comment.append(line.dropFirst(3).trimmingCharacters(in: .whitespaces))
        continue
      }
      if let production = production(at: comment) {
        result.append(
          ProductionComment(
            production: production, declaration: line, place: "\(path):\(index + 1)"))
      }
      comment = []
    }
    return result
  }

  /// Returns the production that `comment` begins with, its lines joined.
  private static func production(at comment: [String]) -> String? {
    guard let words = comment.first?.split(separator: " "), words.count > 2, words[1] == "=",
      words[0].allSatisfy({ $0.isLetter || $0 == "_" })
    else { return nil }
    var lines: [String] = []
    for line in comment {
      lines.append(line)
      if line.hasSuffix(" ;") { break }
    }
    return lines.joined(separator: " ")
  }

}

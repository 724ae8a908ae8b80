import TestSupport
import Testing

/// A line of `Tests/Goldens/json/cases.txt`.
struct JSONCase: CustomTestStringConvertible {

  /// `true` iff the document is JSON.
  let isValid: Bool

  /// What the case is about.
  let name: String

  /// The document.
  let bytes: [UInt8]

  var testDescription: String { name }

  /// All cases.
  static let all: [JSONCase] = {
    let text = (try? Repository.text("Tests/Goldens/json/cases.txt")) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(JSONCase.init)
  }()

  /// Reads `line`: verdict, name and document.
  private init(_ line: Substring) {
    let parts = line.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
    isValid = parts[0] == "y " || parts[0] == "+ "
    name = String(parts[1].dropFirst().dropLast())
    bytes = Self.bytes(of: parts[2].dropFirst())
  }

  /// Returns the bytes that `text` stands for: itself, but for `‹…›`.
  private static func bytes(of text: Substring) -> [UInt8] {
    var result: [UInt8] = []
    for piece in text.split(separator: "‹", omittingEmptySubsequences: false) {
      guard let end = piece.firstIndex(of: "›") else {
        result += piece.utf8
        continue
      }
      let parts = piece[..<end].split(separator: "*")
      let bytes = parts[0].split(separator: " ").map { UInt8($0, radix: 16)! }
      for _ in 0..<(parts.count == 2 ? Int(parts[1])! : 1) { result += bytes }
      result += piece[piece.index(after: end)...].utf8
    }
    return result
  }

}

import Foundation
package import Testing

/// Expected outputs, as files.
package enum Golden {

  /// Records an issue unless the file at `path`, relative to the repository's top folder, holds
  /// `actual`.
  ///
  /// With `HSM_UPDATE=1` in the environment, the file is rewritten first and a difference recorded
  /// all the same, so that the diff gets read.
  package static func expect(
    _ actual: [UInt8], at path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let url = Repository.url(path)
    let expected = (try? Data(contentsOf: url)).map { [UInt8]($0) }
    if expected == actual { return }
    if ProcessInfo.processInfo.environment["HSM_UPDATE"] == "1" {
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual).write(to: url)
        Issue.record("rewrote \(path)", sourceLocation: sourceLocation)
      } catch {
        Issue.record("cannot write \(path): \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let expected else {
      Issue.record(
        "there is no \(path); HSM_UPDATE=1 swift test writes it", sourceLocation: sourceLocation)
      return
    }
    let comment = difference(expected, actual)
    Issue.record("\(path) differs:\n\(comment)", sourceLocation: sourceLocation)
  }

  /// Records an issue unless the file at `path` holds `actual`.
  package static func expect(
    _ actual: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expect([UInt8](actual.utf8), at: path, sourceLocation: sourceLocation)
  }

  /// Returns the first line that differs, as it should be and as it is.
  private static func difference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
    let old = String(decoding: expected, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    let new = String(decoding: actual, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    var line = 0
    while line < old.count, line < new.count, old[line] == new[line] { line += 1 }
    let before = line < old.count ? String(old[line]) : "(end of the file)"
    let after = line < new.count ? String(new[line]) : "(end of the output)"
    return "line \(line + 1)\n- \(before)\n+ \(after)"
  }

}

/// Why something cannot be done with a file.
package struct FileError: Error, Equatable, Sendable {

  /// The reason in words that follow the file's name and a colon.
  package let reason: String

  /// Creates an error with this `reason`.
  init(_ reason: String) { self.reason = reason }

  /// Creates the error that the symbolic link at `path` leads nowhere.
  init(dangling path: FilePath) {
    let target = System.linkTarget(path).map { " to `\($0)`" } ?? ""
    reason = "it is a symbolic link\(target), and there is no such file"
  }

  /// `true` iff there is no such file.
  package var isNotFound: Bool { self == .notFound || self == .notDirectory }

  /// `true` iff it was a stream that is closed.
  package var isClosed: Bool { self == .closed }

}

package import Foundation

/// Where things are in the repository.
package enum Repository {

  /// The top folder.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Returns the URL of `path`, which is relative to the top folder.
  package static func url(_ path: String) -> URL { root.appending(path: path) }

  /// Returns the paths, relative to the top folder and sorted, of the files below `folder` whose
  /// names end in `suffix`.
  package static func files(in folder: String, suffix: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: url(folder).path())
    return (all?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(suffix) }.map { "\(folder)/\($0)" }.sorted()
  }

  /// Returns the bytes of the file at `path`, which is relative to the top folder.
  package static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url(path)))
  }

  /// Returns the text of the file at `path`, which is relative to the top folder.
  package static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

}

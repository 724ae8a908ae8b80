/// Returns `true` iff `path` leads to a directory.
package func isDirectory(_ path: FilePath) -> Bool {
  (try? FileStatus(at: path))?.kind == .directory
}

/// Makes the directory at `path` and those above it that do not exist.
package func makeDirectory(at path: FilePath) throws(FileError) {
  if isDirectory(path) { return }
  do throws(FileError) {
    try System.makeDirectory(path)
  } catch {
    if error == .exists { throw .notDirectory }
    let parent = FilePath(path.bytes.reversed().drop { $0 == .slash }.reversed()).folder
    guard error.isNotFound, !parent.bytes.isEmpty, !isDirectory(parent) else { throw error }
    try makeDirectory(at: parent)
    try makeDirectory(at: path)
  }
}

/// Makes a file of `bytes` at `path`, where there must be none.
package func createFile(_ bytes: [UInt8], at path: FilePath) throws(FileError) {
  let descriptor: Int32
  do throws(FileError) {
    descriptor = try System.open(path, for: .creating(0o666))
  } catch {
    throw error == .exists ? FileError("there is such a file already") : error
  }
  defer { System.close(descriptor) }
  do throws(FileError) {
    try System.write(bytes.span, to: descriptor)
  } catch {
    try? System.remove(path)
    throw error
  }
}

/// Returns the names in the directory at `path` that are UTF-8 and do not begin with a dot; none if they
/// cannot be read.
package func names(in path: FilePath) -> [String] {
  ((try? DirectoryEntry.all(in: path)) ?? []).compactMap {
    String(validating: $0.name.bytes, as: UTF8.self)
  }
}

/// A name in a directory.
struct DirectoryEntry {

  /// The name, without the directory.
  let name: FilePath

  /// What it names, or `nil` if only the file itself can tell: it may be a link.
  let kind: FileStatus.Kind?

  /// Returns what stands in the directory at `path`, in the order of the bytes of its names, without
  /// what begins with a dot.
  static func all(in path: FilePath) throws(FileError) -> [DirectoryEntry] {
    try System.entries(of: path).filter { $0.name.bytes.first != .dot }
      .map { DirectoryEntry(name: $0.name, kind: $0.kind) }
      .sorted { $0.name < $1.name }
  }

}

import Glibc

/// Returns `true` iff `path` leads to a directory.
package func isDirectory(_ path: FilePath) -> Bool {
  (try? FileStatus(at: path))?.kind == .directory
}

/// Makes the directory at `path` and those above it that do not exist.
package func makeDirectory(at path: FilePath) throws(FileError) {
  if isDirectory(path) { return }
  if mkdir(try path.cString(), 0o777) == 0 { return }
  if errno == EEXIST { throw FileError(code: ENOTDIR) }
  let parent = FilePath(path.bytes.reversed().drop { $0 == .slash }.reversed()).folder
  guard errno == ENOENT, !parent.bytes.isEmpty, !isDirectory(parent) else { throw .system }
  try makeDirectory(at: parent)
  if mkdir(try path.cString(), 0o777) != 0, errno != EEXIST { throw .system }
}

/// Makes a file of `bytes` at `path`, where there must be none.
package func createFile(_ bytes: [UInt8], at path: FilePath) throws(FileError) {
  let name = try path.cString()
  let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else {
    throw errno == EEXIST ? FileError("there is such a file already") : .system
  }
  defer { close(descriptor) }
  do throws(FileError) {
    try write(bytes.span, to: descriptor)
  } catch {
    unlink(name)
    throw error
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
    guard let directory = opendir(try path.cString()) else { throw .system }
    defer { closedir(directory) }
    var entries: [DirectoryEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { FilePath($0.prefix { $0 != 0 }) }
      if name.bytes.first == .dot { continue }
      entries.append(DirectoryEntry(name: name, kind: kind(Int(entry.pointee.d_type))))
    }
    if errno != 0 { throw .system }
    return entries.sorted { $0.name < $1.name }
  }

  /// Returns the sort of file that `readdir` calls `type`.
  private static func kind(_ type: Int) -> FileStatus.Kind? {
    switch type {
    case Int(DT_REG): .regular
    case Int(DT_DIR): .directory
    case Int(DT_FIFO): .pipe
    case Int(DT_SOCK): .socket
    case Int(DT_CHR), Int(DT_BLK): .device
    default: nil
    }
  }

}

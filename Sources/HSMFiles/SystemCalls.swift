import Glibc

/// Calls `body` until no signal interrupts it, and the file `descriptor` is ready if it does not wait
/// by itself; returns its result.
///
/// `events` is what it must be ready for, `POLLIN` or `POLLOUT`.
func retrying(_ descriptor: Int32, _ events: Int32, _ body: () -> Int) -> Int {
  while true {
    let result = body()
    if result >= 0 { return result }
    if errno == EAGAIN {
      var ready = pollfd(fd: descriptor, events: Int16(events), revents: 0)
      poll(&ready, 1, -1)
    } else if errno != EINTR {
      return result
    }
  }
}

/// Writes all of `bytes` to the open file `descriptor`.
///
/// - Throws: if not all can be written; some may be by then.
package func write(_ bytes: Span<UInt8>, to descriptor: Int32) throws(FileError) {
  var offset = 0
  while offset < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      retrying(descriptor, POLLOUT) {
        Glibc.write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
      }
    }
    if count < 0 { throw .system }
    offset += count
  }
}

/// Returns `true` iff `path` itself is a symbolic link, wherever it leads.
func isSymbolicLink(_ path: FilePath) -> Bool { linkTarget(path) != nil }

/// Returns what the symbolic link at `path` says; `nil` if there is none.
func linkTarget(_ path: FilePath) -> FilePath? {
  guard let name = try? path.cString() else { return nil }
  var count = -1
  let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, initialized in
    buffer.withMemoryRebound(to: CChar.self) {
      count = readlink(name, $0.baseAddress!, $0.count)
    }
    initialized = max(0, count)
  }
  return count < 0 ? nil : FilePath(bytes)
}

extension FilePath {

  /// Returns where the symbolic links at this path lead; those of folders stay.
  func followingLinks() throws(FileError) -> FilePath {
    var path = self
    for _ in 0..<40 {
      guard let target = linkTarget(path) else { return path }
      path = target.bytes.first == .slash ? target : FilePath(path.folder.bytes + target.bytes)
    }
    throw FileError(code: ELOOP)
  }

  /// Returns the path without links, `.` and `..`; as it is if it leads nowhere.
  package var resolvingLinks: FilePath {
    guard let name = try? cString(), let resolved = realpath(name, nil) else { return self }
    defer { free(resolved) }
    return FilePath(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)))
  }

}

extension FileError {

  /// Creates the error that the symbolic link at `path` leads nowhere.
  init(dangling path: FilePath) {
    let target = linkTarget(path).map { " to `\($0)`" } ?? ""
    self.init("it is a symbolic link\(target), and there is no such file")
  }

}

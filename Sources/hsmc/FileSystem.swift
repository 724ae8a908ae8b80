import Glibc

/// Files, as the commands need them: the only place that touches them.
enum FileSystem {

  /// Why a file could not be read or written, in words that follow its name.
  struct Failure: Error {
    let reason: String

    /// The reason that the system gives with `errno`.
    static var system: Failure { Failure(reason: reason(errno)) }

    private static func reason(_ code: Int32) -> String {
      switch code {
      case ENOENT: "no such file or directory"
      case EACCES, EPERM: "permission denied"
      case EISDIR: "it is a directory"
      case ENOTDIR: "a part of the path is not a directory"
      case ENOSPC: "no space left on the device"
      case EROFS: "the file system is read-only"
      case ELOOP: "too many symbolic links, or a loop of them"
      case ENAMETOOLONG: "the name is too long"
      default: String(cString: strerror(code))
      }
    }
  }

  // MARK: Reading

  /// Returns the bytes of the file at `path`.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system }
    defer { close(descriptor) }
    return try read(descriptor)
  }

  /// Returns all bytes that can be read from `descriptor`.
  static func read(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system }
    if status.st_mode & S_IFMT == S_IFDIR { throw Failure(reason: "it is a directory") }
    Heap.prepare(forSourceOf: Int(status.st_size))
    var bytes: [UInt8] = []
    var capacity = max(Int(status.st_size) + 1, 1 << 16)
    while true {
      let start = bytes.count
      var code: Int32 = 0
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
          let result = retrying { Glibc.read(descriptor, buffer.baseAddress, capacity) }
          count = max(0, result)
          if result < 0 { code = errno }
        })
      if code != 0 {
        errno = code
        throw .system
      }
      if bytes.count == start { return bytes }
      if bytes.count >= Int(UInt32.max) { throw Failure(reason: "it has 4 GiB or more") }
      capacity = max(capacity / 2, 1 << 16)
    }
  }

  /// Returns `true` iff there is something at `path`.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Returns `true` iff `path` names a file that holds bytes, neither a directory nor a pipe.
  static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Returns what is the same for all paths that lead to one file: the path without links, or `path`
  /// if there is no such file.
  static func identity(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  // MARK: Directories

  /// Returns `true` iff `path` names a directory.
  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Returns the names in the directory at `path`, in the order of their bytes.
  static func names(in path: String) throws(Failure) -> [String] {
    guard let directory = opendir(path) else { throw .system }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes the directory at `path` and those above it that do not exist.
  static func makeDirectory(_ path: String) throws(Failure) {
    if isDirectory(path) { return }
    if mkdir(path, 0o777) == 0 || errno == EEXIST && isDirectory(path) { return }
    if errno == EEXIST { errno = ENOTDIR }
    guard errno == ENOENT, let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex
    else { throw .system }
    try makeDirectory(String(path[..<slash]))
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw .system }
  }

  // MARK: Writing

  /// Makes a file of `bytes` at `path`, where there must be none.
  static func create(_ bytes: [UInt8], at path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? Failure(reason: "there is such a file already") : .system
    }
    defer { close(descriptor) }
    let code = write(bytes, to: descriptor)
    if code == 0 { return }
    unlink(path)
    errno = code
    throw .system
  }

  /// Writes all of `bytes` to `descriptor`; returns 0 or the number of the error.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = retrying {
          Glibc.write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
        }
        if count < 0 { return errno }
        offset += count
      }
      return 0
    }
  }

  /// Calls `body` until no signal interrupts it.
  private static func retrying(_ body: () -> Int) -> Int {
    while true {
      let result = body()
      if result >= 0 || errno != EINTR { return result }
    }
  }

}

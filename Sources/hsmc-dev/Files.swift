import Glibc

/// Files, as `hsmc-dev` needs them: the only place that touches them.
enum Files {

  /// Why a file could not be read or written, in words that name it.
  struct Failure: Error {
    let message: String

    init(message: String) { self.message = message }

    /// The failure of an `operation` on `path` with the reason that the system gives.
    init(_ operation: String, _ path: String) {
      message = "cannot \(operation) `\(path)`: \(String(cString: strerror(errno)))"
    }
  }

  /// Returns the bytes of the file at `path`, also of one whose size the system does not tell.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure("read", path) }
    var bytes: [UInt8] = []
    var capacity = Int(status.st_size) + 1
    while true {
      let start = bytes.count
      var result = 0
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
          result = Glibc.read(descriptor, buffer.baseAddress, capacity)
          count = max(0, result)
        })
      if result < 0 { throw Failure("read", path) }
      if bytes.count == start { return bytes }
      capacity = 1 << 16
    }
  }

  /// Returns the number of bytes in the file at `path`.
  static func size(_ path: String) throws(Failure) -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Failure("find", path) }
    return Int(status.st_size)
  }

  /// Returns `path` without symbolic links.
  static func resolved(_ path: String) throws(Failure) -> String {
    guard let resolved = realpath(path, nil) else { throw Failure("find", path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Writes `bytes` to the file at `path`, which need not exist.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure("write", path) }
    defer { close(descriptor) }
    guard write(bytes, to: descriptor) else { throw Failure("write", path) }
  }

  /// Writes all of `bytes` to `descriptor`, and returns whether that worked.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + offset, buffer.count - offset)
        if count < 0 { return false }
        offset += count
      }
      return true
    }
  }

  /// Writes `text` as a line to standard error.
  static func log(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

}

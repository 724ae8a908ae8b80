import Glibc

/// Writes files whole: all of them, or none if one cannot be written.
///
/// Each is written beside its place under another name first; only when all are complete are they
/// renamed. Signals that would end the process wait until then, so none leaves a half-written file.
struct FileWriter {

  /// Files that are complete under another name.
  private var staged: [(temporary: String, path: String)] = []

  /// The signals that the process held back before.
  private var heldSignals = sigset_t()

  /// Writes each of `files`.
  static func write(_ files: [(path: String, bytes: [UInt8])]) throws(WriteFailure) {
    var writer = FileWriter()
    writer.holdSignals()
    defer { writer.releaseSignals() }
    do throws(WriteFailure) {
      for file in files { try writer.stage(file.bytes, at: file.path) }
      while let next = writer.staged.first {
        if rename(next.temporary, next.path) != 0 {
          throw WriteFailure(path: next.path, reason: FileSystem.Failure.system.reason)
        }
        writer.staged.removeFirst()
      }
    } catch {
      for file in writer.staged { unlink(file.temporary) }
      throw error
    }
  }

  /// Why a file could not be written.
  struct WriteFailure: Error {
    let path: String
    let reason: String
  }

  /// Writes `bytes` beside `path`; into it if it is no regular file, such as `/dev/null`.
  private mutating func stage(_ bytes: [UInt8], at path: String) throws(WriteFailure) {
    func fail() -> WriteFailure {
      WriteFailure(path: path, reason: FileSystem.Failure.system.reason)
    }
    // A symbolic link stays one: what it leads to is replaced.
    let target =
      realpath(path, nil).map { pointer in
        defer { free(pointer) }
        return String(cString: pointer)
      } ?? path
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw fail() }
      defer { close(descriptor) }
      let code = FileSystem.write(bytes, to: descriptor)
      if code != 0 {
        errno = code
        throw fail()
      }
      return
    }
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    var template = Array((target[..<slash] + ".hsmc-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw fail() }
    let temporary = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    staged.append((temporary, target))
    defer { close(descriptor) }
    let mask = umask(0)
    umask(mask)
    fchmod(descriptor, exists ? status.st_mode & 0o7777 : 0o666 & ~mask)
    let code = FileSystem.write(bytes, to: descriptor)
    if code != 0 {
      errno = code
      throw fail()
    }
  }

  private mutating func holdSignals() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, &heldSignals)
  }

  private mutating func releaseSignals() { pthread_sigmask(SIG_SETMASK, &heldSignals, nil) }

}

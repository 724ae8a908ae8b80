import Glibc

/// Why something cannot be done with a file.
package struct FileError: Error, Equatable, Sendable {

  /// The reason in words that follow the file's name and a colon.
  package let reason: String

  /// `true` iff there is no such file.
  package let isNotFound: Bool

  /// `true` iff it was a stream that is closed.
  package var isClosed: Bool { reason == Self.reason(EBADF) }

  /// Creates an error with a `reason` of its own.
  init(_ reason: String) {
    self.reason = reason
    isNotFound = false
  }

  /// Creates the error that the system reports as `code`, a value of `errno`.
  init(code: Int32) {
    reason = Self.reason(code)
    isNotFound = code == ENOENT || code == ENOTDIR
  }

  /// The error of the system call that failed last.
  static var system: FileError { FileError(code: errno) }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file or directory"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a directory"
    case ENOTDIR: "a part of the path is not a directory"
    case ENXIO: "it is a socket, or a device that is not there"
    case ENOSPC: "no space left on the device"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "it would become larger than the limit for files"
    case EROFS: "the file system is read-only"
    case ELOOP: "too many symbolic links, or a loop of them"
    case ENAMETOOLONG: "the name is too long"
    case EBADF: "it is closed"
    case EMFILE, ENFILE: "too many files are open"
    default: String(cString: strerror(code))
    }
  }

}

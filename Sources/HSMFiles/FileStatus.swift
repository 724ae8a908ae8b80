import Glibc

/// What tells a file from all others, whatever names and links lead to it.
package struct FileIdentity: Hashable, Sendable {

  /// The device and the number of the file on it; where there is no file, those of the folder, and a
  /// name in it.
  package let key: String

  fileprivate init(_ status: stat) { key = "\(status.st_dev):\(status.st_ino)" }

  /// Creates the identity of the file at `path`, or of the one that would be made there.
  package init(at path: FilePath) {
    self = (try? FileStatus(at: path))?.identity ?? FileIdentity(ofNameAt: path)
  }

  /// Creates what tells the name at `path` from others, also from those of the same file.
  init(ofNameAt path: FilePath) {
    if let folder = try? FileStatus(at: path.folder.appending(FilePath("."))) {
      key = "\(folder.identity.key)/\(path.name)"
    } else {
      key = "/\(path)"
    }
  }

}

/// What the system knows about a file.
package struct FileStatus: Equatable, Sendable {

  /// The sorts of files.
  package enum Kind: Sendable {
    case regular, directory, pipe, socket, device

    /// What to say where only a regular file will do.
    var reason: String {
      switch self {
      case .regular: "it is a file"
      case .directory: "it is a directory"
      case .pipe: "it is a pipe, not a file"
      case .socket: "it is a socket, not a file"
      case .device: "it is a device, not a file"
      }
    }
  }

  /// What sort of file it is.
  package let kind: Kind

  /// What tells it from other files.
  package let identity: FileIdentity

  /// The number of bytes in it; 0 where the system cannot tell.
  package let size: Int

  /// The permissions.
  let mode: mode_t

  /// The number of names it has.
  let linkCount: Int

  /// The owner and the group.
  let owner: (user: uid_t, group: gid_t)

  /// When it last changed, in seconds and nanoseconds.
  private let change: [Int]

  /// Returns the status of the file at `path`, through links.
  package init(at path: FilePath) throws(FileError) {
    var status = stat()
    if stat(try path.cString(), &status) != 0 { throw .system }
    self.init(status)
  }

  /// Returns the status of the open file `descriptor`.
  init(of descriptor: Int32) throws(FileError) {
    var status = stat()
    if fstat(descriptor, &status) != 0 { throw .system }
    self.init(status)
  }

  private init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .directory
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    identity = FileIdentity(status)
    size = Int(status.st_size)
    mode = status.st_mode & 0o7777
    linkCount = Int(status.st_nlink)
    owner = (status.st_uid, status.st_gid)
    change = [
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }

  /// `true` iff both are of one file, and nothing wrote to it in between.
  package static func == (a: FileStatus, b: FileStatus) -> Bool {
    a.identity == b.identity && a.size == b.size && a.change == b.change
  }

}

/// What tells a file from all others, whatever names and links lead to it.
package struct FileIdentity: Hashable, Sendable {

  /// The device and the number of the file on it; where there is no file, those of its folder.
  private let device: UInt
  private let number: UInt

  /// The name of what is no file, in its folder or where there is none; else `nil`.
  private let name: FilePath?

  /// Creates the identity of the file with this `number` on `device`.
  init(device: UInt, number: UInt) { self.init(device, number, name: nil) }

  /// Creates the identity of the file at `path`, or of the one that would be made there.
  package init(at path: FilePath) {
    self = (try? FileStatus(at: path))?.identity ?? FileIdentity(ofNameAt: path)
  }

  /// Creates what tells the name at `path` from others, also from those of the same file.
  init(ofNameAt path: FilePath) {
    if let folder = (try? FileStatus(at: path.folder.appending(FilePath("."))))?.identity {
      self.init(folder.device, folder.number, name: path.name)
    } else {
      self.init(0, 0, name: path)
    }
  }

  private init(_ device: UInt, _ number: UInt, name: FilePath?) {
    self.device = device
    self.number = number
    self.name = name
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
  let mode: UInt32

  /// The number of names it has.
  let linkCount: Int

  /// The owner and the group.
  let owner: (user: UInt32, group: UInt32)

  /// When it last changed, in seconds and nanoseconds.
  let change: [Int]

  /// `true` iff both are of one file, and nothing wrote to it in between.
  package static func == (a: FileStatus, b: FileStatus) -> Bool {
    a.identity == b.identity && a.size == b.size && a.change == b.change
  }

}

extension FilePath {

  /// `true` iff what has this path is itself a symbolic link, wherever it leads.
  var isSymbolicLink: Bool { System.linkTarget(self) != nil }

  /// Returns where the symbolic links at this path lead; those of folders stay. What stands for an open
  /// file is no such link, though it looks like one.
  func followingLinks() throws(FileError) -> FilePath {
    var path = self
    for _ in 0..<40 {
      guard path.openDescriptor == nil, let target = System.linkTarget(path) else { return path }
      path = target.bytes.first == .slash ? target : FilePath(path.folder.bytes + target.bytes)
    }
    throw .linkLoop
  }

  /// The descriptor that the path stands for, of this process or another one: it is a number in the
  /// folder that Linux has for a process's open files, to which `/dev/fd` leads; else `nil`.
  var openDescriptor: Int32? {
    guard let descriptor = Int32("\(name)"), descriptor >= 0 else { return nil }
    let parts = folder.appending(FilePath(".")).resolvingLinks.bytes
      .split(separator: .slash)
    let isOpenFiles = parts.first?.elementsEqual("proc".utf8) == true && parts.count > 2
    return isOpenFiles && parts.last?.elementsEqual("fd".utf8) == true ? descriptor : nil
  }

  /// The path without links, `.` and `..`; `nil` if it leads nowhere.
  package var real: FilePath? { System.resolvingLinks(self) }

  /// Returns the path without links, `.` and `..`; as it is if it leads nowhere.
  package var resolvingLinks: FilePath { real ?? self }

  /// The folder, without links, of the file that the path leads to, or of the one that would be made there.
  package var realFolder: FilePath {
    guard let real else {
      return folder.appending(FilePath(".")).resolvingLinks
    }
    return real.folder
  }

}

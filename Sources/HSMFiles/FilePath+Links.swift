extension FilePath {

  /// `true` iff what has this path is itself a symbolic link, wherever it leads.
  var isSymbolicLink: Bool { System.linkTarget(self) != nil }

  /// Returns where the symbolic links at this path lead; those of folders stay.
  func followingLinks() throws(FileError) -> FilePath {
    var path = self
    for _ in 0..<40 {
      guard let target = System.linkTarget(path) else { return path }
      path = target.bytes.first == .slash ? target : FilePath(path.folder.bytes + target.bytes)
    }
    throw .linkLoop
  }

  /// Returns the path without links, `.` and `..`; as it is if it leads nowhere.
  package var resolvingLinks: FilePath { System.resolvingLinks(self) ?? self }

}

extension FilePath {

  /// `true` iff the path is `folder` or below it; both are without links.
  package func isInside(_ folder: FilePath) -> Bool {
    bytes.starts(with: folder.bytes)
      && (bytes.count == folder.bytes.count || folder.bytes.last == .slash
        || bytes[folder.bytes.count] == .slash)
  }

  /// Returns the nearest folder that holds one called `name`: what has this path, which is without links,
  /// or one above it; `nil` if none does.
  package func nearestFolder(holding name: String) -> FilePath? {
    var folder = bytes.last == .slash && bytes.count > 1 ? FilePath(bytes.dropLast()) : self
    while folder.bytes.first == .slash {
      if (try? FileStatus(at: folder.appending(FilePath(name)))) != nil { return folder }
      if folder.bytes == [.slash] { break }
      let above = folder.folder.bytes
      folder = FilePath(above.count > 1 ? above.dropLast() : above[...])
    }
    return nil
  }

}

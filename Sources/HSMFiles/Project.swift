/// The folder in which all files stand that belong together.
package struct Project: Sendable {

  /// The folder, without links.
  package let folder: FilePath

  /// The name of what makes it one.
  package let mark: String

  /// Returns the project that the folder `folder`, which is without links, is in: the nearest folder
  /// upwards that holds `.git` or, where none does, `hsmc.json`; `nil` if there is neither.
  package init?(of folder: FilePath) {
    for mark in [".git", "hsmc.json"] {
      if let folder = folder.nearestFolder(holding: mark) {
        self.folder = folder
        self.mark = mark
        return
      }
    }
    return nil
  }

}

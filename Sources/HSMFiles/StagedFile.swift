/// A file that is complete, but not yet in its place.
struct StagedFile {

  /// Where it is.
  private let path: FilePath

  /// Where it belongs.
  private let target: FilePath

  /// The status of what it replaces, if that must not have changed since.
  private let replaced: FileStatus?

  /// `true` iff it has left its place of staging.
  private var isInPlace = false

  /// Writes `output` to a file in `folder`, that of `target`, whose status is `existing` if there is such
  /// a file.
  ///
  /// - Throws: if it cannot be written; there is nothing of it then.
  init(
    _ output: OutputFile, target: FilePath, replacing existing: FileStatus?,
    in folder: inout StagingFolder
  ) throws(FileError) {
    self.target = target
    replaced = output.replaced
    let descriptor: Int32
    (path, descriptor) = try folder.next()
    defer { if descriptor != folder.lock { System.close(descriptor) } }
    do throws(FileError) {
      try output.write(to: descriptor)
      try System.checkWritten(descriptor)
      if let existing {
        try System.copyAccess(of: existing, at: target, to: descriptor)
      } else {
        try System.setNewAccess(of: descriptor)
      }
    } catch {
      remove()
      throw error
    }
  }

  /// Throws unless what is to be replaced is still as it was.
  func check() throws(FileError) {
    if let replaced, try FileStatus(at: target) != replaced {
      throw FileError("something else has written to it in the meantime; run hsmc again")
    }
  }

  /// Puts the file in its place.
  mutating func putInPlace() throws(FileError) {
    try System.rename(path, to: target)
    isInPlace = true
  }

  /// Removes the file unless it is in its place.
  func remove() {
    if !isInPlace { try? System.remove(path) }
  }

}

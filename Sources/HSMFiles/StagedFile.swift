/// A file that is complete, but not yet in its place.
///
/// It is called `.hsmc-N` and locked while its process lives. One that a killed process left behind is
/// not, and the next process that writes to the folder uses its name: such files do not pile up.
struct StagedFile {

  /// Where it is.
  private let path: FilePath

  /// Where it belongs.
  private let target: FilePath

  /// The status of what it replaces, if that must not have changed since.
  private let replaced: FileStatus?

  /// Holds the lock.
  private let descriptor: Int32

  /// `true` iff it has left its place of staging.
  private var isInPlace = false

  /// Writes `output` beside `target`, whose status is `existing` if there is such a file.
  ///
  /// `number` is the first to try for N, and becomes one that is free.
  ///
  /// - Throws: if it cannot be written; there is nothing of it then.
  init(
    _ output: OutputFile, target: FilePath, replacing existing: FileStatus?, number: inout Int
  ) throws(FileError) {
    self.target = target
    replaced = output.replaced
    if existing != nil { try System.checkWritable(target) }
    (path, descriptor) = try Self.claim(in: target.folder, number: &number)
    do throws(FileError) {
      try output.write(to: descriptor)
      try System.checkWritten(descriptor)
      if let existing {
        try System.copyAccess(of: existing, to: descriptor)
      } else {
        try System.setNewAccess(of: descriptor)
      }
    } catch {
      close()
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

  /// Closes the file, and removes it unless it is in its place.
  func close() {
    if !isInPlace { try? System.remove(path) }
    System.close(descriptor)
  }

  /// Makes an empty file for staging in `folder`, or takes one over.
  private static func claim(
    in folder: FilePath, number: inout Int
  ) throws(FileError) -> (FilePath, Int32) {
    let first = number
    while number < first + 1000 {
      let path = FilePath(folder.bytes + ".hsmc-\(number)".utf8)
      number += 1
      if let descriptor = try claim(path) { return (path, descriptor) }
    }
    throw FileError("there are too many files named `.hsmc-N` beside it")
  }

  /// Returns a descriptor of the file at `path`, empty and locked; `nil` if another process has it.
  private static func claim(_ path: FilePath) throws(FileError) -> Int32? {
    let descriptor: Int32
    var isNew = true
    do throws(FileError) {
      descriptor = try System.open(path, for: .creating(0o600))
    } catch {
      if error != .exists { throw error }
      guard let existing = try? System.open(path, for: .takingOver) else { return nil }
      descriptor = existing
      isNew = false
    }
    // Where there are no locks, only a new file is ours. Its last owner may have put it in its place
    // before it was locked.
    if System.lock(descriptor) ?? isNew, let status = try? FileStatus(of: descriptor),
      (try? FileStatus(at: path))?.identity == status.identity,
      isNew || status.kind == .regular && status.owner.user == System.user && status.linkCount == 1,
      (try? System.empty(descriptor)) != nil
    {
      return descriptor
    }
    System.close(descriptor)
    return nil
  }

}

/// Writes files whole: all of them or, if one cannot be written, none or the others.
///
/// Each is staged beside its place; only when all are complete are they renamed. Signals that would end
/// the process wait until then. So whenever it ends, each file is the old one or the new one.
package struct FileWriter {

  /// Why a file could not be written.
  package struct Failure: Error {

    /// The file, as it was asked for.
    package let path: FilePath

    /// The reason.
    package let error: FileError
  }

  /// The files that are complete beside their places, each with what was asked for.
  private var staged: [(output: OutputFile, file: StagedFile)] = []

  /// The names that the staged files will get.
  private var targets: Set<FileIdentity> = []

  /// The folders in which files are staged.
  private var folders: [FilePath: StagingFolder] = [:]

  /// The signals that were held back before; those that would end the process are now, too.
  private var heldSignals = System.HeldSignals.holdEndings()

  /// Writes each of `files`, or none if one cannot be written.
  ///
  /// At a symbolic link, what it leads to is written; what is no regular file is written to as it is. A
  /// file that is replaced keeps its permissions and, as far as the system allows, its owner.
  package static func write(_ files: [OutputFile]) throws(Failure) {
    if let failure = write(files, stopsAtFailure: true).first { throw failure }
  }

  /// Writes each of `files` that can be written, as above, and returns why the others cannot.
  package static func writeEach(_ files: [OutputFile]) -> [Failure] {
    write(files, stopsAtFailure: false)
  }

  private static func write(_ files: [OutputFile], stopsAtFailure: Bool) -> [Failure] {
    // One file stays open in each folder.
    if files.count > 8 { System.raiseFileLimit() }
    var writer = FileWriter()
    defer {
      // The first file of a folder guards the others.
      for (_, file) in writer.staged.reversed() { file.remove() }
      for folder in writer.folders.values { System.close(folder.lock) }
      writer.heldSignals.restore()
    }
    var failures: [Failure] = []
    /// Does `step` with the output at `path`; returns `true` iff that fails.
    func fails(_ path: FilePath, _ step: () throws(FileError) -> Void) -> Bool {
      do throws(FileError) {
        try step()
        return false
      } catch {
        failures.append(Failure(path: path, error: error))
        return true
      }
    }
    for output in files {
      let failed = fails(output.path) { () throws(FileError) in try writer.stage(output) }
      if failed, stopsAtFailure { return failures }
    }
    var complete: [Int] = []
    for (index, (output, file)) in writer.staged.enumerated() {
      if !fails(output.path, { () throws(FileError) in try file.check() }) {
        complete.append(index)
      } else if stopsAtFailure {
        return failures
      }
    }
    for index in complete.reversed() {
      let failed = fails(writer.staged[index].output.path) { () throws(FileError) in
        try writer.staged[index].file.putInPlace()
      }
      if failed, stopsAtFailure { return failures }
    }
    return failures
  }

  /// Writes `output` beside its place, or where it belongs if that cannot be replaced.
  private mutating func stage(_ output: OutputFile) throws(FileError) {
    let existing: FileStatus?
    do throws(FileError) {
      existing = try FileStatus(at: output.path)
    } catch {
      if !error.isNotFound { throw error }
      existing = nil
    }
    let target = try output.path.followingLinks()
    if let existing, existing.kind != .regular || target.openDescriptor != nil {
      // This may wait for a reader, so it can be interrupted.
      heldSignals.restore()
      defer { heldSignals = .holdEndings() }
      return try output.writeInPlace(target, existing)
    }
    if !targets.insert(FileIdentity(ofNameAt: target)).inserted {
      throw FileError("another output leads to the same file")
    }
    if existing != nil { try System.checkWritable(target) }
    if folders[target.folder] == nil {
      folders[target.folder] = try StagingFolder(target.folder)
    }
    let file = try StagedFile(
      output, target: target, replacing: existing, in: &folders[target.folder]!)
    staged.append((output, file))
  }

}

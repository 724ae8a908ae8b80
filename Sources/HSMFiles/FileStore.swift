/// The files of a run, each opened and read once, whatever names lead to it.
///
/// A file has one id, its index in `files`. What was read stays as it is, also when the file changes
/// meanwhile; so does what could not be read.
package struct FileStore {

  /// A file that was read.
  package struct File {

    /// The name by which it was first asked for.
    package let path: FilePath

    /// What the system knew about it when it was opened.
    package let status: FileStatus

    /// All that was in it.
    package let bytes: [UInt8]
  }

  /// What standard input is called that has no name of its own.
  package static let standardInputName = FilePath("<stdin>")

  /// The files that could be read, by their ids.
  package private(set) var files: [File] = []

  /// What became of each path that was asked for.
  private var results: [FilePath: Result<Int, FileError>] = [:]

  /// The ids of files and of what stands for them.
  private var ids: [FileIdentity: Int] = [:]

  /// Is told how many bytes the file has that will be read next, as far as that is known.
  private let willRead: (Int) -> Void

  /// Creates an empty store that calls `willRead` with the size of each file before reading it.
  package init(willRead: @escaping (_ size: Int) -> Void = { _ in }) { self.willRead = willRead }

  /// Returns the id of the file at `path`, which is read if it was not yet.
  ///
  /// - Throws: if it cannot be read, or is not yet read and no regular file though it `mustBeRegular`.
  package mutating func file(
    at path: FilePath, mustBeRegular: Bool = false
  ) throws(FileError) -> Int {
    if let result = results[path] { return try result.get() }
    let result: Result<Int, FileError>
    do throws(FileError) {
      result = .success(try find(path, mustBeRegular: mustBeRegular))
    } catch {
      result = .failure(error)
    }
    results[path] = result
    return try result.get()
  }

  /// Reads standard input and returns its id. If it `overlays` files, it stands for the one that has its
  /// `name`, there or not; without a name, for the one that it comes from.
  package mutating func readStandardInput(
    named name: FilePath?, overlays: Bool
  ) throws(FileError) -> Int {
    let file = try InputFile.standardInput()
    let identity = name.map { FileIdentity(at: $0) } ?? file.status.identity
    let id = try read(file, named: name ?? Self.standardInputName)
    if overlays { ids[identity] = id }
    return id
  }

  /// What tells everything that was read, and what stands for it, from other files.
  package var identities: Set<FileIdentity> {
    Set(ids.keys).union(files.map(\.status.identity))
  }

  /// Returns the id of the file at `path`, for which nobody has asked by that name.
  private mutating func find(_ path: FilePath, mustBeRegular: Bool) throws(FileError) -> Int {
    if let id = ids[FileIdentity(at: path)] { return id }
    let file = try InputFile(at: path, mustBeRegular: mustBeRegular)
    let identity = file.status.identity
    if let id = ids[identity] { return id }
    let id = try read(file, named: path)
    ids[identity] = id
    return id
  }

  /// Reads `file` and returns its id.
  private mutating func read(
    _ file: consuming InputFile, named path: FilePath
  ) throws(FileError) -> Int {
    let status = file.status
    willRead(status.size)
    files.append(File(path: path, status: status, bytes: try file.bytes()))
    return files.count - 1
  }

}

/// A folder in which files are staged beside their places.
///
/// The first one is called `.hsmc-N` and locked while its process lives, for all: the others are called
/// `.hsmc-N-K` and closed as soon as they are complete. It leaves the folder last. What a killed process
/// left behind is not locked, and the next process that writes to the folder takes the name over and
/// removes the rest: such files do not pile up.
struct StagingFolder {

  /// The path of the first file, and its descriptor, which holds the lock.
  private let first: FilePath
  let lock: Int32

  /// The number of names that were tried after the first one.
  private var count = 0

  /// `true` iff the first file was handed out.
  private var isFirstTaken = false

  /// Makes or takes over the first file for `folder`.
  init(_ folder: FilePath) throws(FileError) {
    for number in 0..<1000 {
      let path = FilePath(folder.bytes + ".hsmc-\(number)".utf8)
      guard let (descriptor, isNew) = try Self.claim(path) else { continue }
      (first, lock) = (path, descriptor)
      if !isNew { Self.removeRest(of: path) }
      return
    }
    throw FileError("there are too many files named `.hsmc-N` beside it")
  }

  /// Returns the path of an empty file for staging and its descriptor, which is to be closed unless it
  /// is `lock`.
  mutating func next() throws(FileError) -> (FilePath, Int32) {
    if !isFirstTaken {
      isFirstTaken = true
      return (first, lock)
    }
    var attempts = 0
    while true {
      count += 1
      attempts += 1
      let path = FilePath(first.bytes + "-\(count)".utf8)
      do throws(FileError) {
        return (path, try System.open(path, for: .creating(0o600)))
      } catch {
        // Whoever left it behind has lost the lock.
        if error != .exists || attempts > 1000 { throw error }
        if (try? System.remove(path)) != nil { count -= 1 }
      }
    }
  }

  /// Removes what was staged beside the file at `path` by a process that was killed.
  private static func removeRest(of path: FilePath) {
    let prefix = path.name.bytes + [0x2D]
    let entries = (try? System.entries(of: path.folder.appending(FilePath(".")))) ?? []
    for entry in entries where entry.name.bytes.starts(with: prefix) {
      try? System.remove(FilePath(path.folder.bytes + entry.name.bytes))
    }
  }

  /// Returns a descriptor of the file at `path`, empty and locked, and whether it is new; `nil` if another
  /// process has it.
  private static func claim(_ path: FilePath) throws(FileError) -> (Int32, isNew: Bool)? {
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
      return (descriptor, isNew)
    }
    System.close(descriptor)
    return nil
  }

}

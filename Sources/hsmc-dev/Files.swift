import Glibc
import HSMFiles

/// Files by the names that `hsmc-dev` has for them, and what goes wrong with them in words.
enum Files {

  /// Why something could not be done, in words that name it.
  struct Failure: Error {
    let message: String

    init(message: String) { self.message = message }

    /// The failure of an `operation` on `path` with the reason that the system gives.
    init(_ operation: String, _ path: String) {
      message = "cannot \(operation) `\(path)`: \(String(cString: strerror(errno)))"
    }
  }

  /// Returns the bytes of the file at `path`, read as `hsmc` does.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    try named(path) { () throws(FileError) in
      var store = FileStore(willRead: Heap.prepare(forSourceOf:))
      let id = try store.file(at: FilePath(path))
      return store.files[id].bytes
    }
  }

  /// Returns the number of bytes in the file at `path`.
  static func size(_ path: String) throws(Failure) -> Int {
    try named(path) { () throws(FileError) in try FileStatus(at: FilePath(path)).size }
  }

  /// Writes what `content` hands over to the file at `path`, as `hsmc` does.
  static func write(
    to path: String, _ content: @escaping (OutputFile.Sink) throws(FileError) -> Void
  ) throws(Failure) {
    do throws(FileWriter.Failure) {
      try FileWriter.write([OutputFile(path: FilePath(path), content: content)])
    } catch {
      throw Failure(message: "cannot write `\(path)`: \(error.error.reason)")
    }
  }

  /// Writes `bytes` to standard output.
  static func print(_ bytes: [UInt8]) throws(Failure) {
    try named("<stdout>") { () throws(FileError) in try System.write(bytes.span, to: 1) }
  }

  /// Writes `text` as a line to standard error.
  static func log(_ text: String) {
    try? System.write(Array((text + "\n").utf8).span, to: 2)
  }

  /// Does `step` with the file at `path`.
  private static func named<Result>(
    _ path: String, _ step: () throws(FileError) -> Result
  ) throws(Failure) -> Result {
    do throws(FileError) {
      return try step()
    } catch {
      throw Failure(message: "`\(path)`: \(error.reason)")
    }
  }

}

/// A file that is open for reading; it is closed with the value.
package struct InputFile: ~Copyable {

  /// What the system knows about it, as of when it was opened.
  package let status: FileStatus

  private let descriptor: Int32

  private init(_ status: FileStatus, _ descriptor: Int32) {
    self.status = status
    self.descriptor = descriptor
  }

  deinit {
    if descriptor != System.standardInput { System.close(descriptor) }
  }

  /// Opens the file at `path`, a regular one if `mustBeRegular`: opening others may take forever.
  package init(at path: FilePath, mustBeRegular: Bool = false) throws(FileError) {
    let descriptor: Int32
    do throws(FileError) {
      descriptor = try System.open(path, for: mustBeRegular ? .readingFile : .reading)
    } catch {
      throw error.isNotFound && path.isSymbolicLink ? FileError(dangling: path) : error
    }
    do throws(FileError) {
      let status = try FileStatus(of: descriptor)
      if status.kind == .directory || mustBeRegular && status.kind != .regular {
        throw FileError(status.kind.reason)
      }
      self.init(status, descriptor)
    } catch {
      System.close(descriptor)
      throw error
    }
  }

  /// Opens standard input.
  package static func standardInput() throws(FileError) -> InputFile {
    let status = try FileStatus(of: System.standardInput)
    if status.kind == .directory { throw FileError(status.kind.reason) }
    return InputFile(status, System.standardInput)
  }

  /// `true` iff a file or a pipe is standard input, and has a byte to read at once.
  package static var standardInputWaits: Bool {
    guard let status = try? FileStatus(of: System.standardInput) else { return false }
    switch status.kind {
    case .regular: return System.offset(System.standardInput) < status.size
    case .pipe: return System.waitingBytes(System.standardInput) > 0
    case .directory, .socket, .device: return false
    }
  }

  /// Returns everything that can be read.
  ///
  /// - Throws: if reading fails, or there are 4 GiB or more; of no regular file, more than 256 MiB.
  /// - Complexity: one allocation and one system call for a regular file that does not grow.
  package consuming func bytes() throws(FileError) -> [UInt8] {
    let limit = self.limit
    if status.size > limit { throw tooLarge }
    var state = ReadState()
    // One byte more than there should be, so that a short read tells the end.
    let capacity = status.size > 0 && status.kind == .regular ? status.size + 1 : 1 << 16
    var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = fill(buffer, from: 0, &state)
    }
    while !state.isComplete, state.error == nil, bytes.count <= limit {
      let start = bytes
      bytes = [UInt8](unsafeUninitializedCapacity: min(start.count * 2, limit + 1)) {
        buffer, count in
        _ = buffer.update(fromContentsOf: start)
        count = fill(buffer, from: start.count, &state)
      }
    }
    if let error = state.error { throw error }
    if bytes.count > limit { throw tooLarge }
    return bytes
  }

  /// The most bytes that are read: what offsets can count; of what may never end, 256 MiB.
  private var limit: Int {
    status.kind == .regular && status.size > 0 ? Int(UInt32.max) - 1 : 1 << 28
  }

  private var tooLarge: FileError {
    FileError(
      status.kind == .regular && status.size > 0
        ? "it has 4 GiB or more" : "it has more than 256 MiB, the limit for pipes and devices")
  }

  /// How far reading has come.
  private struct ReadState {
    var isComplete = false
    var error: FileError?
  }

  /// Reads into `buffer` from `start` on until it is full or the file ends; returns the number of bytes
  /// in `buffer` then.
  private func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from start: Int, _ state: inout ReadState
  ) -> Int {
    var end = start
    while end < buffer.count {
      let wanted = buffer.count - end
      let count: Int
      do throws(FileError) {
        count = try System.read(descriptor, into: .init(rebasing: buffer[end...]))
      } catch {
        state.error = error
        return end
      }
      end += count
      if count == 0 || status.kind == .regular && count < wanted && end == status.size {
        state.isComplete = true
        return end
      }
    }
    return end
  }

}

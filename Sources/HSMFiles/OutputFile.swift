/// What a file is to hold.
package struct OutputFile {

  /// What takes a part of what a file is to hold.
  package typealias Sink = (Span<UInt8>) throws(FileError) -> Void

  /// Where it is to be.
  package let path: FilePath

  /// Hands over all that it is to hold, part by part.
  package let content: (Sink) throws(FileError) -> Void

  /// The status of the file from which the content is made, if that is the one to be replaced: what
  /// somebody else writes to it in the meantime is kept.
  let replaced: FileStatus?

  /// Creates what the file at `path` is to hold.
  package init(path: FilePath, content: @escaping (Sink) throws(FileError) -> Void) {
    self.path = path
    self.content = content
    replaced = nil
  }

  /// Creates what the file at `path` is to hold.
  package init(path: FilePath, bytes: [UInt8], replacing replaced: FileStatus? = nil) {
    self.path = path
    content = { sink throws(FileError) in try sink(bytes.span) }
    self.replaced = replaced
  }

  /// `true` iff the path names a file that the process has open already, such as `/dev/stdout`.
  var isOpenFile: Bool {
    ["/dev/fd/", "/dev/std", "/proc/"].contains { path.hasPrefix($0) }
  }

  /// Writes the content to what is at the path and has this `identity`: a pipe, a device or an open file,
  /// this from where it stands.
  func writeInPlace(_ identity: FileIdentity) throws(FileError) {
    let streams = ["stdout": System.standardOutput, "stderr": System.standardError]
    let name = "\(path.name)"
    if isOpenFile, let stream = streams[name] ?? Int32(name),
      (try? FileStatus(of: stream))?.identity == identity
    {
      return try write(to: stream)
    }
    let descriptor = try System.open(path, for: .writing)
    defer { System.close(descriptor) }
    try write(to: descriptor)
  }

  /// Writes the content to the open file `descriptor`.
  func write(to descriptor: Int32) throws(FileError) {
    try content { part throws(FileError) in try System.write(part, to: descriptor) }
  }

}

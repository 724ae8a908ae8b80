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

  /// Writes the content to what is at the path, where links lead, and has this `status`: a pipe, a device
  /// or what the process has open already.
  ///
  /// A regular file is written to from where its descriptor stands, and ends behind that; one that is read
  /// and written, from its start.
  func writeInPlace(_ path: FilePath, _ status: FileStatus) throws(FileError) {
    let isRegular = status.kind == .regular
    if replaced == nil, let descriptor = path.openDescriptor,
      (try? FileStatus(of: descriptor))?.identity == status.identity
    {
      if System.isOnlyRead(descriptor) { throw FileError("it is open for reading only") }
      try write(to: descriptor)
      if isRegular { try System.cutBehind(descriptor) }
      return
    }
    if replaced == nil, isRegular {
      throw FileError("another process has this file open; name the file itself")
    }
    let descriptor = try System.open(path, for: .writing)
    defer { System.close(descriptor) }
    try write(to: descriptor)
    if isRegular { try System.cutBehind(descriptor) }
  }

  /// Writes the content to the open file `descriptor`.
  func write(to descriptor: Int32) throws(FileError) {
    try content { part throws(FileError) in try System.write(part, to: descriptor) }
  }

}

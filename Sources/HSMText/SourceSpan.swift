/// A half-open range of UTF-8 byte offsets in one source.
@usableFromInline
package struct SourceSpan: Equatable, Hashable, Sendable {

  /// The offset of the first byte.
  @usableFromInline
  package var start: UInt32

  /// The offset just past the last byte; equal to `start` for a place between two bytes.
  @usableFromInline
  package var end: UInt32

  /// Creates the span from `start` up to, not including, `end`.
  ///
  /// - Requires: `start <= end`.
  @inlinable
  package init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  /// The empty span at `offset`.
  @inlinable
  package init(at offset: UInt32) { self.init(offset, offset) }

  /// The offsets of the span's bytes.
  @inlinable
  package var bytes: Range<Int> { Int(start)..<Int(end) }

}

/// A span in one of a program's sources.
@usableFromInline
package struct Location: Equatable, Hashable, Sendable {

  /// The index of the source in its program.
  @usableFromInline
  package var file: UInt32

  /// The bytes in that source.
  @usableFromInline
  package var span: SourceSpan

  /// Creates the location of `span` in the source with index `file`.
  @inlinable
  package init(file: UInt32, span: SourceSpan) {
    self.file = file
    self.span = span
  }

}

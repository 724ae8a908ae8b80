// The only unsafe code of the pure targets. Each function checks its bounds first, so that no caller
// can make it unsafe.

extension Span where Element == UInt8 {

  /// Returns the eight bytes from `offset` on, the first as the lowest.
  ///
  /// - Requires: eight bytes stand there.
  @inlinable @inline(__always)
  package func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count - 8)
    return UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self))
  }

}

extension Array where Element == UInt8 {

  /// Appends the bytes of `source` in `range` at once.
  ///
  /// - Requires: `range` lies inside `source`.
  @inlinable
  package mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    unsafe source.extracting(range).withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

}

/// Bytes that are written one after the other.
///
/// An array could hold them as well, but asks at each byte whether it has other owners.
@safe @usableFromInline
package struct OutputBuffer: ~Copyable {

  /// What frees the bytes.
  @usableFromInline var allocation: Allocation

  /// The bytes; only the first `count` are initialized.
  @usableFromInline var start: UnsafeMutablePointer<UInt8>

  /// The number of bytes that there is room for.
  @usableFromInline var capacity: Int

  /// The number of bytes that were written.
  @usableFromInline package var count = 0

  /// Creates an empty buffer with room for `capacity` bytes.
  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    allocation = Allocation(capacity: self.capacity)
    unsafe start = allocation.start
  }

  /// Appends `byte`.
  ///
  /// - Complexity: O(1), amortised.
  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    unsafe start[count] = byte
    count &+= 1
  }

  /// Appends the bytes of `source` in `range`.
  ///
  /// - Requires: `range` lies inside `source`.
  @inlinable @inline(__always)
  package mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
    if range.isEmpty { return }
    unsafe source.withUnsafeBufferPointer {
      unsafe append($0.baseAddress! + range.lowerBound, range.count)
    }
  }

  /// Appends `text`.
  @inlinable @inline(__always)
  package mutating func append(_ text: StaticString) {
    unsafe append(text.utf8Start, text.utf8CodeUnitCount)
  }

  /// Appends `byte` `added` times.
  @inlinable @inline(__always)
  package mutating func append(repeating byte: UInt8, count added: Int) {
    precondition(added >= 0)
    if added > capacity &- count { grow(by: added) }
    unsafe (start + count).initialize(repeating: byte, count: added)
    count &+= added
  }

  /// Forgets what was written, but not the room for it.
  package mutating func removeAll() { count = 0 }

  /// Forgets what was written from the offset `start` on.
  ///
  /// - Requires: so much was written.
  package mutating func remove(from start: Int) {
    precondition(start >= 0 && start <= count)
    count = start
  }

  /// Calls `body` with what was written.
  package borrowing func withSpan<Result, Failure>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(Span(_unsafeStart: start, count: count))
  }

  /// A copy of what was written.
  package var bytes: [UInt8] {
    unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  }

  /// Appends the `added` bytes at `source`.
  @inlinable @inline(__always)
  mutating func append(_ source: UnsafePointer<UInt8>, _ added: Int) {
    if added > capacity &- count { grow(by: added) }
    unsafe (start + count).initialize(from: source, count: added)
    count &+= added
  }

  /// Makes room for at least `added` more bytes.
  @usableFromInline
  mutating func grow(by added: Int) {
    capacity = max(capacity * 2, count + added)
    let grown = Allocation(capacity: capacity)
    unsafe grown.start.initialize(from: start, count: count)
    allocation = grown
    unsafe start = grown.start
  }

  /// Memory for bytes. A class, since Embedded Swift does not let a struct of another module free
  /// anything.
  @safe @usableFromInline
  final class Allocation {

    /// The first byte.
    let start: UnsafeMutablePointer<UInt8>

    init(capacity: Int) { unsafe start = .allocate(capacity: capacity) }

    deinit { unsafe start.deallocate() }

  }

}

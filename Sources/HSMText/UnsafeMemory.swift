// The only unsafe code of the pure targets. Each function checks its bounds first, so that no caller
// can make it unsafe.
//
// What pays for it, in instructions of `hsmc compile` for 10,000 states: without words of eight bytes it
// takes 1.67 times as many, with arrays in place of buffers 1.47 times, and when it appends to arrays
// byte by byte 1.03 times.

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

/// Elements that are written one after the other.
///
/// An array could hold them as well, but asks at each element whether it has other owners.
@safe @usableFromInline
package struct OutputBuffer<Element: BitwiseCopyable>: ~Copyable {

  /// What frees the elements.
  @usableFromInline var allocation: Allocation

  /// The elements; only the first `count` are initialized.
  @usableFromInline var start: UnsafeMutablePointer<Element>

  /// The number of elements that there is room for.
  @usableFromInline var capacity: Int

  /// The number of elements that were written.
  @usableFromInline package private(set) var count = 0

  /// Creates an empty buffer with room for `capacity` elements.
  @inlinable
  package init(capacity: Int) {
    self.capacity = max(capacity, 64)
    allocation = Allocation(capacity: self.capacity)
    unsafe start = allocation.start
  }

  /// The element with this index.
  ///
  /// - Requires: it was written.
  @inlinable
  package subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return unsafe start[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      unsafe start[index] = newValue
    }
  }

  /// Appends `element`.
  ///
  /// - Complexity: O(1), amortised.
  @inlinable @inline(__always)
  package mutating func append(_ element: Element) {
    if count == capacity { grow(by: 1) }
    unsafe start[count] = element
    count &+= 1
  }

  /// Appends the elements of `source` in `range`.
  ///
  /// - Requires: `range` lies inside `source`.
  @inlinable @inline(__always)
  package mutating func append(_ source: Span<Element>, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count)
    if range.isEmpty { return }
    unsafe source.withUnsafeBufferPointer {
      unsafe append($0.baseAddress! + range.lowerBound, range.count)
    }
  }

  /// Appends `element` `added` times.
  @inlinable @inline(__always)
  package mutating func append(repeating element: Element, count added: Int) {
    precondition(added >= 0)
    if added > capacity &- count { grow(by: added) }
    unsafe (start + count).initialize(repeating: element, count: added)
    count &+= added
  }

  /// Forgets what was written, but not the room for it.
  @inlinable
  package mutating func removeAll() { count = 0 }

  /// Forgets what was written from the index `start` on.
  ///
  /// - Requires: so much was written.
  @inlinable
  package mutating func remove(from start: Int) {
    precondition(start >= 0 && start <= count)
    count = start
  }

  /// Calls `body` with what was written.
  @inlinable
  package borrowing func withSpan<Result, Failure>(
    _ body: (Span<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(Span(_unsafeStart: start, count: count))
  }

  /// A copy of what was written.
  @inlinable
  package var elements: [Element] {
    unsafe [Element](UnsafeBufferPointer(start: start, count: count))
  }

  /// Returns what was written, in the memory where it is.
  @inlinable
  package consuming func finish() -> FixedArray<Element> {
    FixedArray(allocation: allocation, count: count)
  }

  /// Appends the `added` elements at `source`.
  @inlinable @inline(__always)
  mutating func append(_ source: UnsafePointer<Element>, _ added: Int) {
    if added > capacity &- count { grow(by: added) }
    unsafe (start + count).initialize(from: source, count: added)
    count &+= added
  }

  /// Makes room for at least `added` more elements.
  @inlinable @inline(never)
  mutating func grow(by added: Int) {
    capacity = max(capacity * 2, count + added)
    let grown = Allocation(capacity: capacity)
    unsafe grown.start.initialize(from: start, count: count)
    allocation = grown
    unsafe start = grown.start
  }

  /// Memory for elements, which nobody changes once they are in a `FixedArray`. A class, since Embedded
  /// Swift does not let a struct of another module free anything.
  @safe @usableFromInline
  final class Allocation: @unchecked Sendable {

    /// The first element.
    @usableFromInline let start: UnsafeMutablePointer<Element>

    @inlinable
    init(capacity: Int) { unsafe start = .allocate(capacity: capacity) }

    @inlinable
    deinit { unsafe start.deallocate() }

  }

}

/// Elements that an `OutputBuffer` holds once all are written.
///
/// An array could hold them as well, but they would have to be copied into one: memory that is touched
/// for the first time is what much of a compilation's time goes into.
@safe @usableFromInline
package struct FixedArray<Element: BitwiseCopyable>: RandomAccessCollection, Sendable {

  /// What frees the elements.
  @usableFromInline let allocation: OutputBuffer<Element>.Allocation

  /// The number of elements, all of which are initialized.
  @usableFromInline package let count: Int

  @inlinable
  init(allocation: OutputBuffer<Element>.Allocation, count: Int) {
    self.allocation = allocation
    self.count = count
  }

  @inlinable
  package var startIndex: Int { 0 }

  @inlinable
  package var endIndex: Int { count }

  /// The element with this index.
  ///
  /// - Requires: `index` is one of `indices`.
  @inlinable
  package subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return unsafe allocation.start[index]
    }
  }

}

extension OutputBuffer where Element == UInt8 {

  /// Appends `text`.
  @inlinable @inline(__always)
  package mutating func append(_ text: StaticString) {
    unsafe append(text.utf8Start, text.utf8CodeUnitCount)
  }

  /// Appends a line feed and `indentation` spaces.
  @inlinable @inline(__always)
  package mutating func appendLine(indentedBy indentation: Int) {
    precondition(indentation >= 0)
    // Room for a whole word more, since spaces are written eight at a time.
    if indentation &+ 9 > capacity &- count { grow(by: indentation + 9) }
    unsafe start[count] = 0x0A
    count &+= 1
    var written = 0
    repeat {
      unsafe UnsafeMutableRawPointer(start).storeBytes(
        of: 0x2020_2020_2020_2020, toByteOffset: count &+ written, as: UInt64.self)
      written &+= 8
    } while written < indentation
    count &+= indentation
  }

}

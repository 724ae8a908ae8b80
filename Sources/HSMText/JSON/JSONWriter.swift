/// Writes JSON into one growing buffer, indented by two spaces or on one line.
@usableFromInline
package struct JSONWriter: ~Copyable {

  /// What has been written.
  @usableFromInline var output: OutputBuffer<UInt8>

  /// `true` iff nothing stands between tokens.
  @usableFromInline let isCompact: Bool

  /// The number of open objects and arrays.
  @usableFromInline var depth = 0

  /// `true` iff the innermost object or array holds something.
  @usableFromInline var hasItem = false

  /// Creates a writer with room for `capacity` bytes.
  @inlinable
  package init(isCompact: Bool, capacity: Int) {
    self.isCompact = isCompact
    output = OutputBuffer(capacity: capacity)
  }

  /// Begins an object.
  @inlinable
  package mutating func beginObject() { begin(0x7B) }

  /// Ends the innermost object.
  @inlinable
  package mutating func endObject() { end(0x7D) }

  /// Begins an array.
  @inlinable
  package mutating func beginArray() { begin(0x5B) }

  /// Ends the innermost array.
  @inlinable
  package mutating func endArray() { end(0x5D) }

  /// Begins an item of an array.
  @inlinable
  package mutating func item() {
    if hasItem { output.append(0x2C) }
    newLine()
    hasItem = true
  }

  /// Begins the member `name`, which needs no escapes, of an object.
  @inlinable @inline(__always)
  package mutating func key(_ name: StaticString) {
    item()
    literal(name)
    endKey()
  }

  /// Ends a member's name that was written as an item.
  @inlinable
  package mutating func endKey() {
    output.append(0x3A)
    if !isCompact { output.append(0x20) }
  }

  /// Writes `text`, which needs no escapes, as a string.
  @inlinable @inline(__always)
  package mutating func literal(_ text: StaticString) {
    output.append(0x22)
    raw(text)
    output.append(0x22)
  }

  /// Writes `text`, such as `null`, as it is.
  @inlinable @inline(__always)
  package mutating func raw(_ text: StaticString) {
    output.append(text)
  }

  /// Writes `text`, such as a number, as it is.
  @inlinable
  package mutating func raw(_ text: ArraySlice<UInt8>) { output.append(text.span, 0..<text.count) }

  /// Writes `text`, which is UTF-8, as a string: only what JSON requires is escaped.
  ///
  /// - Complexity: O(n); bytes between escapes are copied at once.
  package mutating func string(_ text: ArraySlice<UInt8>) { string(text.span, 0..<text.count) }

  /// Writes the bytes of `source` in `range`, which are UTF-8, as a string.
  ///
  /// - Complexity: O(n); bytes between escapes are copied at once.
  package mutating func string(_ source: Span<UInt8>, _ range: Range<Int>) {
    JSONString.appendQuoted(source, range, to: &output)
  }

  /// Writes the bytes of `source` in `range`, which need no escapes, as a string.
  @inlinable
  package mutating func verbatim(_ source: [UInt8], _ range: Range<Int>) {
    output.append(0x22)
    output.append(source.span, range)
    output.append(0x22)
  }

  /// A copy of what has been written.
  @inlinable
  package var bytes: [UInt8] { output.elements }

  /// Calls `body` with what has been written since the last time, if that is at least `count` bytes.
  @inlinable
  package mutating func flush<Failure>(
    ifAtLeast count: Int, to body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    if output.count < count { return }
    try output.withSpan(body)
    output.removeAll()
  }

  /// Ends the document with a line end.
  @inlinable
  package mutating func endDocument() { output.append(0x0A) }

  /// Writes `bracket` and begins what it opens.
  @inlinable
  mutating func begin(_ bracket: UInt8) {
    output.append(bracket)
    depth += 1
    hasItem = false
  }

  /// Ends what was begun last, and writes `bracket`.
  @inlinable
  mutating func end(_ bracket: UInt8) {
    depth -= 1
    if hasItem { newLine() }
    output.append(bracket)
    hasItem = true
  }

  /// Starts a new line, unless the document is compact.
  @inlinable
  mutating func newLine() {
    if !isCompact { output.appendLine(indentedBy: depth * 2) }
  }

}

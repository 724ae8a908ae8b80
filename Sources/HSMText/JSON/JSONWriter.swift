/// Writes JSON into one growing buffer.
@usableFromInline
package struct JSONWriter: ~Copyable {

  /// What has been written.
  @usableFromInline var output: OutputBuffer<UInt8>

  /// How items are kept apart.
  @usableFromInline
  package enum Layout: Sendable {

    /// Each stands on a line of its own, indented by two spaces for each object or array around it.
    case lines

    /// All stand on one line, with a space between two.
    case oneLine

    /// Nothing stands between tokens.
    case compact

  }

  /// How the items of the innermost object or array are kept apart.
  @usableFromInline var layout: Layout

  /// The number of open objects and arrays.
  @usableFromInline var depth = 0

  /// The number of those around the one on one line that is in another layout; -1 if there is none.
  @usableFromInline var depthOfLine = -1

  /// `true` iff the innermost object or array holds something.
  @usableFromInline var hasItem = false

  /// Creates a writer with room for `capacity` bytes.
  @inlinable
  package init(_ layout: Layout, capacity: Int) {
    self.layout = layout
    output = OutputBuffer(capacity: capacity)
  }

  /// Begins an object; `onOneLine` if it is to stand on one line, unless nothing stands between tokens.
  @inlinable
  package mutating func beginObject(onOneLine: Bool = false) { begin(.leftBrace, onOneLine) }

  /// Ends the innermost object.
  @inlinable
  package mutating func endObject() { end(.rightBrace) }

  /// Begins an array; `onOneLine` as of an object.
  @inlinable
  package mutating func beginArray(onOneLine: Bool = false) { begin(.leftBracket, onOneLine) }

  /// Ends the innermost array.
  @inlinable
  package mutating func endArray() { end(.rightBracket) }

  /// Begins an item of an array.
  @inlinable
  package mutating func item() {
    if hasItem {
      output.append(.comma)
      if layout == .oneLine { output.append(.space) }
    }
    if layout == .lines { output.appendLine(indentedBy: depth * 2) }
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
    output.append(.colon)
    if layout != .compact { output.append(.space) }
  }

  /// Writes `text`, which needs no escapes, as a string.
  @inlinable @inline(__always)
  package mutating func literal(_ text: StaticString) {
    output.append(.quote)
    raw(text)
    output.append(.quote)
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

  /// Writes `text` as a string.
  ///
  /// - Complexity: O(n).
  package mutating func string(_ text: String) {
    string([UInt8](text.utf8)[...])
  }

  /// Writes `number`.
  package mutating func number(_ number: Int) { raw([UInt8](String(number).utf8)[...]) }

  /// Writes the member `name`, as `key` does, with the string `value`.
  package mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  /// Writes the member `name`, as `key` does, with the number `value`.
  package mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    number(value)
  }

  /// Writes the bytes of `source` in `range`, which need no escapes, as a string.
  @inlinable
  package mutating func verbatim(_ source: [UInt8], _ range: Range<Int>) {
    output.append(.quote)
    output.append(source.span, range)
    output.append(.quote)
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
  package mutating func endDocument() { output.append(.lineFeed) }

  /// Writes `bracket` and begins what it opens.
  @inlinable
  mutating func begin(_ bracket: UInt8, _ onOneLine: Bool) {
    output.append(bracket)
    if onOneLine, layout == .lines { (layout, depthOfLine) = (.oneLine, depth) }
    depth += 1
    hasItem = false
  }

  /// Ends what was begun last, and writes `bracket`.
  @inlinable
  mutating func end(_ bracket: UInt8) {
    depth -= 1
    if layout == .lines, hasItem { output.appendLine(indentedBy: depth * 2) }
    output.append(bracket)
    if depth == depthOfLine { (layout, depthOfLine) = (.lines, -1) }
    hasItem = true
  }

}

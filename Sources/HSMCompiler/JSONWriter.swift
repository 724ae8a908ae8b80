import HSMSyntax

/// Writes JSON into one growing buffer, indented by two spaces or on one line.
struct JSONWriter {

  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// `true` iff nothing stands between tokens.
  private let isCompact: Bool

  /// The number of open objects and arrays.
  private var depth = 0

  /// `true` iff the innermost object or array holds something.
  private var hasItem = false

  /// Creates a writer with room for `capacity` bytes.
  init(isCompact: Bool, capacity: Int) {
    self.isCompact = isCompact
    bytes.reserveCapacity(capacity)
  }

  /// Begins an object.
  mutating func beginObject() { begin(0x7B) }

  /// Ends the innermost object.
  mutating func endObject() { end(0x7D) }

  /// Begins an array.
  mutating func beginArray() { begin(0x5B) }

  /// Ends the innermost array.
  mutating func endArray() { end(0x5D) }

  /// Begins an item of an array.
  mutating func item() {
    if hasItem { bytes.append(0x2C) }
    hasItem = true
    newLine()
  }

  /// Begins the member `name`, which needs no escapes, of an object.
  mutating func key(_ name: StaticString) {
    item()
    literal(name)
    endKey()
  }

  /// Ends a member's name that was written as an item.
  mutating func endKey() {
    bytes.append(0x3A)
    if !isCompact { bytes.append(0x20) }
  }

  /// Writes `text`, which needs no escapes, as a string.
  mutating func literal(_ text: StaticString) {
    bytes.append(0x22)
    raw(text)
    bytes.append(0x22)
  }

  /// Writes `text`, such as `null`, as it is.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes `text`, such as a number, as it is.
  mutating func raw(_ text: ArraySlice<UInt8>) { bytes += text }

  /// Writes `text`, which is UTF-8, as a string: only what JSON requires is escaped.
  ///
  /// - Complexity: O(n); bytes between escapes are copied at once.
  mutating func string(_ text: ArraySlice<UInt8>) { JSONString.appendQuoted(text, to: &bytes) }

  /// Ends the document with a line end.
  mutating func endDocument() { bytes.append(0x0A) }

  /// Writes `bracket` and begins what it opens.
  private mutating func begin(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    hasItem = false
  }

  /// Ends what was begun last, and writes `bracket`.
  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if hasItem { newLine() }
    bytes.append(bracket)
    hasItem = true
  }

  /// Starts a new line, unless the document is compact.
  private mutating func newLine() {
    if isCompact { return }
    bytes.append(0x0A)
    for _ in 0..<depth * 2 { bytes.append(0x20) }
  }

}

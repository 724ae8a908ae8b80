import HSMSyntax

/// Writes source into one growing buffer, indented by two spaces.
struct SourceWriter {

  /// The column that lines end before or at, where they can.
  static let width = 100

  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// Where the last line begins.
  private(set) var lineStart = 0

  /// The number of open braces whose items stand on lines of their own.
  private(set) var depth = 0

  /// A place to go back to.
  struct Mark {
    fileprivate let count: Int
    fileprivate let lineStart: Int
  }

  /// The end of what has been written.
  var mark: Mark { Mark(count: bytes.count, lineStart: lineStart) }

  /// The number of columns, one a character, of the last line.
  ///
  /// - Complexity: O(n) in the length of that line.
  var column: Int { columns(from: lineStart) }

  /// Returns the columns of what was written since `mark`, or `nil` if it takes several lines.
  func columns(since mark: Mark) -> Int? {
    lineStart == mark.lineStart ? columns(from: mark.count) : nil
  }

  /// Returns `true` iff the line of `mark` is still the last one and not too long.
  func fits(since mark: Mark) -> Bool { lineStart == mark.lineStart && column <= Self.width }

  /// Forgets what was written since `mark`.
  mutating func rewind(to mark: Mark) {
    bytes.removeSubrange(mark.count...)
    lineStart = mark.lineStart
  }

  // MARK: Writing

  /// Writes `text` as it is.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes `text`, which holds no line end, as it is.
  mutating func raw(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

  /// Writes `count` spaces.
  mutating func spaces(_ count: Int) {
    for _ in 0..<count { bytes.append(0x20) }
  }

  /// Writes `keyword`.
  mutating func keyword(_ keyword: Keyword) { raw(keyword.spelling.utf8) }

  /// Ends the line and begins the next one, indented, or `extra` levels further.
  mutating func line(indentedBy extra: Int = 0) {
    lineEnd()
    spaces((depth + extra) * 2)
  }

  /// Ends the line.
  mutating func lineEnd() {
    bytes.append(0x0A)
    lineStart = bytes.count
  }

  /// Opens braces whose items stand on lines of their own.
  mutating func open() {
    raw("{")
    depth += 1
  }

  /// Closes the innermost braces, on a line of its own.
  mutating func close() {
    depth -= 1
    line()
    raw("}")
  }

  /// Returns the columns from the byte at `start` on, where no line ends.
  private func columns(from start: Int) -> Int {
    var count = 0
    for byte in bytes[start...] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

}

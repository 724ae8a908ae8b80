import HSMSyntax
import HSMText

/// Writes source into one growing buffer, indented by two spaces.
struct SourceWriter: ~Copyable {

  /// The column that lines end before or at, where they can.
  static let width = 100

  /// What has been written.
  private var output = OutputBuffer<UInt8>(capacity: 1 << 16)

  /// Where the last line begins.
  private(set) var lineStart = 0

  /// The number of open braces whose items stand on lines of their own.
  private(set) var depth = 0

  /// A place to go back to.
  struct Mark {
    fileprivate let count: Int
    fileprivate let lineStart: Int
  }

  /// A copy of what has been written.
  var bytes: [UInt8] { output.elements }

  /// The end of what has been written.
  var mark: Mark { Mark(count: output.count, lineStart: lineStart) }

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
    output.remove(from: mark.count)
    lineStart = mark.lineStart
  }

  // MARK: Writing

  /// Writes `text`, which holds no line end, as it is.
  mutating func raw(_ text: StaticString) { output.append(text) }

  /// Writes the bytes of `source` in `range`, which hold no line end, as they are.
  mutating func raw(_ source: Span<UInt8>, _ range: Range<Int>) { output.append(source, range) }

  /// Writes `byte`, which is no line end.
  mutating func raw(_ byte: UInt8) { output.append(byte) }

  /// Writes `text`, which holds no line end, as it is.
  mutating func raw(_ text: String) { raw(text.utf8.span, 0..<text.utf8.count) }

  /// Writes `count` spaces.
  mutating func spaces(_ count: Int) { output.append(repeating: 0x20, count: count) }

  /// Writes `keyword`.
  mutating func keyword(_ keyword: Keyword) { raw(keyword.spelling) }

  /// Ends the line and begins the next one, indented, or `extra` levels further.
  mutating func line(indentedBy extra: Int = 0) {
    lineEnd()
    spaces((depth + extra) * 2)
  }

  /// Ends the line.
  mutating func lineEnd() {
    output.append(0x0A)
    lineStart = output.count
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
    output.withSpan { $0.characterCount(in: start..<$0.count) }
  }

}

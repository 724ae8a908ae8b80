import HSMSyntax
import HSMText

/// Writes the tokens of a source, one space apart, into one growing buffer.
///
/// Where lines end, and how they are indented and lined up, is the formatter's to say; only which blocks
/// of fields a blank line keeps apart is said here.
struct SourceWriter: ~Copyable {

  /// What has been written.
  private var output = OutputBuffer<UInt8>(capacity: 1 << 16)

  /// The number of braces that are open.
  private(set) var depth = 0

  /// `true` iff a blank line stands before the next token, unless that is the first in its braces.
  private var isParted = false

  /// A copy of what has been written, which ends in a line end.
  mutating func end() -> [UInt8] {
    output.append(0x0A)
    return output.elements
  }

  /// Keeps the next token apart from the last one by a blank line.
  mutating func paragraph() { isParted = true }

  /// Begins a token.
  mutating func token() {
    if output.count > 0 { output.append(isParted ? "\n\n" : " ") }
    isParted = false
  }

  /// Writes the token `text`, which is no brace.
  mutating func token(_ text: StaticString) {
    token()
    raw(text)
  }

  /// Opens a body or a list.
  mutating func open() {
    token("{")
    depth += 1
  }

  /// Closes the innermost body or list.
  mutating func close() {
    token("}")
    depth -= 1
  }

  /// Writes the token that the bytes of `source` in `range` are.
  mutating func token(_ source: Span<UInt8>, _ range: Range<Int>) {
    token()
    raw(source, range)
  }

  /// Writes `keyword`.
  mutating func keyword(_ keyword: Keyword) {
    token()
    output.append(keyword.spelling.utf8.span, 0..<keyword.spelling.utf8.count)
  }

  /// Writes `text` as a part of the last token.
  mutating func raw(_ text: StaticString) { output.append(text) }

  /// Writes the bytes of `source` in `range` as a part of the last token.
  mutating func raw(_ source: Span<UInt8>, _ range: Range<Int>) { output.append(source, range) }

  /// Writes `byte` as a part of the last token.
  mutating func raw(_ byte: UInt8) { output.append(byte) }

}

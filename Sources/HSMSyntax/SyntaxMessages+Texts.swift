/// The English of errors of strings.
extension Place {

  /// Returns the diagnostic of a string without a closing quote, which is a breach of `rule`.
  func unterminatedString(_ rule: Rule) -> Diagnostic {
    // After a backslash, the quote would be text.
    let canEnd = source.bytes[Int(span.end) - 1] != .backslash
    return make(
      rule, "the string has no closing quote", label: "starts here and runs to the end of the line",
      help: .guess(
        "write `\"` where the text ends", canEnd ? [edit(SourceSpan(at: span.end), "\"")] : []))
  }

  /// Returns the diagnostic of a quote inside a string, which is a breach of `rule`.
  func quoteInString(_ rule: Rule) -> Diagnostic {
    make(
      rule, "a `\"` ends the string here, but text follows", label: "text goes on after this quote",
      help: .guess("write `\\\"` for a quote that is part of the text", escapingQuotes()))
  }

  /// Returns the diagnostic of a line of a string with too little before it.
  func indentationOfLine() -> Diagnostic {
    let bytes = source.bytes
    var end = Int(span.start)
    while bytes[end].isSpaceOrTab { end += 1 }
    let indentation = other.map { source.text(SourceSpan($0.span.start, $0.span.end - 3)) } ?? ""
    return make(
      .syntaxError, "the line is indented less than the closing `\"\"\"`, or with other blanks",
      label: "does not begin like the closing quotes' line",
      other: "the indentation here is taken off every line",
      help: .guess(
        "begin the line with exactly the blanks that stand before the closing `\"\"\"`",
        [edit(SourceSpan(span.start, UInt32(end)), indentation)]))
  }

  /// Returns the diagnostic of an escape with `problem`.
  func invalidEscape(_ problem: SyntaxError.EscapeProblem) -> Diagnostic {
    let message = "`\(text)` is not an escape of the language"
    let known = "the escapes are `\\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}`"
    switch problem {
    case .use(let value):
      return make(
        .invalidEscape, message, label: "unknown escape", note: known,
        help: writing(Self.escape(value)))
    case .needless:
      return make(
        .invalidEscape, message, label: "unknown escape", note: known,
        help: .safe(
          "write `'`, which needs no escape (`\\u{27}` means the same)", replacement("'")))
    case .unknown:
      return make(
        .invalidEscape, message, label: "unknown escape", note: known,
        help: .guess("write `\\\\` for a backslash that is part of the text", insertion("\\")))
    case .unicode:
      return make(
        .invalidEscape, "a `\\u` escape needs one to six hexadecimal digits in braces",
        label: "incomplete escape", help: "write it like `\\u{1F600}`")
    case .unbraced(let value):
      return make(
        .invalidEscape, "the digits of a `\\u` escape stand in braces", label: "no braces",
        help: 0xD800...0xDFFF ~= value
          ? "write the whole character as one escape, like `\\u{1F600}`"
          : writing(Self.escape(value)))
    case .notScalar:
      return make(
        .invalidEscape, "`\(text)` is not a Unicode character", label: "no such character",
        note: "characters are U+0000 to U+D7FF and U+E000 to U+10FFFF")
    }
  }

  /// Returns the advice to write `text` for what stands here, as whoever wrote that meant.
  func writing(_ text: String) -> Advice { .safe("write `\(text)`", replacement(text)) }

  /// Returns the name of the first character of `text`, such as `the control character U+0000`.
  static func name(of text: String) -> String {
    let value = text.unicodeScalars.first?.value ?? 0
    let number = hexadecimal(value)
    switch value {
    case 0x0D: return "a carriage return without a line feed (U+000D)"
    case 0xA0: return "a no-break space (U+00A0)"
    case 0xFEFF: return "a byte order mark (U+FEFF)"
    case 0x200B: return "a zero-width space (U+200B)"
    case 0x00..<0x20, 0x7F..<0xA0: return "the control character U+\(number)"
    default: return "the blank U+\(number)"
    }
  }

  /// Returns the escape for the first character of `text`.
  static func escape(of text: String) -> String { escape(text.unicodeScalars.first?.value ?? 0) }

  /// Returns the escape for the character with `value`.
  private static func escape(_ value: UInt32) -> String {
    "\\u{\(String(value, radix: 16, uppercase: true))}"
  }

  /// Returns `value` in hexadecimal, at least four digits.
  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

}

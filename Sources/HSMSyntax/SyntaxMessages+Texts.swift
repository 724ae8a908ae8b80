import HSMText

/// The English of errors of strings.
extension Place {

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

  /// Returns the diagnostic of a text behind the only one that `keyword` takes.
  func secondText(_ keyword: Keyword) -> Diagnostic {
    let first = other?.span ?? span
    let isMultiLine = [first, span].contains {
      source.bytes.span.hasTripleQuote(at: Int($0.start))
    }
    return make(
      .syntaxError, "`\(keyword.spelling)` takes one text, and this is a second one",
      label: "one text too many", other: "the text of `\(keyword.spelling)`",
      help: .guess(
        "write both between one pair of quotes",
        isMultiLine ? [] : [edit(SourceSpan(first.end - 1, span.start + 1), " ")]))
  }

  /// Returns the edit that writes the quote at the start of the text here, if nothing else on the line
  /// is in quotes.
  func missingQuote() -> [TextEdit] {
    let bytes = source.bytes.span
    var (offset, quotes) = (Int(span.start), 0)
    while !bytes.lineEnds(at: offset) {
      if bytes[offset] == .quote { quotes += 1 }
      offset += 1
    }
    return quotes == 1 ? insertion("\"") : []
  }

  /// Returns the diagnostic of a curly quote that belongs to no other one.
  func strayQuote() -> Diagnostic {
    make(
      .strayQuote, "a curly quote in this text belongs to no other one",
      label: "would reach the agent",
      note: "a text ends at `\"`; curly quotes in it are part of it",
      help: .guess("remove it", replacement("")))
  }

  /// Returns the diagnostic of an escape in what looks like a path that starts at `path`.
  func suspiciousEscape(_ path: UInt32) -> Diagnostic {
    let bytes = source.bytes.span
    var (offset, edits): (Int, [TextEdit]) = (Int(path), [])
    while offset < bytes.count, bytes[offset] > .space, bytes[offset] != .quote {
      if bytes[offset] == .backslash {
        if bytes.byte(offset + 1) != .backslash {
          edits.append(edit(SourceSpan(at: UInt32(offset)), "\\"))
        }
        offset += 1
      }
      offset += 1
    }
    let what = text == "\\n" ? "a line feed" : "a tab"
    return make(
      .suspiciousEscape, "`\(text)` is \(what) here, in what looks like a path",
      label: "stands for \(what)", help: .guess("write `\\\\` for each backslash", edits))
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

  /// Returns the escape for the first character of `text`.
  static func escape(of text: String) -> String { escape(text.unicodeScalars.first?.value ?? 0) }

  /// Returns the escape for the character with `value`.
  private static func escape(_ value: UInt32) -> String {
    "\\u{\(String(value, radix: 16, uppercase: true))}"
  }

}

/// The English that errors of form in the language and in JSON share.
extension Place {

  /// Returns the diagnostic of bytes that are not UTF-8 in what must be, which is `document` in words.
  package func invalidUTF8(_ document: String) -> Diagnostic {
    if source.bytes.span.isUTF16 {
      return make(
        .invalidUTF8, "the file is UTF-16, not UTF-8", label: "begins like UTF-16",
        note: "\(document) is UTF-8 text",
        help: "save the file as UTF-8, or convert it: `iconv -f UTF-16 -t UTF-8`")
    }
    return make(
      .invalidUTF8, "the file is not valid UTF-8", label: "these bytes are no character",
      note: "\(document) is UTF-8 text; only its first invalid bytes are shown",
      help: "save the file as UTF-8")
  }

  /// Returns the diagnostic of a string without a closing quote, which is a breach of `rule`.
  package func unterminatedString(_ rule: Rule) -> Diagnostic {
    let bytes = source.bytes.span
    if let curly = span.bytes.last(where: { bytes.isCurlyDoubleQuote(at: $0) }) {
      let quote = SourceSpan(UInt32(curly), UInt32(curly + 3))
      return make(
        rule, "the string has no closing quote: `\(source.text(quote))` is a typographic one",
        label: "starts here and runs to the end of the line",
        help: .guess("write `\"` instead of it", [edit(quote, "\"")]))
    }
    // After a backslash, the quote would be text.
    let canEnd = source.bytes[Int(span.end) - 1] != .backslash
    return make(
      rule, "the string has no closing quote", label: "starts here and runs to the end of the line",
      help: .guess(
        "write `\"` where the text ends", canEnd ? [edit(SourceSpan(at: span.end), "\"")] : []))
  }

  /// Returns the diagnostic of a quote inside a string, which is a breach of `rule`.
  package func quoteInString(_ rule: Rule) -> Diagnostic {
    make(
      rule, "a `\"` ends the string here, but text follows", label: "text goes on after this quote",
      help: .guess("write `\\\"` for a quote that is part of the text", escapingQuotes()))
  }

  /// Returns the advice to write `text` for what stands here, as whoever wrote that meant.
  package func writing(_ text: String) -> Advice { .safe("write `\(text)`", replacement(text)) }

  /// Returns the name of the first character of `text`, such as `the control character U+0000`.
  package static func name(of text: String) -> String {
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

  /// Returns `value` in hexadecimal, at least four digits.
  package static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

}

import HSMText

extension Lexer {

  /// ESCAPE = "\", ( '"' | "\" | "n" | "t" | "u{", ? 1 to 6 of 0 to 9, A to F and a to f: a Unicode scalar value ?, "}" ) ;
  ///
  /// `inLines` is `true` in a multi-line string, where a backslash at a line's end joins two lines.
  mutating func scanEscape(_ source: Span<UInt8>, inLines: Bool) {
    let start = position
    if inLines, source.isLineJoin(at: start) {
      position += 1
      while !source.lineEnds(at: position) { position += 1 }
      return
    }
    position += 1
    if source.lineEnds(at: position) {
      // The string ends here without a closing quote, which is reported instead.
      if inLines { report(.invalidEscape(.unknown), from: start, to: position) }
      return
    }
    let byte = source[position]
    position += 1
    switch byte {
    case .quote, .backslash, 0x6E, 0x74: return
    case 0x75: scanUnicodeEscape(source, from: start)
    case 0x72: report(.invalidEscape(.use(0x0D)), from: start, to: position)
    case 0x30: report(.invalidEscape(.use(0x00)), from: start, to: position)
    case 0x27: report(.invalidEscape(.needless), from: start, to: position)
    case 0x62: report(.invalidEscape(.use(0x08)), from: start, to: position)
    case 0x66: report(.invalidEscape(.use(0x0C)), from: start, to: position)
    default:
      // The whole character, not only its first byte.
      while position < source.count, source[position] & 0xC0 == 0x80 { position += 1 }
      report(.invalidEscape(.unknown), from: start, to: position)
    }
  }

  /// Scans what follows `\u` in the escape that starts at `start`.
  private mutating func scanUnicodeEscape(_ source: Span<UInt8>, from start: Int) {
    let isBraced = source.byte(position) == .leftBrace
    if isBraced { position += 1 }
    let digits = position
    var value: UInt32 = 0
    while let digit = source.byte(position).hexValue, isBraced || position - digits < 4 {
      value = position - digits < 6 ? value << 4 | digit : value
      position += 1
    }
    let count = position - digits
    guard isBraced else {
      let problem: SyntaxError.EscapeProblem = count == 4 ? .unbraced(value) : .unicode
      return report(.invalidEscape(problem), from: start, to: position)
    }
    guard source.byte(position) == .rightBrace else {
      return report(.invalidEscape(.unicode), from: start, to: position)
    }
    position += 1
    if count == 0 || count > 6 {
      report(.invalidEscape(.unicode), from: start, to: position)
    } else if Unicode.Scalar(value) == nil {
      report(.invalidEscape(.notScalar), from: start, to: position)
    }
  }

}

import HSMText

extension SyntaxTree {

  /// What is legal in the strings of the source, but most likely a slip, in source order.
  ///
  /// - Complexity: O(n).
  package var warnings: [SyntaxError] {
    if !isText { return [] }
    let found = checkStrings(with: 0xE2, strayQuote) + checkStrings(with: .backslash, lostPath)
    return found.sorted { $0.span.start < $1.span.start }
  }

  /// Returns what `check` finds in each well-formed string that holds `byte`, from there on.
  private func checkStrings(
    with byte: UInt8, _ check: (Range<Int>) -> SyntaxError?
  ) -> [SyntaxError] {
    var result: [SyntaxError] = []
    var (token, offset) = (0, 0)
    while true {
      offset = source.bytes.span.first(byte, in: offset..<source.bytes.count)
      if offset == source.bytes.count { return result }
      while tokens.span(token).end <= offset { token += 1 }
      let end = Int(tokens.span(token).end)
      if tokens.kinds[token].isString, tokens.kinds[token] != .brokenString,
        let warning = check(offset..<end)
      {
        result.append(warning)
      }
      offset = end
    }
  }

  /// Returns the curly quote, in a string that holds its first one in `range`, that has no other one
  /// to belong to: at the end of the text or else the last.
  private func strayQuote(_ range: Range<Int>) -> SyntaxError? {
    let bytes = source.bytes.span
    var (last, count) = (0, 0)
    for offset in range where bytes.isCurlyDoubleQuote(at: offset) {
      // Inches.
      if offset > 0, bytes[offset - 1].isDigit { continue }
      (last, count) = (offset, count + 1)
    }
    if count % 2 == 0 { return nil }
    return SyntaxError(.strayQuote, SourceSpan(UInt32(last), UInt32(last + 3)))
  }

  /// Returns the first escape of a blank in what looks like a path of Windows in `range`, the rest of a
  /// string from its first backslash on.
  private func lostPath(_ range: Range<Int>) -> SyntaxError? {
    let bytes = source.bytes.span
    var offset = range.lowerBound
    var start: Int? = nil
    while offset < range.upperBound {
      if bytes[offset] <= .space { start = nil }
      guard bytes[offset] == .backslash else {
        offset += 1
        continue
      }
      if bytes.hasDrive(before: offset) { start = offset - 2 }
      switch bytes.byte(offset + 1) {
      case 0x6E, 0x74:
        // What begins a sentence is on a new line.
        guard let start, bytes.byte(offset + 2).isLowercaseLetter else { break }
        return SyntaxError(
          .suspiciousEscape(path: UInt32(start)), SourceSpan(UInt32(offset), UInt32(offset + 2)))
      case .quote, .backslash, 0x75: break
      // No escape, which was reported.
      default: return nil
      }
      offset += 2
    }
    return nil
  }

}

extension UInt8 {

  /// `true` iff the byte is `a` to `z`.
  fileprivate var isLowercaseLetter: Bool { self &- 0x61 < 26 }

}

extension Span where Element == UInt8 {

  /// Returns `true` iff a letter and a colon stand before `offset`, and no word before them.
  fileprivate func hasDrive(before offset: Int) -> Bool {
    offset >= 3 && self[offset - 1] == .colon && self[offset - 2].isNameByte
      && !self[offset - 2].isDigit && !self[offset - 3].isNameByte
  }

}

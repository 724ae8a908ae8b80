import HSMText

extension Lexer {

  /// MULTI_LINE_STRING = '"""', { SPACE }, LINE_END, { { JOINED_LINE }, LINE }, ? the indentation ?, '"""' ;
  mutating func scanMultiLineString(_ source: Span<UInt8>) -> TokenKind {
    let start = position
    let errorCount = errors.count
    position += 3
    if let kind = scanOpeningLine(source, from: start) { return kind }
    while position < source.count {
      position += source[position] == .carriageReturn ? 2 : 1
      let lineStart = position
      while position < source.count, source[position].isSpaceOrTab { position += 1 }
      if source.hasTripleQuote(at: position) {
        position += 3
        if errors.count == errorCount {
          checkLines(source, from: start, closing: lineStart..<position - 3)
        }
        return endString(source, .multilineString)
      }
      while true {
        position = source.plainTextEnd(from: position)
        if source.lineEnds(at: position) { break }
        if source.hasTripleQuote(at: position) {
          report(.closingQuotesNotFirst, from: position, to: position + 3)
          position += 3
          return .brokenString
        }
        scanLineCharacter(source)
      }
    }
    report(.unterminatedMultiLineString, from: start, to: start + 3)
    return .brokenString
  }

  /// Scans the rest of the line after the opening quotes, which start at `start`.
  ///
  /// Returns the kind of the token if it ends on that line, which is an error.
  private mutating func scanOpeningLine(_ source: Span<UInt8>, from start: Int) -> TokenKind? {
    while position < source.count, source[position].isSpaceOrTab { position += 1 }
    if source.lineEnds(at: position) { return nil }
    let text = position
    while !source.lineEnds(at: position), !source.hasTripleQuote(at: position) { position += 1 }
    let isClosed = source.hasTripleQuote(at: position)
    if isClosed { position += 3 }
    report(.textAfterOpeningQuotes, from: text, to: isClosed ? position - 3 : position)
    return isClosed ? .brokenString : nil
  }

  /// LINE_TEXT = { [ '"' | '""' ], ( ESCAPE | STRING_CHARACTER ) }, [ '"' | '""' ] ;
  ///
  /// Moves over one character or escape of a line in a multi-line string.
  private mutating func scanLineCharacter(_ source: Span<UInt8>) {
    switch source[position] {
    case .backslash: scanEscape(source, inLines: true)
    case 0x00..<0x20, 0x7F...: scanStringCharacter(source)
    default: position += 1
    }
  }

  /// LINE = ( { SPACE } | ? the indentation ?, LINE_TEXT ), LINE_END ;
  ///
  /// Reports the first line of the string that starts at `start` that does not begin with the
  /// indentation of the closing quotes, `closing`, and a last line that is joined to nothing.
  private mutating func checkLines(
    _ source: Span<UInt8>, from start: Int, closing: Range<Int>
  ) {
    var offset = start
    while source[offset] != .lineFeed { offset += 1 }
    while true {
      let lineStart = offset + 1
      if lineStart >= closing.lowerBound { break }
      offset = lineStart
      var matched = 0
      while matched < closing.count, source[offset] == source[closing.lowerBound + matched] {
        offset += 1
        matched += 1
      }
      var text = offset
      while source[text].isSpaceOrTab { text += 1 }
      if matched < closing.count, !source.lineEnds(at: text) {
        if text == lineStart { text = source.endOfCharacter(at: text) }
        report(
          .indentationOfLine, from: lineStart, to: text,
          other: SourceSpan(UInt32(closing.lowerBound), UInt32(closing.upperBound + 3)))
        return
      }
      let lineEnd = source.first(.lineFeed, in: offset..<closing.lowerBound)
      if lineEnd + 1 >= closing.lowerBound { checkLastLine(source, from: offset) }
      offset = lineEnd
    }
  }

  /// Reports the join at the end of the line of a string whose text starts at `start`, if there is one.
  private mutating func checkLastLine(_ source: Span<UInt8>, from start: Int) {
    var offset = start
    while !source.lineEnds(at: offset) {
      if source[offset] == .backslash {
        if source.isLineJoin(at: offset) {
          return report(.joinOfLastLine, from: offset, to: offset + 1)
        }
        offset += 1
        if source.lineEnds(at: offset) { break }
      }
      offset += 1
    }
  }

}

extension Span where Element == UInt8 {

  /// JOINED_LINE = ? the indentation ?, LINE_TEXT, "\", { SPACE }, LINE_END ;
  ///
  /// Returns `true` iff the backslash at `offset` is the last thing on its line but blanks.
  func isLineJoin(at offset: Int) -> Bool {
    var next = offset + 1
    while next < count, self[next].isSpaceOrTab { next += 1 }
    return next < count && lineEnds(at: next)
  }

}

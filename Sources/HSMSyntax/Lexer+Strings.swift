import HSMText

extension Lexer {

  /// STRING = ONE_LINE_STRING | MULTI_LINE_STRING ;
  mutating func scanString(_ source: Span<UInt8>) -> TokenKind {
    source.hasTripleQuote(at: position) ? scanMultiLineString(source) : scanOneLineString(source)
  }

  /// ONE_LINE_STRING = '"', { ESCAPE | STRING_CHARACTER }, '"' ;
  private mutating func scanOneLineString(_ source: Span<UInt8>) -> TokenKind {
    let start = position
    var kind = TokenKind.string
    position += 1
    while true {
      position = source.plainTextEnd(from: position)
      if source.lineEnds(at: position) { return scanUnterminatedString(source, from: start) }
      switch source[position] {
      case .quote:
        position += 1
        return endString(source, kind)
      case .backslash:
        kind = .escapedString
        scanEscape(source, inLines: false)
      case .tab:
        kind = .escapedString
        position += 1
      default: scanStringCharacter(source)
      }
    }
  }

  /// STRING_CHARACTER = ? a CHARACTER but " and \ ? ;
  ///
  /// Moves over one byte of a string and reports it if it is a control character.
  mutating func scanStringCharacter(_ source: Span<UInt8>) {
    if let special = source.specialCharacter(at: position), special.kind == .control {
      report(.controlCharacterInString, from: position, to: position + special.length)
      position += special.length
    } else {
      position += 1
    }
  }

  /// Reports a string that starts at `start` and has no closing quote before `position`, the end of
  /// its line, and moves to where it most likely ends.
  private mutating func scanUnterminatedString(
    _ source: Span<UInt8>, from start: Int
  ) -> TokenKind {
    let lineEnd = position
    var next = position
    while next < source.count, source[next] != .quote { next += 1 }
    if next < source.count, !source.hasTripleQuote(at: next), !source[next - 1].mayPrecedeString {
      // The next quote looks like a closing one, so the string was meant to have several lines.
      report(.stringOfSeveralLines, from: start, to: next + 1)
      position = next + 1
      return .brokenString
    }
    // Braces that close what was opened on the same line belong to the list, not to the text.
    var opened = openBraces(source, onLineOf: start)
    var end = lineEnd
    while end > start + 1 {
      if source[end - 1].isSpaceOrTab {
        end -= 1
      } else if source[end - 1] == .rightBrace, opened > 0 {
        opened -= 1
        end -= 1
      } else {
        break
      }
    }
    report(.unterminatedString, from: start, to: end)
    position = end
    return .brokenString
  }

  /// Returns how many braces that were opened on the line of `offset` are still open there.
  private func openBraces(_ source: Span<UInt8>, onLineOf offset: Int) -> Int {
    var lineStart = offset
    while lineStart > 0, source[lineStart - 1] != .lineFeed { lineStart -= 1 }
    var opened = 0
    for token in stride(from: kinds.count - 1, through: 0, by: -1) {
      if Int(starts[token]) < lineStart { break }
      if kinds[token] == .leftBrace { opened += 1 }
      if kinds[token] == .rightBrace { opened -= 1 }
    }
    return max(opened, 0)
  }

  /// Ends a string after its closing quote, just before `position`, and returns its kind: `kind`, or
  /// `brokenString` if what follows shows that the quote was meant as text.
  mutating func endString(_ source: Span<UInt8>, _ kind: TokenKind) -> TokenKind {
    if mayFollowString(source, position) { return kind }
    report(.quoteInString, from: position - 1, to: position)
    var last = position
    var offset = position
    while !source.lineEnds(at: offset) {
      if source[offset] == .quote { last = offset + 1 }
      offset += 1
    }
    position = last
    while !mayFollowString(source, position) { position += 1 }
    return .brokenString
  }

  /// Returns `true` iff a string may end before `offset`.
  ///
  /// Punctuation that the parser rejects with a message of its own is let through.
  private func mayFollowString(_ source: Span<UInt8>, _ offset: Int) -> Bool {
    // Blanks and line ends, and behind the source.
    if source.byte(offset) <= .space { return true }
    switch source[offset] {
    case .slash:
      let next = source.byte(offset + 1)
      return next == .slash || next == .asterisk
    case .quote: return false
    case let byte where byte.isNameByte: return false
    case 0x80... where source.specialCharacter(at: offset) != nil: return true
    case .hyphen, 0x80..., 0x7E: return source.isAnyArrow(at: offset)
    default: return !source[offset].isPlainWordByte
    }
  }

}

extension UInt8 {

  /// `true` iff a quote after this byte looks like an opening one.
  fileprivate var mayPrecedeString: Bool {
    isSpaceOrTab || self == .lineFeed || self == .leftBrace || self == 0x28 || self == 0x5B
      || self == 0x2C || self == 0x3A || self == 0x3D
  }

}

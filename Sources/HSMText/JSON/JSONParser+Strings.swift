extension JSONParserState {

  /// STRING = '"', { ESCAPE | ? any character but a quote, a backslash or one below U+0020 ? }, '"' ;
  mutating func readString(_ source: Span<UInt8>) throws(JSONError) {
    let start = position
    var hasEscapes = false
    var offset = start + 1
    while true {
      offset = source.asciiTextEnd(in: offset..<source.count)
      guard offset < source.count else { throw problemWithEndOfLine(source, offset, from: start) }
      switch source[offset] {
      case .quote:
        position = offset + 1
        return append(.string, from: start, hasEscapes: hasEscapes)
      case .backslash:
        hasEscapes = true
        offset = try readEscape(source, at: offset, from: start)
      case 0x80...:
        let (length, isValid) = source.sequence(at: offset, lead: source[offset])
        if !isValid { throw JSONError(.invalidUTF8, offset, offset + length) }
        offset += length
      case .delete: offset += 1
      case .lineFeed, .carriageReturn: throw problemWithEndOfLine(source, offset, from: start)
      default: throw JSONError(.controlCharacterInString, offset, offset + 1)
      }
    }
  }

  /// ESCAPE = "\", ( '"' | "\" | "/" | "b" | "f" | "n" | "r" | "t" | "u", DIGIT, DIGIT, DIGIT, DIGIT ) ;
  ///
  /// The digits are hexadecimal. Two escapes that are a surrogate pair are read as one; half of a
  /// pair is not allowed, as there is no such character.
  ///
  /// Returns the offset after the escape at `offset` in the string that starts at `start`.
  private func readEscape(
    _ source: Span<UInt8>, at offset: Int, from start: Int
  ) throws(JSONError) -> Int {
    switch source.byte(offset + 1) {
    case .quote, .backslash, .slash, 0x62, 0x66, 0x6E, 0x72, 0x74: return offset + 2
    case 0x75:
      guard let value = source.fourHexDigits(at: offset + 2) else {
        throw problemWithEscape(source, offset, from: start)
      }
      switch value {
      case 0xD800...0xDBFF:
        guard source.byte(offset + 6) == .backslash, source.byte(offset + 7) == 0x75,
          let second = source.fourHexDigits(at: offset + 8), 0xDC00...0xDFFF ~= second
        else { throw JSONError(.invalidEscape(.firstHalf), offset, offset + 6) }
        return offset + 12
      case 0xDC00...0xDFFF: throw JSONError(.invalidEscape(.secondHalf), offset, offset + 6)
      default: return offset + 6
      }
    default: throw problemWithEscape(source, offset, from: start)
    }
  }

  /// Returns what is wrong with the escape at `offset` in the string that starts at `start`.
  private func problemWithEscape(
    _ source: Span<UInt8>, _ offset: Int, from start: Int
  ) -> JSONError {
    guard offset + 1 < source.count else {
      return problemWithEndOfLine(source, offset + 1, from: start)
    }
    let end = source.endOfCharacter(at: offset + 1)
    let problem: JSONError.EscapeProblem
    switch source[offset + 1] {
    case 0x75: return problemWithUnicodeEscape(source, offset)
    case .lineFeed, .carriageReturn:
      return JSONError(.invalidEscape(.lineEnd), offset, offset + 1)
    case .apostrophe, .backtick: problem = .needless
    case .zero: problem = .use(0x00)
    case 0x61: problem = .use(0x07)
    case 0x65: problem = .use(0x1B)
    case 0x76: problem = .use(0x0B)
    case 0x78:
      guard let high = source.byte(offset + 2).hexValue, let low = source.byte(offset + 3).hexValue
      else { return JSONError(.invalidEscape(.unknown), offset, end) }
      return JSONError(.invalidEscape(.use(high << 4 | low)), offset, offset + 4)
    case 0x00..<0x20: return JSONError(.controlCharacterInString, offset + 1, end)
    default: problem = .unknown
    }
    return JSONError(.invalidEscape(problem), offset, end)
  }

  /// Returns what is wrong with the escape at `offset`, which begins with `\u`.
  private func problemWithUnicodeEscape(_ source: Span<UInt8>, _ offset: Int) -> JSONError {
    let isBraced = source.byte(offset + 2) == .leftBrace
    let digits = isBraced ? offset + 3 : offset + 2
    var end = digits
    var value: UInt32 = 0
    while end < digits + (isBraced ? 6 : 4), let digit = source.byte(end).hexValue {
      value = value << 4 | digit
      end += 1
    }
    if isBraced, end > digits, source.byte(end) == .rightBrace {
      return JSONError(.invalidEscape(.braced(value)), offset, end + 1)
    }
    return JSONError(.invalidEscape(.unicode), offset, end)
  }

  /// Returns what is wrong with the string that starts at `start`, where a line or the file ends at
  /// `lineEnd`.
  private func problemWithEndOfLine(
    _ source: Span<UInt8>, _ lineEnd: Int, from start: Int
  ) -> JSONError {
    var next = lineEnd
    while next < source.count, source[next] != .quote { next += 1 }
    if next < source.count, !source[next - 1].mayPrecedeJSONString {
      // The next quote looks like a closing one, so the string was meant to have several lines.
      return JSONError(.lineEndInString, start, lineEnd)
    }
    // What follows a value belongs to the document, not to the text.
    var end = lineEnd
    while end > start + 1, source[end - 1].mayFollowJSONString { end -= 1 }
    return JSONError(.unterminatedString, start, end)
  }

}

extension UInt8 {

  /// `true` iff a quote after this byte looks like an opening one.
  fileprivate var mayPrecedeJSONString: Bool {
    isJSONBlank || self == .leftBrace || self == .leftBracket || self == .comma || self == .colon
  }

  /// `true` iff this byte at the end of a line looks like it is not part of a string there.
  fileprivate var mayFollowJSONString: Bool {
    isJSONBlank || isClosingBracket || self == .comma
  }

}

/// What to say of a place where the document cannot go on. Each looks only at the text beside it.
extension JSONParserState {

  /// Returns what is wrong at `position`, where a value belongs.
  func problemWithValue(_ source: Span<UInt8>) -> JSONError {
    if let problem = problemAnywhere(source) { return problem }
    let byte = source[position]
    if byte.isClosingBracket || (byte == .comma && source.tokenBefore(position) == .colon) {
      return missing(.missingValue, source)
    }
    if byte == .comma { return JSONError(.strayComma, position, position + 1) }
    if let problem = problemWithQuotes(source) { return problem }
    if byte == .plus || byte == .hyphen || byte == .dot { return problemWithNumber(source) }
    return problemWithWord(source, orElse: .unquotedText)
  }

  /// Returns what is wrong at `position`, where a key belongs.
  func problemWithKey(_ source: Span<UInt8>) -> JSONError {
    if let problem = problemAnywhere(source) { return problem }
    if let problem = problemWithQuotes(source) { return problem }
    switch source[position] {
    case .comma: return JSONError(.strayComma, position, position + 1)
    case .colon: return JSONError(.missingKey, position, position)
    case .leftBrace, .leftBracket: return JSONError(.keyNotString, position, position + 1)
    case .hyphen, .plus, .dot, 0x30...0x39:
      return JSONError(.keyNotString, position, source.endOfJSONWord(from: position))
    default: return problemWithWord(source, isKey: true, orElse: .unquotedKey)
    }
  }

  /// Returns what is wrong at `position`, where a colon belongs.
  func problemWithColon(_ source: Span<UInt8>) -> JSONError {
    if let problem = problemAnywhere(source) ?? problemAfterString(source) { return problem }
    switch source[position] {
    case .rightBrace: return missing(.keyAlone, source)
    case .equals:
      let isArrow = source.byte(position + 1) == .greaterThan
      return JSONError(.wrongColon, position, position + (isArrow ? 2 : 1))
    case .comma, .semicolon: return JSONError(.wrongColon, position, position + 1)
    default:
      return source.beginsItem(at: position)
        ? missing(.missingColon, source) : unexpectedCharacter(source)
    }
  }

  /// Returns what is wrong at `position`, where a comma or a closing bracket belongs.
  func problemWithComma(_ source: Span<UInt8>) -> JSONError {
    if let problem = problemAnywhere(source) ?? problemAfterString(source) { return problem }
    switch source[position] {
    case .semicolon: return JSONError(.wrongComma, position, position + 1)
    case .colon where closingBracket == .rightBracket:
      return JSONError(.colonInArray, position, position + 1, other: openingBracket)
    default:
      return source.beginsItem(at: position)
        ? missing(.missingComma, source) : unexpectedCharacter(source)
    }
  }

  /// Returns what is wrong at `position`, where the source should end.
  func problemAfterDocument(_ source: Span<UInt8>) -> JSONError {
    if let problem = problemAnywhere(source) ?? problemAfterString(source) { return problem }
    let end = source.endOfJSONWord(from: position)
    return JSONError(
      .textAfterDocument, position, end > position ? end : source.endOfCharacter(at: position))
  }

  /// Returns what is wrong at `position` whatever belongs there, if something is.
  private func problemAnywhere(_ source: Span<UInt8>) -> JSONError? {
    guard position < source.count else {
      return missing(.unclosed, source, other: openingBracket)
    }
    if let special = source.specialCharacter(at: position) {
      return JSONError(
        special.kind == .control ? .controlCharacter : .unusualBlank, position,
        position + special.length)
    }
    let byte = source[position]
    if byte.isClosingBracket, byte != closingBracket {
      return JSONError(
        open.isEmpty ? .strayClosingBracket : .mismatched, position, position + 1,
        other: openingBracket)
    }
    if let end = source.endOfComment(at: position) { return JSONError(.comment, position, end) }
    return nil
  }

  /// Returns that the quotes at `position` are of the wrong kind, if they are.
  private func problemWithQuotes(_ source: Span<UInt8>) -> JSONError? {
    if source.isCurlyQuote(at: position) {
      return JSONError(.curlyQuotes, position, position + 3)
    }
    let quote = source[position]
    guard quote == .apostrophe || quote == .backtick else { return nil }
    var end = position + 1
    while !source.lineEnds(at: end), source[end] != quote { end += 1 }
    let isClosed = end < source.count && source[end] == quote
    return JSONError(.wrongQuotes, position, isClosed ? end + 1 : position + 1)
  }

  /// Returns that the string before `position` ended too early, if it looks like that.
  private func problemAfterString(_ source: Span<UInt8>) -> JSONError? {
    guard source.byte(position - 1) == .quote, source[position].continuesJSONWord else {
      return nil
    }
    return JSONError(.quoteInString, position - 1, position)
  }

  /// Returns what is wrong with the word at `position`, `kind` if nothing more is known; without a
  /// word there, that the character is unexpected.
  private func problemWithWord(
    _ source: Span<UInt8>, isKey: Bool = false, orElse kind: JSONError.Kind
  ) -> JSONError {
    let end = source.endOfJSONWord(from: position)
    if end == position { return unexpectedCharacter(source) }
    if isKey { return JSONError(kind, position, end) }
    if source.isNotFinite(position, end) { return JSONError(.notFinite, position, end) }
    guard end - position <= 9 else { return JSONError(kind, position, end) }
    let word = (position..<end).map { source[$0].lowercased }
    let known: [(word: String, kind: JSONKind)] = [
      ("true", .true), ("false", .false), ("null", .null), ("none", .null), ("nil", .null),
      ("undefined", .null),
    ]
    let index =
      known.firstIndex { $0.word.utf8.elementsEqual(word) }
      ?? Similarity.best(for: word, among: known.prefix(3).map { [UInt8]($0.word.utf8) })
    return JSONError(index.map { .wrongLiteral(known[$0].kind) } ?? kind, position, end)
  }

  /// Returns that the character at `position` has no meaning there.
  private func unexpectedCharacter(_ source: Span<UInt8>) -> JSONError {
    JSONError(.unexpectedCharacter, position, source.endOfCharacter(at: position))
  }

  /// Returns the error `kind` about the place after the last byte before `position` that is no
  /// blank.
  private func missing(
    _ kind: JSONError.Kind, _ source: Span<UInt8>, other: SourceSpan? = nil
  ) -> JSONError {
    var offset = position
    while offset > 0, source[offset - 1].isJSONBlank { offset -= 1 }
    return JSONError(kind, offset, offset, other: other)
  }

  /// The bracket that opens the innermost object or array, if one is open.
  private var openingBracket: SourceSpan? {
    open.last.map { SourceSpan(nodes[$0].start, nodes[$0].start + 1) }
  }

}

extension Span where Element == UInt8 {

  /// Returns the last byte before `offset` that is no blank, or 0 if there is none.
  fileprivate func tokenBefore(_ offset: Int) -> UInt8 {
    var offset = offset
    while offset > 0, self[offset - 1].isJSONBlank { offset -= 1 }
    return offset > 0 ? self[offset - 1] : 0
  }

  /// Returns `true` iff what starts at `offset` looks like a value or a key, right or wrong.
  fileprivate func beginsItem(at offset: Int) -> Bool {
    switch self[offset] {
    case .quote, .apostrophe, .leftBrace, .leftBracket: true
    default: self[offset].continuesJSONWord
    }
  }

  /// Returns the offset after the comment that starts at `offset`, if one does: of any language's
  /// kinds `//`, `#` and `/*`.
  fileprivate func endOfComment(at offset: Int) -> Int? {
    var end = offset
    if byte(offset) == .slash, byte(offset + 1) == .asterisk {
      end += 2
      while end < count {
        if self[end] == .asterisk, byte(end + 1) == .slash { return end + 2 }
        end += 1
      }
      return offset + 2
    }
    guard self[offset] == .numberSign || (self[offset] == .slash && byte(offset + 1) == .slash)
    else { return nil }
    while !lineEnds(at: end) { end += 1 }
    return end
  }

}

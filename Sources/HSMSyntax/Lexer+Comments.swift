import HSMText

extension Lexer {

  /// LINE_COMMENT = "//", { CHARACTER } ;
  mutating func scanLineComment(_ source: Span<UInt8>) -> TokenKind {
    let isDoc = source.byte(position + 2) == .slash && source.byte(position + 3) != .slash
    position += 2
    while true {
      position = source.plainTextEnd(from: position)
      if source.lineEnds(at: position) { break }
      scanCommentCharacter(source)
    }
    return isDoc ? .docComment : .lineComment
  }

  /// BLOCK_COMMENT = "/*", { BLOCK_COMMENT | ? a CHARACTER or LINE_END where neither /* nor */ begins ? }, "*/" ;
  mutating func scanBlockComment(_ source: Span<UInt8>) -> TokenKind {
    let start = position
    var depth = 0
    var lastOpened = start
    var isTooDeep = false
    repeat {
      guard position < source.count else {
        if isTooDeep { return .invalid }
        report(
          .unterminatedComment, from: start, to: start + 2,
          other: lastOpened == start
            ? nil : SourceSpan(UInt32(lastOpened), UInt32(lastOpened + 2)))
        return .invalid
      }
      switch (source[position], source.byte(position + 1)) {
      case (.slash, .asterisk):
        depth += 1
        lastOpened = position
        if depth > Self.nestingLimit, !isTooDeep {
          isTooDeep = true
          report(.commentTooDeep, from: position, to: position + 2)
        }
        position += 2
      case (.asterisk, .slash):
        depth -= 1
        position += 2
      default: scanCommentCharacter(source)
      }
    } while depth > 0
    return .blockComment
  }

  /// CHARACTER = ? a Unicode scalar value but U+0000 to U+0008, U+000A to U+001F and U+007F to U+009F ? ;
  ///
  /// Moves over one byte of a comment and reports it if it is a control character.
  private mutating func scanCommentCharacter(_ source: Span<UInt8>) {
    let byte = source[position]
    if byte < .space || byte >= .delete, let special = source.specialCharacter(at: position),
      special.kind == .control
    {
      report(.controlCharacter, from: position, to: position + special.length)
      position += special.length
    } else {
      position += 1
    }
  }

}

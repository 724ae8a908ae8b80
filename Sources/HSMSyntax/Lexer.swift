import HSMText

/// Turns bytes into tokens. Total: any bytes give a token table and a list of errors.
///
/// The source is passed to each function instead of stored, since a stored `Span` needs an
/// experimental feature of the language.
package struct Lexer: ~Copyable {

  /// The deepest nesting of comments.
  static let nestingLimit = 256

  /// The kinds and the starts of the tokens so far.
  var kinds: OutputBuffer<TokenKind>
  var starts: OutputBuffer<UInt32>

  /// The errors so far, in order of their start, one for each cause.
  var errors: [SyntaxError] = []

  /// The offset of the next byte to read.
  var position = 0

  /// Where the merge conflict ends whose first marker was found last.
  var conflictEnd = 0

  /// Where the second one of two Markdown fences starts whose first one was found last.
  var closingFence = -1

  /// Returns the tokens of `bytes` and the errors in them.
  ///
  /// - Complexity: O(n).
  package static func tokenize(_ bytes: [UInt8]) -> (tokens: TokenTable, errors: [SyntaxError]) {
    var lexer = Lexer(capacity: bytes.count / 8)
    lexer.scanFile(bytes.span)
    let errors = lexer.errors
    return (TokenTable(kinds: lexer.kinds.finish(), starts: lexer.starts.finish()), errors)
  }

  /// Creates a lexer with room for `capacity` tokens.
  private init(capacity: Int) {
    kinds = OutputBuffer(capacity: capacity)
    starts = OutputBuffer(capacity: capacity)
  }

  /// Scans all of `source`.
  private mutating func scanFile(_ source: Span<UInt8>) {
    if let invalid = source.notUTF8 { errors.append(SyntaxError(.invalidUTF8, invalid)) }
    if source.byte(0) == 0xEF, source.byte(1) == 0xBB, source.byte(2) == 0xBF {
      append(.byteOrderMark, at: 0)
      position = 3
    }
    while position < source.count {
      let start = position
      let kind = scanToken(source)
      assert(position > start, "the lexer must move on")
      append(kind, at: start)
    }
    append(.endOfFile, at: position)
  }

  /// Appends a token of `kind` that starts at `start`.
  private mutating func append(_ kind: TokenKind, at start: Int) {
    kinds.append(kind)
    starts.append(UInt32(truncatingIfNeeded: start))
  }

  /// Scans the token at `position`, leaves `position` after it and returns its kind.
  private mutating func scanToken(_ source: Span<UInt8>) -> TokenKind {
    let byte = source[position]
    if byte.isNameByte { return scanWord(source) }
    switch byte {
    case .space, .tab, .lineFeed: return scanBlanks(source)
    case .carriageReturn where source.byte(position + 1) == .lineFeed: return scanBlanks(source)
    case .quote: return scanString(source)
    case .slash where source.byte(position + 1) == .slash: return scanLineComment(source)
    case .slash where source.byte(position + 1) == .asterisk: return scanBlockComment(source)
    case .hyphen where source.isArrow(at: position): return take(.arrow, 2)
    case .leftBrace: return take(.leftBrace)
    case .rightBrace: return take(.rightBrace)
    case 0x28: return take(.leftParenthesis)
    case 0x29: return take(.rightParenthesis)
    case 0x5B: return take(.leftBracket)
    case 0x5D: return take(.rightBracket)
    case 0x2C: return take(.comma)
    case 0x3B: return scanForeign(source) ?? take(.semicolon)
    case 0x3A: return take(.colon)
    case 0x3D: return scanForeign(source) ?? take(.equals)
    case 0x40: return take(.at)
    default:
      if source.specialCharacter(at: position) != nil { return scanSpecialCharacters(source) }
      return scanForeign(source) ?? scanWord(source)
    }
  }

  /// Moves over a token of `kind` that is `length` bytes long.
  private mutating func take(_ kind: TokenKind, _ length: Int = 1) -> TokenKind {
    position += length
    return kind
  }

  /// BLANKS = ( SPACE | LINE_END ), { SPACE | LINE_END } ;
  private mutating func scanBlanks(_ source: Span<UInt8>) -> TokenKind {
    var offset = position
    // Most blanks are one space.
    if source[offset] == .space, source.byte(offset + 1) > .space {
      position += 1
      return .blanks
    }
    loop: while offset < source.count {
      switch source[offset] {
      case .space, .tab: offset += 1
      // What indents a line is mostly spaces.
      case .lineFeed: offset = source.end(of: .space, from: offset + 1)
      case .carriageReturn where source.byte(offset + 1) == .lineFeed: offset += 1
      default: break loop
      }
    }
    position = offset
    return .blanks
  }

  /// WORD = WORD_CHARACTER, { WORD_CHARACTER } ;
  private mutating func scanWord(_ source: Span<UInt8>) -> TokenKind {
    repeat { position += 1 } while continuesWord(source)
    return .word
  }

  /// WORD_CHARACTER = ? a CHARACTER but white space, U+200B, U+2060, U+FEFF and { } ( ) , ; : = [ ] " @, where none of -> // /* begins ? ;
  ///
  /// Returns `true` iff the byte at `position` belongs to the word before it.
  private func continuesWord(_ source: Span<UInt8>) -> Bool {
    guard position < source.count else { return false }
    let byte = source[position]
    if byte.isPlainWordByte { return true }
    switch byte {
    case .hyphen: return source.byte(position + 1) != .greaterThan
    case .slash:
      let next = source.byte(position + 1)
      return next != .slash && next != .asterisk
    case 0x80...: return source.specialCharacter(at: position) == nil
    default: return false
    }
  }

  /// Scans a run of special characters of one kind and reports it once.
  private mutating func scanSpecialCharacters(_ source: Span<UInt8>) -> TokenKind {
    let start = position
    guard let kind = source.specialCharacter(at: position)?.kind else { return .invalid }
    while position < source.count, let next = source.specialCharacter(at: position),
      next.kind == kind
    {
      position += next.length
    }
    report(kind == .control ? .controlCharacter : .unusualBlank, from: start, to: position)
    return .invalid
  }

  /// Adds an error of `kind` about the bytes from `start` up to `end`.
  mutating func report(
    _ kind: SyntaxError.Kind, from start: Int, to end: Int, other: SourceSpan? = nil
  ) {
    errors.append(SyntaxError(kind, SourceSpan(UInt32(start), UInt32(end)), other: other))
  }

}

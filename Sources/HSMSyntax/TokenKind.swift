import HSMText

/// What a token is.
///
/// The kinds before `word` are trivia: the parser passes over them.
@usableFromInline
package enum TokenKind: UInt8, BitwiseCopyable, Sendable, CaseIterable {

  /// Spaces, tabs and line ends.
  case blanks

  /// `// …` up to the line's end.
  case lineComment

  /// `/// …` up to the line's end; four slashes are a plain comment.
  case docComment

  /// `/* … */`, nested.
  case blockComment

  /// U+FEFF at the start of the file.
  case byteOrderMark

  /// Characters that belong nowhere, such as control characters; an error was reported for them.
  case invalid

  /// A run of characters that nothing else claims: a keyword, a name, a path, a number, …
  case word

  /// `"…"` without escapes and tabs: JSON spells it the same way.
  case string

  /// `"…"` with escapes or tabs.
  case escapedString

  /// `"""`, lines, `"""`.
  case multilineString

  /// A string whose extent is a guess; an error was reported for it.
  case brokenString

  case leftBrace
  case rightBrace
  case leftParenthesis
  case rightParenthesis
  case leftBracket
  case rightBracket
  case comma
  case semicolon
  case colon
  case equals
  case at
  case arrow

  /// The empty token after the last one.
  case endOfFile

  /// `true` iff the parser passes over tokens of this kind.
  @inlinable
  package var isTrivia: Bool { rawValue < TokenKind.word.rawValue }

  /// `true` iff the token is a string, well formed or not.
  @inlinable
  package var isString: Bool {
    TokenKind.string.rawValue <= rawValue && rawValue <= TokenKind.brokenString.rawValue
  }

}

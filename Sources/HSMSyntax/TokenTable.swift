public import HSMText

/// The tokens of one source, trivia included, so that nothing of the source is lost.
///
/// Invariants: token 0 starts at offset 0; token *i* ends where token *i* + 1 starts; every token but
/// the last one, `endOfFile`, holds at least one byte.
@usableFromInline
package struct TokenTable: Sendable {

  /// The kind of each token.
  @usableFromInline
  package let kinds: FixedArray<TokenKind>

  /// The offset of each token's first byte.
  @usableFromInline
  package let starts: FixedArray<UInt32>

  /// The number of tokens, the end of the file included.
  @inlinable
  package var count: Int { kinds.count }

  /// Returns the bytes of the token with index `token`.
  ///
  /// - Requires: `token` is less than `count`.
  @inlinable
  package func span(_ token: Int) -> SourceSpan {
    let start = starts[token]
    return SourceSpan(start, token + 1 < starts.count ? starts[token + 1] : start)
  }

  /// GAP = { BLANKS | LINE_COMMENT, LINE_END | BLOCK_COMMENT } ;
  ///
  /// Returns the index of the first token at or after `token` that is not trivia.
  ///
  /// - Complexity: O(n) in the number of tokens passed over.
  func significant(from token: Int) -> Int {
    var result = token
    while kinds[result].isTrivia { result += 1 }
    return result
  }

}

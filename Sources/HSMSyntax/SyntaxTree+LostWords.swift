package import HSMText

extension SyntaxTree {

  /// Where words stand that were passed over, since they are of another language or in a part of the
  /// source that could not be read: what is not declared may be declared there.
  ///
  /// - Complexity: O(n) if anything is wrong with the source, otherwise O(1).
  package var lostWords: [SourceSpan] {
    if errors.isEmpty { return [] }
    var result: [SourceSpan] = []
    for range in skippedTokens {
      for token in range where tokens.kinds[token] == .word { result.append(tokens.span(token)) }
    }
    for token in 0..<tokens.count where tokens.kinds[token] == .invalid {
      var start = Int(tokens.starts[token])
      let end = Int(tokens.span(token).end)
      while start < end {
        var next = start
        while next < end, source.bytes[next].isNameByte { next += 1 }
        if next > start { result.append(SourceSpan(UInt32(start), UInt32(next))) }
        start = next + 1
      }
    }
    return result
  }

}

import HSMSyntax
import HSMText

/// A source with a token left out, doubled or in the place of another one.
package struct TokenMutants {

  private let bytes: [UInt8]
  private let tokens: TokenTable

  /// Creates the mutants of the source `bytes`.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens = Parser.parse(SourceText(path: "", bytes: bytes)).tokens
  }

  /// The number of tokens, of which the last is the empty one at the end.
  package var count: Int { tokens.count }

  /// Returns the source without the token `index`.
  package func deleting(_ index: Int) -> [UInt8] {
    var result = bytes
    result.removeSubrange(tokens.span(index).bytes)
    return result
  }

  /// Returns the source with the token `index` twice.
  package func doubling(_ index: Int) -> [UInt8] {
    let token = tokens.span(index).bytes
    var result = bytes
    result.insert(contentsOf: bytes[token], at: token.lowerBound)
    return result
  }

  /// Returns the source with the tokens `index` and `other` in each other's place.
  package func swapping(_ index: Int, _ other: Int) -> [UInt8] {
    var result = bytes
    if index == other { return result }
    let first = tokens.span(min(index, other)).bytes
    let second = tokens.span(max(index, other)).bytes
    result.replaceSubrange(second, with: bytes[first])
    result.replaceSubrange(first, with: bytes[second])
    return result
  }

  /// Returns a mutant at random places: of three rounds each is of another kind.
  package func random(_ round: Int, using random: inout SplitMix64) -> [UInt8] {
    let index = Int.random(in: 0..<count, using: &random)
    switch round % 3 {
    case 0: return deleting(index)
    case 1: return doubling(index)
    default: return swapping(index, Int.random(in: 0..<count, using: &random))
    }
  }

}

package import HSMSyntax
import HSMText

/// Whether a formatter has done nothing but its job.
package enum FormatCheck {

  /// Returns `true` iff `result` has no errors and the tokens, the comments and the tree of `tree`,
  /// layout aside, and formatting it changes nothing.
  ///
  /// - Complexity: O(n).
  package static func holds(_ tree: SyntaxTree, formatted result: [UInt8]) -> Bool {
    let other = Parser.parse(SourceText(path: tree.source.path, bytes: result))
    return other.errors.isEmpty && haveSameTokens(tree, other) && haveSameNodes(tree, other)
      && Formatter.format(other) == result
  }

  /// Returns `true` iff `a` and `b` have the same tokens, strings by value, and comments, blanks at
  /// both ends of their lines aside, in the same order.
  package static func haveSameTokens(_ a: SyntaxTree, _ b: SyntaxTree) -> Bool {
    var (left, right) = (0, 0)
    while true {
      while isBlank(a.tokens.kinds[left]) { left += 1 }
      while isBlank(b.tokens.kinds[right]) { right += 1 }
      let kind = a.tokens.kinds[left]
      guard kind == b.tokens.kinds[right] else { return false }
      if kind == .endOfFile { return true }
      if kind == .multilineString || kind.isTrivia {
        guard value(of: left, in: a, kind) == value(of: right, in: b, kind) else { return false }
      } else {
        let (old, new) = (a.tokens.span(left).bytes, b.tokens.span(right).bytes)
        guard a.source.bytes[old] == b.source.bytes[new] else { return false }
      }
      left += 1
      right += 1
    }
  }

  /// Returns `true` iff `a` and `b` have the same nodes over the same tokens.
  private static func haveSameNodes(_ a: SyntaxTree, _ b: SyntaxTree) -> Bool {
    guard a.nodes.count == b.nodes.count else { return false }
    let (left, right) = (ordinals(of: a), ordinals(of: b))
    for (old, new) in zip(a.nodes, b.nodes) {
      guard old.kind == new.kind, old.keyword == new.keyword, old.next == new.next,
        left[Int(old.firstToken)] == right[Int(new.firstToken)],
        left[Int(old.endToken)] == right[Int(new.endToken)]
      else { return false }
    }
    return true
  }

  /// Returns, for each token of `tree`, how many others that are not trivia stand before it.
  private static func ordinals(of tree: SyntaxTree) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(tree.tokens.count + 1)
    var count: UInt32 = 0
    for kind in tree.tokens.kinds {
      result.append(count)
      if !kind.isTrivia { count += 1 }
    }
    result.append(count)
    return result
  }

  private static func isBlank(_ kind: TokenKind) -> Bool {
    kind == .blanks || kind == .byteOrderMark
  }

  /// Returns what the token with index `token`, a string of several lines or a comment, stands for.
  private static func value(of token: Int, in tree: SyntaxTree, _ kind: TokenKind) -> [UInt8] {
    let bytes = tree.source.bytes[tree.tokens.span(token).bytes]
    if kind == .multilineString {
      var value: [UInt8] = []
      StringValue.append(bytes, kind, to: &value)
      return value
    }
    var value: [UInt8] = []
    var isStart = true
    for byte in bytes {
      if byte == 0x0A {
        while let last = value.last, last.isTrailingBlank { value.removeLast() }
      }
      if isStart, byte.isSpaceOrTab { continue }
      isStart = byte == 0x0A
      value.append(byte)
    }
    while let last = value.last, last.isSpaceOrTab { value.removeLast() }
    return value
  }

}

package import HSMSyntax
import HSMText

/// Writes sources in the canonical form, on syntax alone.
///
/// Tokens and comments stay in the author's order; only blanks change, also those that indent the
/// lines of strings and of comments.
package struct Formatter: ~Copyable {

  let tree: SyntaxTree

  /// What stands before each token.
  let gaps: [Gap]

  /// What has been written.
  var output: OutputBuffer<UInt8>

  /// The token that was written last, comments left aside; -1 before the first.
  var previous = -1

  /// The number of levels by which the item that is being written is indented.
  var depth = 0

  /// Returns the source of `tree` in the canonical form.
  ///
  /// - Requires: `tree` has no errors.
  /// - Complexity: O(n).
  package static func format(_ tree: SyntaxTree) -> [UInt8] {
    var formatter = Formatter(tree)
    formatter.run()
    return formatter.output.elements
  }

  private init(_ tree: SyntaxTree) {
    self.tree = tree
    gaps = Layout.gaps(of: tree)
    output = OutputBuffer(capacity: tree.source.bytes.count + tree.source.bytes.count / 8)
  }

  private mutating func run() {
    var comments = Comments()
    for token in 0..<tree.tokens.count {
      switch tree.tokens.kinds[token] {
      case .blanks: comments.add(lineEnds: tree.lineEnds(in: token))
      case .lineComment, .docComment, .blockComment: comments.add(token)
      case let kind where kind.isTrivia: continue
      case let kind:
        writeGap(before: token, comments)
        comments.removeAll()
        write(token, kind)
        previous = token
      }
    }
  }

  // MARK: Tokens

  /// Writes the significant token with index `token`.
  private mutating func write(_ token: Int, _ kind: TokenKind) {
    if kind == .multilineString {
      writeLines(of: token, indentedBy: gaps[token].kind == .spaces ? depth + 1 : depth)
    } else {
      let source = tree.source.bytes
      output.append(source.span, tree.tokens.span(token).bytes)
    }
  }

  /// Writes the string of several lines with index `token`, its lines indented by `levels`.
  private mutating func writeLines(of token: Int, indentedBy levels: Int) {
    let source = tree.source.bytes
    let bytes = source.span
    let span = tree.tokens.span(token).bytes
    let closing = span.upperBound - 3
    var closingLine = closing
    while bytes[closingLine - 1] != 0x0A { closingLine -= 1 }
    let indentation = closing - closingLine
    var offset = span.lowerBound
    output.append("\"\"\"")
    offset = bytes.first(0x0A, in: offset..<closing) + 1
    while offset < closingLine {
      let lineEnd = bytes.first(0x0A, in: offset..<closing)
      let end = withoutBlanks(at: lineEnd, from: offset)
      let start = min(offset + indentation, end)
      output.append(0x0A)
      if start < end {
        spaces(levels * CanonicalForm.indent)
        output.append(bytes, start..<end)
      }
      offset = lineEnd + 1
    }
    line(indentedBy: levels)
    output.append("\"\"\"")
  }

  /// Returns `end` moved back to `start` over what is blank.
  func withoutBlanks(at end: Int, from start: Int) -> Int {
    var end = end
    while end > start, tree.source.bytes[end - 1].isTrailingBlank { end -= 1 }
    return end
  }

  // MARK: Blanks

  /// Writes `count` spaces.
  mutating func spaces(_ count: Int) {
    output.append(repeating: 0x20, count: count)
  }

  /// Ends the line, if anything has been written, and begins one that is indented by `levels`, after
  /// a blank line if `isParted`.
  mutating func line(indentedBy levels: Int, isParted: Bool = false) {
    if output.count > 0 {
      output.append(0x0A)
      if isParted { output.append(0x0A) }
    }
    spaces(levels * CanonicalForm.indent)
  }

}

extension UInt8 {

  /// `true` iff the byte is blank and left out at the end of a line.
  var isTrailingBlank: Bool { isSpaceOrTab || self == 0x0D }

}

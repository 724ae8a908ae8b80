package import HSMSyntax

/// Writes sources in the canonical form, on syntax alone.
///
/// Tokens and comments stay in the author's order; only blanks change, also those that indent the
/// lines of strings and of comments.
package struct Formatter {

  let tree: SyntaxTree

  /// What stands before each token.
  let gaps: [Gap]

  /// What has been written.
  var output: [UInt8] = []

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
    return formatter.output
  }

  private init(_ tree: SyntaxTree) {
    self.tree = tree
    gaps = Layout.gaps(of: tree)
    output.reserveCapacity(tree.source.bytes.count + tree.source.bytes.count / 8)
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
      output += tree.source.bytes[tree.tokens.span(token).bytes]
    }
  }

  /// Writes the string of several lines with index `token`, its lines indented by `levels`.
  private mutating func writeLines(of token: Int, indentedBy levels: Int) {
    let bytes = tree.source.bytes
    let span = tree.tokens.span(token).bytes
    let closing = span.upperBound - 3
    var closingLine = closing
    while bytes[closingLine - 1] != 0x0A { closingLine -= 1 }
    let indentation = closing - closingLine
    var offset = span.lowerBound
    output += [0x22, 0x22, 0x22]
    while bytes[offset] != 0x0A { offset += 1 }
    offset += 1
    while offset < closingLine {
      var end = offset
      while bytes[end] != 0x0A { end += 1 }
      let next = end + 1
      end = withoutBlanks(at: end, from: offset)
      let start = min(offset + indentation, end)
      output.append(0x0A)
      if start < end {
        spaces(levels * 2)
        output += bytes[start..<end]
      }
      offset = next
    }
    line(indentedBy: levels)
    output += [0x22, 0x22, 0x22]
  }

  /// Returns `end` moved back to `start` over what is blank.
  func withoutBlanks(at end: Int, from start: Int) -> Int {
    var end = end
    while end > start, [0x09, 0x0D, 0x20].contains(tree.source.bytes[end - 1]) { end -= 1 }
    return end
  }

  // MARK: Blanks

  /// Writes `count` spaces.
  mutating func spaces(_ count: Int) {
    for _ in 0..<count { output.append(0x20) }
  }

  /// Ends the line, if anything has been written, and begins one that is indented by `levels`, after
  /// a blank line if `isParted`.
  mutating func line(indentedBy levels: Int, isParted: Bool = false) {
    if !output.isEmpty {
      output.append(0x0A)
      if isParted { output.append(0x0A) }
    }
    spaces(levels * 2)
  }

}

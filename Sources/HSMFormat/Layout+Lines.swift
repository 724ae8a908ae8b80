import HSMSyntax
import HSMText

/// What fits on one line, and arrows above each other.
extension Layout {

  /// Returns `true` iff no braces in `node` hold more than one item.
  func isShort(_ node: Int) -> Bool {
    switch tree.nodes[node].kind {
    case .call:
      var uses = tree.children(of: node)
      return uses.next().map { isShort($0) } ?? true
    case .declaration, .texts, .fillers, .exits, .uses, .use:
      var items = items(of: node)
      guard let first = items.next() else { return true }
      return items.next() == nil && isShort(first)
    default: return true
    }
  }

  /// Returns the column in which `node` ends if it begins in `column` and stands on one line;
  /// `nil` if that is too long, or if there is a comment or a string of several lines in it.
  ///
  /// - Complexity: O(1), since no more is looked at than fits.
  func columns(of node: Int, from column: Int) -> Int? {
    let tokens = Int(tree.nodes[node].firstToken)..<Int(tree.nodes[node].endToken)
    return columns(of: tokens, from: column)
  }

  /// Returns the column in which `tokens` end if they begin in `column`; `nil` as above, except that
  /// block comments without line ends in and beside them may stand there if `withComments`.
  private func columns(
    of tokens: Range<Int>, from column: Int, withComments: Bool = false
  ) -> Int? {
    var result = column - 1
    var isBesideComment = false
    var endsLine = false
    for token in tokens {
      switch tree.tokens.kinds[token] {
      case .blanks:
        endsLine = tree.lineEnds(in: token) > 0
        if endsLine, isBesideComment { return nil }
        continue
      case .blockComment:
        if !withComments || endsLine || tree.lineEnds(in: token) > 0 { return nil }
        isBesideComment = true
      case .multilineString: return nil
      case let kind:
        if kind.isTrivia { return nil }
        isBesideComment = false
      }
      endsLine = false
      let span = tree.tokens.span(token).bytes
      // A character has at most four bytes.
      if span.count > CanonicalForm.width * 4 { return nil }
      result += 1 + tree.source.bytes.span.characterCount(in: span)
      if result > CanonicalForm.width { return nil }
    }
    return result
  }

  /// Neighbouring items with arrows that are lined up.
  struct Neighbours {

    /// Their arrows' tokens, with the columns before them.
    private var arrows: [(token: Int, columns: Int)] = []

    /// The widest parts before and from the arrow.
    private var widest = (text: 0, arrow: 0)

    /// Adds an item that takes `text` columns before the arrow and `arrow` from it on; if a line
    /// would then not have `room` for both, it is the first of another group.
    mutating func add(token: Int, text: Int, arrow: Int, room: Int, _ gaps: inout [Gap]) {
      if max(widest.text, text) + max(widest.arrow, arrow) > room { end(&gaps) }
      widest = (max(widest.text, text), max(widest.arrow, arrow))
      arrows.append((token, text))
    }

    /// Lines up the arrows so far; what comes next is no neighbour of them.
    mutating func end(_ gaps: inout [Gap]) {
      if arrows.isEmpty { return }
      for (token, columns) in arrows {
        gaps[token].spaces = UInt32(truncatingIfNeeded: widest.text - columns + 1)
      }
      arrows.removeAll(keepingCapacity: true)
      widest = (0, 0)
    }

  }

  /// Adds `item`, which holds an arrow and is indented by `depth` levels, to `neighbours` if it stands
  /// right below them, or else begins others with it.
  mutating func align(_ item: Int, depth: Int) {
    let first = Int(tree.nodes[item].firstToken)
    let end = Int(tree.nodes[item].endToken)
    if hasBlankLine(before: first) { neighbours.end(&gaps) }
    var arrow = first
    while arrow < end {
      if case .arrow = tree.tokens.kinds[arrow] { break }
      arrow += 1
    }
    guard let text = columns(of: first..<arrow, from: 0, withComments: true),
      let target = columns(of: arrow..<end, from: 0, withComments: true),
      !hasCommentOnLine(before: first)
    else { return neighbours.end(&gaps) }
    let room = CanonicalForm.width - depth * CanonicalForm.indent - 1
    neighbours.add(token: arrow, text: text, arrow: target, room: room, &gaps)
  }

  /// Returns `true` iff there is a blank line between `token` and the token before it.
  private func hasBlankLine(before token: Int) -> Bool {
    var index = token - 1
    while index >= 0, tree.tokens.kinds[index].isTrivia {
      if tree.tokens.kinds[index] == .blanks, tree.lineEnds(in: index) > 1 { return true }
      index -= 1
    }
    return false
  }

  /// Returns `true` iff a comment stands before `token` on its line.
  private func hasCommentOnLine(before token: Int) -> Bool {
    var index = token - 1
    while index >= 0, tree.tokens.kinds[index] == .blanks, tree.lineEnds(in: index) == 0 {
      index -= 1
    }
    return index >= 0 && tree.tokens.kinds[index] == .blockComment
  }

}

extension SyntaxTree {

  /// Returns the number of line ends in the blanks with index `token`.
  func lineEnds(in token: Int) -> Int {
    let (source, span) = (source.bytes.span, tokens.span(token).bytes)
    var count = 0
    var offset = source.first(0x0A, in: span)
    while offset < span.upperBound {
      count += 1
      offset = source.first(0x0A, in: offset + 1..<span.upperBound)
    }
    return count
  }

}

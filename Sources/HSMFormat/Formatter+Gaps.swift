import HSMSyntax
import HSMText

/// What stands between two tokens.
extension Formatter {

  /// Writes what stands before `token`, with `comments`.
  mutating func writeGap(before token: Int, _ comments: Comments) {
    let gap = gaps[token]
    if gap.kind == .spaces {
      // Most tokens stand where nothing else does.
      return comments.all.isEmpty ? spaces(Int(gap.spaces)) : writeSpaces(gap, comments)
    }
    writeBreak(before: token, gap, comments)
    depth = Int(gap.depth)
  }

  /// Writes a gap inside an item: a comment keeps the line ends beside it, and what stands on a line
  /// of its own for that reason is one level further in.
  private mutating func writeSpaces(_ gap: Gap, _ comments: Comments) {
    for comment in comments.all {
      if comment.lineEnds > 0 { line(indentedBy: depth + 1) } else { spaces(1) }
      writeComment(comment.token)
    }
    if comments.lineEndsBehind > 0 { line(indentedBy: depth + 1) } else { spaces(Int(gap.spaces)) }
  }

  /// Writes the end of a line, and the beginning of that of `token`.
  ///
  /// Comments on the line of what precedes stay there; the others stand on lines of their own, or
  /// before `token` if no line ends between them.
  private mutating func writeBreak(before token: Int, _ gap: Gap, _ comments: Comments) {
    let isEnd = token == tree.tokens.count - 1
    let isOpen = previous < 0 || tree.tokens.kinds[previous] == .leftBrace
    if comments.all.isEmpty, !isEnd {
      let isParted =
        gap.kind == .paragraph || gap.kind == .item && comments.lineEndsBehind > 1
      return line(indentedBy: Int(gap.depth), isParted: isParted && !isOpen)
    }
    let all = comments.all
    let trailing = trailingCount(comments, isOpen: isOpen, isClose: gap.kind == .close)
    for comment in all[..<trailing] {
      spaces(1)
      writeComment(comment.token)
    }
    let own = all[trailing...]
    let levels = Int(gap.depth) + (gap.kind == .close && !isEnd ? 1 : 0)
    // A doc comment stands directly above its declaration.
    let isDocumented =
      gap.isDeclaration && own.last.map { tree.tokens.kinds[$0.token] == .docComment } ?? false
    let isPartedBehind = comments.lineEndsBehind > 1 && !isDocumented && gap.kind != .close
    let isParted = isPartedBehind || own.contains { $0.lineEnds > 1 }
    for (index, comment) in own.enumerated() {
      if index == 0 {
        let isFirstParted = comment.lineEnds > 1 || gap.kind == .paragraph && !isParted
        line(indentedBy: levels, isParted: isFirstParted && !isOpen)
      } else if comment.lineEnds == 0 {
        spaces(1)
      } else {
        line(indentedBy: levels, isParted: comment.lineEnds > 1)
      }
      writeComment(comment.token)
    }
    if isEnd {
      if output.count > 0 { output.append(0x0A) }
    } else if own.isEmpty {
      line(
        indentedBy: Int(gap.depth),
        isParted: !isOpen && (isPartedBehind || gap.kind == .paragraph))
    } else if comments.lineEndsBehind == 0, gap.kind != .close {
      spaces(1)
    } else {
      line(indentedBy: Int(gap.depth), isParted: isPartedBehind)
    }
  }

  /// Returns how many of `comments` belong to the line of what precedes, which opens braces or the
  /// file if `isOpen`; what follows ends one of them if `isClose`.
  ///
  /// If no line ends between them, all belong to what follows, unless that is an end.
  private func trailingCount(_ comments: Comments, isOpen: Bool, isClose: Bool) -> Int {
    if previous < 0 { return 0 }
    if comments.hasLineEnd { return comments.countOnFirstLine }
    return isClose && !isOpen ? comments.all.count : 0
  }

  // MARK: Comments

  /// Writes the comment with index `token`, without blanks at the ends of its lines.
  ///
  /// Where it stands first on its line and each other line of it begins with an asterisk, these line
  /// up.
  private mutating func writeComment(_ token: Int) {
    let span = tree.tokens.span(token).bytes
    let source = tree.source.bytes
    let (column, isFirst) = indentation
    let isAligned = isFirst && hasAsterisks(span)
    var start = span.lowerBound
    while true {
      let end = source.span.first(0x0A, in: start..<span.upperBound)
      output.append(source.span, start..<withoutBlanks(at: end, from: start))
      if end == span.upperBound { return }
      output.append(0x0A)
      start = end + 1
      guard isAligned else { continue }
      while source[start].isSpaceOrTab { start += 1 }
      spaces(column + 1)
    }
  }

  /// The number of spaces that end what has been written, and whether nothing else stands on the
  /// last line.
  private var indentation: (column: Int, isAll: Bool) {
    output.withSpan { bytes in
      var lineStart = bytes.count
      while lineStart > 0, bytes[lineStart - 1] == 0x20 { lineStart -= 1 }
      return (bytes.count - lineStart, lineStart == 0 || bytes[lineStart - 1] == 0x0A)
    }
  }

  /// Returns `true` iff each line of `span` but the first begins with an asterisk.
  private func hasAsterisks(_ span: Range<Int>) -> Bool {
    var isFirst = false
    for offset in span {
      let byte = tree.source.bytes[offset]
      if byte == 0x0A {
        if isFirst { return false }
        isFirst = true
      } else if isFirst, !byte.isSpaceOrTab {
        if byte != 0x2A { return false }
        isFirst = false
      }
    }
    return true
  }

}

import HSMText

/// What other languages and tools write, told by its first characters: nothing in the language begins
/// like it.
extension Lexer {

  /// Scans what begins at `position` if it is foreign, reports it and returns its kind.
  @inline(never)
  mutating func scanForeign(_ source: Span<UInt8>) -> TokenKind? {
    let start = position
    if let end = source.foreignArrowEnd(from: start) {
      position = end
      report(.foreignArrow, from: start, to: end)
      return .arrow
    }
    if scanConflictMarker(source) || scanFence(source) || scanForeignComment(source) {
      return .invalid
    }
    return nil
  }

  /// Moves over a comment of another language at `position`, with the lines behind it that begin like
  /// it, and reports its mark.
  private mutating func scanForeignComment(_ source: Span<UInt8>) -> Bool {
    let start = position
    if let end = source.markupCommentEnd(from: start) {
      position = end
      report(.foreignComment, from: start, to: start + 4)
      return true
    }
    guard let end = source.commentMarkEnd(from: start) else { return false }
    report(.foreignComment, from: start, to: end)
    position = source.commentLinesEnd(from: start)
    return true
  }

  /// Moves over a marker of a merge conflict at `position`: over the first one of a conflict alone, so
  /// that what it begins counts, and from the next one on to the end of the conflict.
  private mutating func scanConflictMarker(_ source: Span<UInt8>) -> Bool {
    let start = position
    guard let mark = source.conflictMark(at: start) else { return false }
    let lineEnd = source.lineEnd(from: start)
    let end = mark == ConflictMark.ours ? source.conflictEnd(from: lineEnd) : nil
    if mark != ConflictMark.ours, start < conflictEnd {
      position = conflictEnd
      return true
    }
    conflictEnd = end ?? start
    report(.mergeConflict, from: start, to: end ?? lineEnd)
    position = lineEnd
    return true
  }

  /// Moves over the line of a Markdown fence at `position`, with what stands before the next one if it is
  /// said to be of another language; reports the first of two.
  private mutating func scanFence(_ source: Span<UInt8>) -> Bool {
    let start = position
    guard source.hasFence(at: start) else { return false }
    position = source.lineEnd(from: start)
    if start == closingFence { return true }
    guard let closing = source.nextFence(from: position) else {
      report(.fence, from: start, to: position)
      return true
    }
    let end = source.lineEnd(from: closing)
    report(
      .fence, from: start, to: position, other: SourceSpan(UInt32(closing), UInt32(end)))
    closingFence = closing
    if !source.isFenceOfLanguage(at: start) { position = closing }
    return true
  }

}

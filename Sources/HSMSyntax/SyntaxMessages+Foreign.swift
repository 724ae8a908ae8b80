import HSMText

/// The English of what other languages and tools write.
extension Place {

  /// Returns the diagnostic of a comment as other languages begin it.
  func foreignComment() -> Diagnostic {
    let bytes = source.bytes.span
    let start = Int(span.start)
    var edits: [TextEdit] = []
    if let end = bytes.markupCommentEnd(from: start) {
      let body = source.bytes[Int(span.end)..<end]
      // It is closed, and nothing in it opens or closes a comment of the language.
      if body.last == .greaterThan, !body.contains(.asterisk) {
        edits = [edit(span, "/*"), edit(SourceSpan(UInt32(end - 3), UInt32(end)), "*/")]
      }
      return make(
        .syntaxError, "comments begin with `//`", label: "begins no comment here",
        help: .safe("write `/*` and `*/` around it", edits))
    }
    let end = bytes.commentLinesEnd(from: start)
    var next = start
    while next < end, let mark = bytes.commentMarkEnd(from: next) {
      edits.append(edit(SourceSpan(UInt32(next), UInt32(mark)), "//"))
      next = bytes.nextTextStart(after: bytes.lineEnd(from: mark))
    }
    return make(
      .syntaxError, "comments begin with `//`", label: "begins no comment here",
      help: .safe("write `//`", edits))
  }

  /// Returns the diagnostic of a merge conflict, or of a marker of one.
  func mergeConflict() -> Diagnostic {
    let bytes = source.bytes.span
    var markers: [UInt8: SourceSpan] = [:]
    var next = Int(span.start)
    while next < span.end {
      let end = bytes.lineEnd(from: next)
      if let mark = bytes.conflictMark(at: next) {
        markers[mark] = SourceSpan(UInt32(next), UInt32(end))
      }
      next = bytes.nextTextStart(after: end)
    }
    guard let ours = markers[ConflictMark.ours], let theirs = markers[ConflictMark.theirs],
      let middle = markers[ConflictMark.middle]
    else {
      return make(
        .mergeConflict, "a marker of a merge conflict is left here", label: "left by a merge",
        help: .guess("remove it", removal()))
    }
    let names = [(ours, "one side"), (theirs, "the other side")].map { marker, name in
      let words = source.text(marker).dropFirst(7).drop { $0 == " " }
      return words.isEmpty ? name : "`\(words)`"
    }
    var diagnostic = make(
      .mergeConflict, "a merge conflict between \(names[0]) and \(names[1]) is left here",
      label: "left by a merge", note: "what \(names[0]) says is what the rest is checked with")
    let firstEnd = (markers[ConflictMark.base] ?? middle).start
    let last = SourceSpan(firstEnd, theirs.end)
    let first = SourceSpan(ours.start, middle.end)
    diagnostic.help = [
      .guess("keep what \(names[0]) says", removal(of: ours) + removal(of: last)),
      .guess("keep what \(names[1]) says", removal(of: first) + removal(of: theirs)),
    ]
    return diagnostic
  }

  /// Returns the diagnostic of a Markdown fence and of what it encloses.
  func fence() -> Diagnostic {
    let isOfLanguage = source.bytes.span.isFenceOfLanguage(at: Int(span.start))
    guard let closing = other?.span else {
      return make(
        .foreignText, "a Markdown fence stands in the source", label: "not of the language",
        help: .safe("remove it", removal()))
    }
    if !isOfLanguage {
      return make(
        .foreignText, "a block of Markdown stands in the source", label: "begins here",
        other: "ends here",
        help: .guess("remove it", removal(of: SourceSpan(span.start, closing.end))))
    }
    return make(
      .foreignText, "a Markdown fence stands in the source", label: "not of the language",
      other: "ends here", help: .safe("remove both lines", removal() + removal(of: closing)))
  }

  /// Returns the diagnostic of a text in `language` that stands here, and on up to `end`.
  func foreignText(_ language: SyntaxError.ForeignLanguage, end: UInt32) -> Diagnostic {
    make(
      .foreignText, "\(language.rawValue) stands where the language belongs",
      label: "\(language.rawValue) from here on",
      note: language == .json
        ? "`hsmc decompile` turns a payload into a source; `hsmc check` reads it as it is"
        : "`hsmc init` writes a machine to start from",
      help: .guess("remove it", removal(of: SourceSpan(span.start, end))))
  }

}

import HSMText

/// The English of braces and declarations that stand where they cannot.
extension Place {

  /// Returns the diagnostic of a brace that closes too early; it belongs at `end`, if anywhere.
  func closesTooEarly(end: UInt32?) -> Diagnostic {
    let closed = other.map { source.text($0.span) } ?? ""
    return make(
      .syntaxError, "this `}` ends `\(closed)`, but more of it follows",
      label: "too early", other: "what it ends",
      help: end.map {
        .guess("move it behind what follows", removal() + [edit(SourceSpan(at: $0), "\n}")])
      } ?? .guess("remove it, or the `{` that it closes is missing", removal()))
  }

  /// Returns the diagnostic of declarations, of which `keyword` begins the first, from here up to `end`, in
  /// a `body` or a list that cannot hold them; they belong in one of the kind `home`, before `homeEnd`.
  func misplaced(
    _ keyword: Keyword, in body: BodyKind?, home: BodyKind?, end: UInt32, homeEnd: UInt32?
  ) -> Diagnostic {
    let declarations = SourceSpan(span.start, end)
    let edits = homeEnd.map {
      removal(of: declarations)
        + [edit(SourceSpan(at: $0), "\n\(source.text(declarations))\n")]
    }
    let what = BodyKind(keyword)?.phrase ?? ""
    let place: String
    switch home {
    case .file: place = "move it to the top of the file, such as its end"
    case .machine where body == .file: place = "move it into the machine above, before its last `}`"
    case .machine: place = "move it to the machine"
    case .group: place = "move it to the group"
    default: place = "put it in a machine"
    }
    return make(
      .misplacedDeclaration, "\(body?.phrase ?? "a list") cannot hold \(what)",
      label: "does not belong here", other: "belongs in here",
      note: "the rest is checked as if it stood where it belongs", help: .guess(place, edits ?? []))
  }

}

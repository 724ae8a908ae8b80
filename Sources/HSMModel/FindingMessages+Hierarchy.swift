import HSMSyntax
import HSMText

/// Findings about groups and fragments.
///
/// Each function returns the diagnostic of the kind of finding that it is named after.
extension Place {

  func missingInitial(_ name: String) -> Diagnostic {
    make(
      .missingInitial, "group `\(name)` does not say which of its states is entered",
      label: "no `initial` in here", other: "the group is entered here",
      note: "a transition to a group goes to its initial state",
      help: "add `initial -> state`, or lead to one of its states")
  }

  func initialNotInGroup(_ name: String, _ group: String) -> Diagnostic {
    make(
      .initialNotInGroup, "`\(name)` is not in group `\(group)`",
      label: "not inside this group", other: "declared here",
      note: "the initial state of a group is a state or a group inside it",
      help: "name a state of the group, or move `\(name)` into it")
  }

  func includeCycle(_ names: [String], _ places: [Location]) -> Diagnostic {
    var diagnostic = make(
      .includeCycle, "fragment `\(names[0])` includes itself", label: "closes the cycle",
      note: "the cycle: \((names + [names[0]]).map { "`\($0)`" }.joined(separator: " → "))",
      help: .guess("remove one of the includes", removal(of: whole)))
    for (name, place) in zip(names, places) where place != location {
      diagnostic.related.append(RelatedPlace(place, "`\(name)` is included here"))
    }
    return diagnostic
  }

  func includesTooDeep(_ name: String) -> Diagnostic {
    make(
      .nestingTooDeep, "the include of `\(name)` is one too many", label: "one too many",
      note: "fragments may include each other 256 deep, and a body may come to 10,000 includes",
      help: "include each fragment once, where it is needed")
  }

  func unincludableField(_ keyword: Keyword, in body: BodyKind) -> Diagnostic {
    make(
      .unknownField, "\(body.phrase) has no `\(keyword.spelling)`, but a fragment in it does",
      label: "\(body.phrase) cannot hold this", other: "included here",
      help: "include the fragment in another state, or move this into a fragment of its own")
  }

}

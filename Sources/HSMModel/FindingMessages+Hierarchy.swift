package import HSMSyntax
package import HSMText

/// Findings about groups and fragments.
extension Finding.Message {

  /// `other` is the first transition to the group.
  package static func missingInitial(_ name: String) -> Self {
    Self { place in
      place.make(
        .missingInitial, "group `\(name)` does not say which of its states is entered",
        label: "no `initial` in here", other: "the group is entered here",
        note: "a transition to a group goes to its initial state",
        help: "add `initial -> state`, or lead to one of its states")
    }
  }

  /// `other` is the declaration of what is named.
  package static func initialNotInGroup(_ name: String, group: String) -> Self {
    Self { place in
      place.make(
        .initialNotInGroup, "`\(name)` is not in group `\(group)`",
        label: "not inside this group", other: "declared here",
        note: "the initial state of a group is a state or a group inside it",
        help: "name a state of the group, or move `\(name)` into it")
    }
  }

  /// The names of the fragments on the cycle, and where each is included.
  package static func includeCycle(_ names: [String], _ places: [Location]) -> Self {
    Self { place in
      var diagnostic = place.make(
        .includeCycle, "fragment `\(names[0])` includes itself", label: "closes the cycle",
        note: "the cycle: \((names + [names[0]]).map { "`\($0)`" }.joined(separator: " → "))",
        help: .guess("remove one of the includes", place.removal(of: place.whole)))
      for (name, location) in zip(names, places) where location != place.location {
        diagnostic.related.append(RelatedPlace(location, "`\(name)` is included here"))
      }
      return diagnostic
    }
  }

  /// How deep fragments may include each other, and to how many others one include may come.
  package static let includeDepthLimit = 256
  package static let includeCountLimit = 10_000

  /// Too many includes inside each other.
  package static var includesTooDeep: Self {
    Self { place in
      place.make(
        .nestingTooDeep, "fragments include each other more than \(includeDepthLimit) deep",
        label: "one too many", help: "include each fragment where it is needed")
    }
  }

  /// An include of the fragment `name` that comes to too many others, on the way to the last of which each
  /// of `fragments` was included so often, more than once.
  package static func tooManyIncludes(
    _ name: String, _ fragments: [(name: String, count: Int)]
  ) -> Self {
    Self { place in
      let shown = fragments.prefix(4) + (fragments.count > 4 ? fragments.suffix(1) : [])
      let counts = shown.map { "`\($0.name)` \($0.count) times" }.joined(separator: ", ")
      return place.make(
        .nestingTooDeep,
        "the include of `\(name)` comes to more than \(includeCountLimit) others",
        label: fragments.first.map { "`\($0.name)` is included \($0.count) times" }
          ?? "one too many",
        other: "by this include",
        note: fragments.count < 2 ? nil : "each time with all that it includes: \(counts)",
        help: "include each fragment once, where it is needed")
    }
  }

  /// A field of a fragment in a state of a kind that has none such; `other` is the `include`.
  package static func unincludableField(_ keyword: Keyword, in body: BodyKind) -> Self {
    Self { place in
      place.make(
        .unknownField, "\(body.phrase) has no `\(keyword.spelling)`, but a fragment in it does",
        label: "\(body.phrase) cannot hold this", other: "included here",
        help: "include the fragment in another state, or move this into a fragment of its own")
    }
  }

}

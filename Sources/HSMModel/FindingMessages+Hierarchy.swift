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

  /// Too many includes inside each other, or in one body.
  package static func includesTooDeep(_ name: String) -> Self {
    Self { place in
      place.make(
        .nestingTooDeep, "the include of `\(name)` is one too many", label: "one too many",
        note: "fragments may include each other 256 deep, and a body may come to 10,000 includes",
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

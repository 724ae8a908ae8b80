import HSMSyntax
import HSMText

extension Finding {

  var hierarchyDiagnostic: Diagnostic {
    switch kind {
    case .unknownFragment(let name, let suggestion):
      return make(
        .unknownFragment, "no fragment is named `\(name)`",
        label: "declared neither in this machine nor at the top of the file",
        other: "a fragment with a similar name is declared here",
        help: suggestion.map { "change it to `\($0)`" }
          ?? "declare it: `fragment \(name) { constraints { \"…\" } }`")
    case .missingInitial(let name):
      return make(
        .missingInitial, "group `\(name)` does not say which of its states is entered",
        label: "no `initial` in here", other: "the group is entered here",
        note: "a transition to a group goes to its initial state",
        help: "add `initial -> state`, or lead to one of its states")
    case .initialNotInGroup(let name, let group):
      return make(
        .initialNotInGroup, "`\(name)` is not in group `\(group)`",
        label: "not inside this group", other: "declared here",
        note: "the initial state of a group is a state or a group inside it",
        help: "name a state of the group, or move `\(name)` into it")
    case .includeCycle(let names, let places):
      var diagnostic = make(
        .includeCycle, "fragment `\(names[0])` includes itself", label: "closes the cycle",
        note: "the cycle: \((names + [names[0]]).map { "`\($0)`" }.joined(separator: " → "))",
        help: "remove one of the includes")
      for (name, place) in zip(names, places) where place != location {
        diagnostic.related.append(RelatedPlace(place, "`\(name)` is included here"))
      }
      return diagnostic
    case .includesTooDeep(let name):
      return make(
        .nestingTooDeep, "the include of `\(name)` is one too many", label: "one too many",
        note: "fragments may include each other 256 deep, and a body may come to 10,000 includes",
        help: "include each fragment once, where it is needed")
    case .unincludableField(let keyword, let body):
      return make(
        .unknownField, "\(body.phrase) has no `\(keyword.spelling)`, but a fragment in it does",
        label: "\(body.phrase) cannot hold this", other: "included here",
        help: "include the fragment in another state, or move this into a fragment of its own")
    case .importNotFound(let path):
      return make(
        .importNotFound, "there is no file `\(path)` to import", label: "not found",
        note: "the path of an import is relative to the file it stands in",
        help: "correct the path, or remove the import")
    case .importNotReadable(let path, let reason):
      return make(
        .importNotReadable, "`\(path)` cannot be read: \(reason)", label: "cannot be imported",
        help: "make it a file that can be read, or remove the import")
    default: return valueDiagnostic
    }
  }

}

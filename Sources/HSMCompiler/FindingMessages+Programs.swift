import HSMSyntax
import HSMText

extension Finding {

  var programDiagnostic: Diagnostic {
    switch kind {
    case .unknownMachine(let name, let suggestion):
      return make(
        .unknownMachine, "no machine is named `\(name)`",
        label: "declared neither in this file nor in one that it imports",
        other: "a machine with a similar name is declared here",
        help: suggestion.map { "change it to `\($0)`" }
          ?? "import the file that declares it, or remove this and give an `id`")
    case .unknownExternalState(let name, let machine, let suggestion):
      return make(
        .unknownExternalState, "machine `\(machine)` has no state or group `\(name)`",
        label: "not declared in that machine",
        other: suggestion == nil
          ? "the machine is declared here" : "a similar name is declared here",
        note: "the reference names the machine's source, so its states are known",
        help: suggestion.map { "change it to `\($0)`" } ?? "name a state of that machine")
    case .unknownEnvironment(let name, let suggestion):
      return make(
        .unknownEnvironment, "no environment is named `\(name)`",
        label: "nothing in this program declares it",
        other: "an environment with a similar name is declared here",
        help: suggestion.map { "write `--environment \($0)`" }
          ?? "declare it: `environment \(name) { … }`, in this file or in one that it imports")
    case .unboundID(let entity, let name, let field, let environment):
      let place = environment.map { "environment `\($0)`" } ?? "without an environment,"
      return make(
        .unboundID,
        environment == nil
          ? "\(place) \(entity.rawValue) `\(name)` has no \(field.spelling)"
          : "\(place) gives \(entity.rawValue) `\(name)` no \(field.spelling)",
        label: "has no \(field.spelling) here", other: "declared without one here",
        note: "the API requires it; some environment gives it, so others must too",
        help: environment.map { "give it in `environment \($0)`, or in place" }
          ?? "choose an environment with `--environment NAME`, or give it in place")
    default: return valueDiagnostic
    }
  }

}

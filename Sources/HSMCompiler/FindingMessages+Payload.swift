import HSMSyntax
import HSMText

extension Finding {

  /// The finding as a diagnostic about a payload, where that differs from one about a source.
  var payloadDiagnostic: Diagnostic? {
    switch kind {
    case .wrongType(let expected, let found):
      return make(
        .wrongType, "expected \(expected), found \(found)", label: "this is \(found)",
        note: "the API rejects a value of another type", help: "write \(expected)")
    case .missingMembers(let names, let object):
      let members = names.map { "`\($0)`" }
      let isLong = names.count > 3
      let named = members.prefix(isLong ? 2 : 3).joined(separator: " and no ")
      return make(
        .missingField,
        "\(object) has no \(named)\(isLong ? " and \(names.count - 2) more members" : "")",
        label: names.count == 1 ? "a member is missing" : "\(names.count) members are missing",
        note: "every member that the API knows is required; it has no defaults",
        help: "add \(members.joined(separator: ", "))")
    case .unknownMember(let name, let object, let suggestion):
      var diagnostic = make(
        .unknownField, "the API knows no `\(name)` in \(object)", label: "has no effect",
        note: "the API ignores members that it does not know",
        help: suggestion.map { "change it to `\($0)`" } ?? "remove it")
      diagnostic.severity = .warning
      return diagnostic
    case .duplicateKey(let name):
      return make(
        .duplicateKey, "`\(name)` is given twice", label: "a second time here; this one counts",
        other: "first given here", note: "of two members of one name the API takes the last",
        help: "remove one of the two")
    case .unknownStateType(let name, let suggestion):
      return make(
        .unknownStateType, "there is no type of state `\(name)`", label: "unknown type",
        note: "the API knows `action`, `decision`, `recall`, `annotation`, `reflection` and "
          + "`tool-call`",
        help: suggestion.map { "change it to `\($0)`" } ?? "write one of the six types")
    case .notWhole(let number, let what):
      return make(
        .invalidNumber, "`\(number)` is not a whole number", label: "has a fraction",
        note: "the API takes a whole number as a \(what)", help: "write it without a fraction")
    case .emptyList(let keyword):
      return make(
        .emptyList, "`\(keyword.spelling)` is empty", label: "no text in here",
        note: keyword == .actions
          ? "the API requires at least one action of every action state"
          : "the API takes a list of queries with at least one query, or null",
        help: keyword == .actions ? "add an action" : "add a query, or write `null`")
    case .unknownReference(let name, let suggestion):
      return make(
        .unknownReference, "no reference is named `\(name)`", label: "not in `references`",
        other: "a reference with a similar name is here",
        note: "the API rejects a transition through a reference that is not declared",
        help: suggestion.map { "change it to `\($0)`" } ?? "add it to `references`")
    case .missingJumpBack(let path):
      return make(
        .missingJumpBack, "the transition to `\(path)` does not say where control comes back",
        label: "leads into another machine",
        note: "when the other machine ends, the conversation goes on in a state of this machine",
        help: "write a pair: `[\"\(path)\", \"state\"]`")
    case .unexpectedJumpBack(let name):
      return make(
        .unexpectedJumpBack, "`\(name)` is a state of this machine, so nothing comes back from it",
        label: "the first of a pair is `reference.state`",
        note: "the API takes a pair only for a state of another machine",
        help: "write the name alone, or name a state of another machine")
    case .fillerDelayRange(let number):
      return make(
        .fillerDelayRange, "a filler cannot wait for \(number) seconds", label: "out of range",
        note: "the API takes a delay greater than 0 and at most 10 seconds",
        help: "write a number of seconds from 0.1 to 10")
    case .wordLimitRange(let number):
      return make(
        .wordLimitRange, "a reflection cannot have a limit of \(number) words",
        label: "must be greater than 0", note: "the API takes a whole number greater than 0",
        help: "write how many words the reflection may take, such as 200")
    default: return nil
    }
  }

}

import HSMSyntax
import HSMText

/// Findings about names, where they are declared and where they are used.
///
/// Each function returns the diagnostic of the kind of finding that it is named after.
extension Place {

  func invalidName(_ name: String, of entity: Finding.Entity, _ suggestion: String?) -> Diagnostic {
    make(
      .invalidName, "`\(name)` cannot be the name of a \(entity.rawValue)",
      label: "only letters A to Z, digits and `_` may stand in a name",
      note: entity == .state || entity == .reference
        ? "the API takes names that match `^[A-Za-z0-9_]+$`"
        : "names in the language match `^[A-Za-z0-9_]+$`, as the API's do",
      help: suggestion.map {
        .guess("rename it to `\($0)`, here and where it is used", renaming(name, to: $0))
      } ?? "give it a name of letters, digits and `_`")
  }

  func invalidExternalName(_ name: String) -> Diagnostic {
    make(
      .invalidName, "`\(name)` cannot be the name of a state in another machine",
      label: "only letters A to Z, digits and `_` may stand in a name",
      note: "the API takes `reference.state`, where both names match `^[A-Za-z0-9_]+$`",
      help: "write the name that the other machine declares")
  }

  func duplicateName(_ name: String, of entity: Finding.Entity) -> Diagnostic {
    make(
      .duplicateName,
      "two \(entity == .state ? "states or group" : entity.rawValue)s are named `\(name)`",
      label: "declared again here",
      other: "first declared here",
      note: entity == .state
        ? "the API requires the names of a machine's states to be unique" : nil,
      help: "rename one of them")
  }

  func shadowedTool(_ name: String) -> Diagnostic {
    make(
      .duplicateName, "two tools that this machine sees are named `\(name)`",
      label: "declared again here", other: "already declared for all machines of the file",
      help: "rename one of them, or remove this one to use the other")
  }

  func unknownState(_ name: String, _ suggestion: String?) -> Diagnostic {
    make(
      .unknownState, "no state or group is named `\(name)`", label: "not declared in this machine",
      other: "a similar name is declared here",
      note: suggestion == nil
        ? "the API rejects a transition to a state that does not exist" : nil,
      help: change(name, to: suggestion)
        ?? "declare it, or lead to a state that exists")
  }

  func referenceForState(_ name: String) -> Diagnostic {
    make(
      .unknownState, "`\(name)` is a reference, not a state", label: "names no state",
      other: "the reference is declared here",
      help: """
        say which of its states is entered and where control comes back: \
        `\(name).state then state`
        """)
  }

  func unknownReference(_ name: String, _ suggestion: String?) -> Diagnostic {
    make(
      .unknownReference, "no reference is named `\(name)`",
      label: isPayload ? "not in `references`" : "not declared in this machine",
      other: "a reference with a similar name is \(isPayload ? "here" : "declared here")",
      note: isPayload || suggestion == nil
        ? "the API rejects a transition through a reference that is not declared" : nil,
      help: change(name, to: suggestion)
        ?? (isPayload
          ? "add it to `references`"
          : "declare it: `reference \(name) { id \"…\" version 1 }`"))
  }

  func unknownTool(_ name: String, _ suggestion: String?) -> Diagnostic {
    make(
      .unknownTool, "no tool is named `\(name)`",
      label: "declared neither in this machine nor at the top of the file",
      other: "a tool with a similar name is declared here",
      help: change(name, to: suggestion)
        ?? "declare it: `tool \(name) { id \"…\" version \"…\" instruction \"…\" }`")
  }

  func unknownFragment(_ name: String, _ suggestion: String?) -> Diagnostic {
    make(
      .unknownFragment, "no fragment is named `\(name)`",
      label: "declared neither in this machine nor at the top of the file",
      other: "a fragment with a similar name is declared here",
      help: change(name, to: suggestion)
        ?? "declare it: `fragment \(name) { constraints { \"…\" } }`")
  }

}

import HSMSyntax
import HSMText

/// Findings about names, where they are declared and where they are used.
extension Finding.Message {

  package static func invalidName(_ name: String, _ entity: Finding.Entity, suggestion: String?)
    -> Self
  {
    Self { place in
      place.make(
        .invalidName, "`\(name)` cannot be the name of a \(entity.rawValue)",
        label: Homoglyphs.phrase(of: name)
          ?? "only letters A to Z, digits and `_` may stand in a name",
        note: entity == .state || entity == .reference
          ? "the API takes names that match `^[A-Za-z0-9_]+$`"
          : "names in the language match `^[A-Za-z0-9_]+$`, as the API's do",
        help: suggestion.map {
          .guess("rename it to `\($0)`, here and where it is used", place.renaming(name, to: $0))
        } ?? "give it a name of letters, digits and `_`")
    }
  }

  /// The second part of `reference.state`, which nothing here declares.
  package static func invalidExternalName(_ name: String) -> Self {
    Self { place in
      place.make(
        .invalidName, "`\(name)` cannot be the name of a state in another machine",
        label: "only letters A to Z, digits and `_` may stand in a name",
        note: "the API takes `reference.state`, where both names match `^[A-Za-z0-9_]+$`",
        help: "write the name that the other machine declares")
    }
  }

  package static func duplicateName(_ name: String, _ entity: Finding.Entity) -> Self {
    Self { place in
      place.make(
        .duplicateName,
        "two \(entity == .state ? "states or group" : entity.rawValue)s are named `\(name)`",
        label: "declared again here",
        other: "first declared here",
        note: entity == .state
          ? "the API requires the names of a machine's states to be unique" : nil,
        help: "rename one of them")
    }
  }

  /// A tool of a machine with the name of one at the top of the file.
  package static func shadowedTool(_ name: String) -> Self {
    Self { place in
      place.make(
        .duplicateName, "two tools that this machine sees are named `\(name)`",
        label: "declared again here", other: "already declared for all machines of the file",
        help: "rename one of them, or remove this one to use the other")
    }
  }

  package static func unknownState(_ name: String, suggestion: String?) -> Self {
    Self { place in
      place.make(
        .unknownState, "no state \(place.isPayload ? "" : "or group ")is named `\(name)`",
        label: "not declared in this machine",
        other: "a similar name is declared here",
        note: suggestion == nil
          ? "the API rejects a transition to a state that does not exist" : nil,
        help: place.change(name, to: suggestion)
          ?? "declare it, or lead to a state that exists")
    }
  }

  /// A reference where a state belongs.
  package static func referenceForState(_ name: String) -> Self {
    Self { place in
      place.make(
        .unknownState, "`\(name)` is a reference, not a state", label: "names no state",
        other: "the reference is declared here",
        help: """
          say which of its states is entered and where control comes back: \
          `\(name).state then state`
          """)
    }
  }

  /// A machine of the program where a state belongs; `reference` is one to it, if there is one.
  package static func machineForState(_ name: String, reference: String?, isEntry: Bool) -> Self {
    Self { place in
      place.make(
        .unknownState, "`\(name)` is a machine, not a state", label: "names no state",
        other: "the machine is declared here",
        help: isEntry ? ownState : leading(to: name, "state", reference))
    }
  }

  /// A state of another machine of the program; `reference` is one to that machine, if there is one.
  package static func stateOfOtherMachine(
    _ name: String, machine: String, reference: String?, isEntry: Bool
  ) -> Self {
    Self { place in
      place.make(
        .unknownState, "`\(name)` is a state of machine `\(machine)`, not of this one",
        label: "not declared in this machine", other: "declared here",
        help: isEntry ? ownState : leading(to: machine, name, reference))
    }
  }

  /// What to do about an entry that is none.
  private static let ownState: Advice = "name a state of this machine; it may lead to the other one"

  /// A machine of the program where a reference belongs; `reference` is one to it, if there is one.
  package static func machineForReference(_ name: String, reference: String?) -> Self {
    Self { place in
      place.make(
        .unknownReference, "`\(name)` is a machine, and no reference is named so",
        label: "names no reference", other: "the machine is declared here",
        help: reference.map {
          .guess("write `\($0)`, a reference to that machine", place.renaming(name, to: $0))
        } ?? "declare one: `\(declaration(of: name))`")
    }
  }

  /// Returns how to lead to the `state` of `machine` by `reference`, or else by one to be declared.
  private static func leading(to machine: String, _ state: String, _ reference: String?) -> Advice {
    let target = "write `-> \(reference ?? machine).\(state) then state`"
    return reference == nil
      ? "declare `\(declaration(of: machine))`, and \(target)" : "\(target)"
  }

  /// Returns the declaration of a reference to `machine`.
  private static func declaration(of machine: String) -> String {
    "reference \(machine) { machine \(machine) version 1 }"
  }

  package static func unknownReference(_ name: String, suggestion: String?) -> Self {
    Self { place in
      place.make(
        .unknownReference, "no reference is named `\(name)`",
        label: place.isPayload ? "not in `references`" : "not declared in this machine",
        other: "a reference with a similar name is \(place.isPayload ? "here" : "declared here")",
        note: place.isPayload || suggestion == nil
          ? "the API rejects a transition through a reference that is not declared" : nil,
        help: place.change(name, to: suggestion)
          ?? (place.isPayload
            ? "add it to `references`"
            : "declare it: `reference \(name) { id \"…\" version 1 }`"))
    }
  }

  package static func unknownTool(_ name: String, suggestion: String?) -> Self {
    Self { place in
      place.make(
        .unknownTool, "no tool is named `\(name)`",
        label: "declared neither in this machine nor at the top of the file",
        other: "a tool with a similar name is declared here",
        help: place.change(name, to: suggestion)
          ?? "declare it: `tool \(name) { id \"…\" version \"…\" instruction \"…\" }`")
    }
  }

  package static func unknownFragment(_ name: String, suggestion: String?) -> Self {
    Self { place in
      place.make(
        .unknownFragment, "no fragment is named `\(name)`",
        label: "declared neither in this machine nor at the top of the file",
        other: "a fragment with a similar name is declared here",
        help: place.change(name, to: suggestion)
          ?? "declare it: `fragment \(name) { constraints { \"…\" } }`")
    }
  }

}

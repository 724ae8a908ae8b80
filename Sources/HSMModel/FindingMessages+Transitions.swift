import HSMSyntax
import HSMText

/// Findings about entries, the terminal state and transitions.
///
/// Each function returns the diagnostic of the kind of finding that it is named after.
extension Place {

  func entryNotInternal(_ entry: Keyword, _ path: String) -> Diagnostic {
    make(
      .entryNotInternal, "\(role(entry)) cannot be `\(path)`, a state of another machine",
      label: "not a state of this machine",
      note: "the API requires the two entry states and the terminal state to be states of the "
        + "machine itself",
      help: entry == .terminal
        ? "name an action state of this machine"
        : "name an action state of this machine; it may lead to `\(path)`")
  }

  func entryNotAction(_ entry: Keyword, _ name: String, _ kind: Keyword) -> Diagnostic {
    make(
      .entryNotAction,
      "\(role(entry)) must be an action state, but `\(name)` is \(phrase(kind))",
      label: "\(phrase(kind))", other: "declared as \(phrase(kind)) here",
      note: "the API requires the two entry states and the terminal state to be action states: "
        + "only they talk to the user",
      help: entry == .terminal
        ? "name an action state that says goodbye"
        : "name an action state; it may lead to `\(name)`")
  }

  func terminalStateExit(_ name: String, _ count: Int) -> Diagnostic {
    make(
      .terminalStateExit, "the terminal state `\(name)` has \(count == 1 ? "an exit" : "exits")",
      label: "\(count == 1 ? "leads" : "these lead") out of the terminal state",
      other: "the conversation ends here",
      note: "the API rejects a terminal state that has exit conditions",
      help: .unsafe(
        "remove the exit\(count == 1 ? "" : "s"), or make another state the terminal one",
        isPayload ? whole.map { [edit($0, "[]")] } ?? [] : removal()))
  }

  func terminalStateActions(_ name: String, _ count: Int) -> Diagnostic {
    make(
      .terminalStateActions, "the terminal state `\(name)` has \(count) actions",
      label: "one action too many", other: "the conversation ends here",
      note: "the API requires exactly one action of the terminal state",
      help: "say it in one action, or do the rest in a state before this one")
  }

  func selfTransition(_ name: String, _ state: String?) -> Diagnostic {
    make(
      .selfTransition,
      state.map { "`\(name)` begins with `\($0)`, which leads to itself here" }
        ?? "`\(name)` leads to itself",
      label: state.map { "stands in `\($0)`" } ?? "the state that this stands in",
      note: "the API rejects a transition from a state to itself; an action state in which no "
        + "exit is taken stays current by itself",
      help: .guess("remove it, or lead to another state", whole.map { removal(of: $0) } ?? []))
  }

  func missingJumpBack(_ path: String) -> Diagnostic {
    make(
      .missingJumpBack,
      (isPayload ? "the transition to `\(path)`" : "`-> \(path)`")
        + " does not say where control comes back",
      label: "leads into another machine",
      note: "when the other machine ends, the conversation goes on in a state of this machine",
      help: isPayload ? "write a pair: `[\"\(path)\", \"state\"]`" : "write `-> \(path) then state`"
    )
  }

  func jumpBackNotInternal(_ path: String) -> Diagnostic {
    make(
      .jumpBackNotInternal, "control cannot come back to `\(path)`, a state of another machine",
      label: "not a state of this machine",
      note: "the API requires the state after the other machine ends to be one of this machine",
      help: "name a state of this machine; it may lead to `\(path)`")
  }

  func unexpectedJumpBack(_ name: String) -> Diagnostic {
    make(
      .unexpectedJumpBack, "`\(name)` is a state of this machine, so nothing comes back from it",
      label: isPayload
        ? "the first of a pair is `reference.state`"
        : "belongs only after a state of another machine",
      note: isPayload
        ? "the API takes a pair only for a state of another machine"
        : "`then` says where control comes back when another machine ends",
      help: isPayload
        ? .guess(
          "write the name alone, or name a state of another machine",
          whole.map { [edit($0, text)] } ?? [])
        : .guess(
          "remove it, or lead to a state of another machine: `-> reference.state then state`",
          removal()))
  }

  /// Returns what `entry` is for.
  private func role(_ entry: Keyword) -> String {
    switch entry {
    case .newUser: "the entry of new users"
    case .returningUser: "the entry of returning users"
    default: "the terminal state"
    }
  }

  /// Returns what a state of `kind` is called, with its article.
  private func phrase(_ kind: Keyword) -> String { BodyKind(kind)?.phrase ?? "a state" }

}

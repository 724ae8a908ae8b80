package import HSMSyntax
import HSMText

extension ContractCheck {

  mutating func checkMachine(_ machine: Machine) {
    checkEntry(.newUser, machine.newUser)
    checkEntry(.returningUser, machine.returningUser)
    checkEntry(.terminal, machine.terminal)
    for state in machine.states { checkState(state) }
    if let terminal = machine.terminal, machine.states.contains(terminal.state),
      model.states[terminal.state].kind == .action
    {
      checkTerminal(terminal)
    }
  }

  /// Constraint 6: the two entries and the terminal state are action states.
  private mutating func checkEntry(_ keyword: Keyword, _ entry: Entry?) {
    guard let entry, model.states[entry.state].kind != .action else { return }
    let state = model.states[entry.state]
    report(
      .entryNotAction(keyword, name: model.string(entry.name), kind: state.kind),
      entry.name.location, other: state.location)
  }

  /// Constraint 5: the terminal state has one action and no exits.
  private mutating func checkTerminal(_ terminal: Entry) {
    let name = model.name(model.states[terminal.state].name)
    let other = Location(file: terminal.name.file, span: terminal.span)
    let actions = model.items(.actions, ofState: terminal.state)
    if actions.count > 1 {
      let second = model.texts[actions.startIndex + 1]
      report(
        .terminalStateActions(name: name, count: actions.count), second.location,
        of: second.origin, other: other)
    }
    // Those that a fragment says stand together, and elsewhere than others.
    var exits = model.exits[model.items(.exits, ofState: terminal.state).range]
    while let first = exits.first {
      let origin = first.description.origin
      let together = exits.prefix { $0.description.origin == origin }
      exits = exits.dropFirst(together.count)
      var span = SourceSpan(first.span.start, together.last?.span.end ?? first.span.end)
      if model.isPayload { span.end = span.start + 1 }
      report(
        .terminalStateExit(name: name, count: together.count),
        Location(file: first.description.file, span: span), of: origin, other: other,
        whole: model.isPayload
          ? model.fieldSpan(.exits, ofState: terminal.state) : nil)
    }
  }

}

extension Finding.Message {

  static func entryNotAction(_ entry: Keyword, name: String, kind: Keyword) -> Self {
    Self { place in
      place.make(
        .entryNotAction,
        "\(role(entry)) must be an action state, but `\(name)` is \(phrase(kind))",
        label: "\(phrase(kind))", other: "declared as \(phrase(kind)) here",
        note: "the API requires the two entry states and the terminal state to be action states: "
          + "only they talk to the user",
        help: entry == .terminal
          ? "name an action state that says goodbye"
          : "name an action state; it may lead to `\(name)`")
    }
  }

  static func terminalStateExit(name: String, count: Int) -> Self {
    Self { place in
      place.make(
        .terminalStateExit, "the terminal state `\(name)` has \(count == 1 ? "an exit" : "exits")",
        label: "\(count == 1 ? "leads" : "these lead") out of the terminal state",
        other: "the conversation ends here",
        note: "the API rejects a terminal state that has exit conditions",
        help: .unsafe(
          "remove the exit\(count == 1 ? "" : "s"), or make another state the terminal one",
          place.isPayload ? place.whole.map { [place.edit($0, "[]")] } ?? [] : place.removal()))
    }
  }

  static func terminalStateActions(name: String, count: Int) -> Self {
    Self { place in
      place.make(
        .terminalStateActions, "the terminal state `\(name)` has \(count) actions",
        label: "one action too many", other: "the conversation ends here",
        note: "the API requires exactly one action of the terminal state",
        help: "say it in one action, or do the rest in a state before this one")
    }
  }

  package static func entryNotInternal(_ entry: Keyword, _ path: String) -> Self {
    Self { place in
      place.make(
        .entryNotInternal, "\(role(entry)) cannot be `\(path)`, a state of another machine",
        label: "not a state of this machine",
        note: "the API requires the two entry states and the terminal state to be states of the "
          + "machine itself",
        help: entry == .terminal
          ? "name an action state of this machine"
          : "name an action state of this machine; it may lead to `\(path)`")
    }
  }

  /// Returns what `entry` is for.
  private static func role(_ entry: Keyword) -> String {
    switch entry {
    case .newUser: "the entry of new users"
    case .returningUser: "the entry of returning users"
    default: "the terminal state"
    }
  }

  /// Returns what a state of `kind` is called, with its article.
  private static func phrase(_ kind: Keyword) -> String { BodyKind(kind)?.phrase ?? "a state" }

}

import HSMSyntax
import HSMText

/// Checks what the contract says of values and of what belongs together, in a model that was read from
/// sources or a payload. Readers judge the form alone.
///
/// Deliberately absent: names, which are checked where they are declared (`NameTable`), and ids and
/// versions that only an environment gives.
package struct ContractCheck {

  let model: Model
  var findings: Findings

  /// The version constraints that are well formed.
  var versionConstraints = VersionConstraints()

  /// For each kind of state, the fields of which more must be known than their texts.
  private let fields = Keyword.stateKinds.map { kind in
    StateField.all(of: kind).enumerated().filter { $0.element.shape.isLimited }
  }

  /// The places of texts of which something was said: the texts of fragments and of declared tools are
  /// held once for each use.
  private var reported: Set<Location> = []

  /// Adds to `findings` what in `model` the API would refuse.
  ///
  /// - Complexity: O(n).
  package static func check(_ model: Model, _ findings: inout Findings) {
    var check = ContractCheck(model: model, findings: findings)
    // Most texts are not blank, and that is all that must be known of them: a copy would cost more.
    for index in model.texts.indices where !model.texts[index].isSomeText {
      check.checkText(model.texts[index])
    }
    for index in model.exits.indices where !model.exits[index].description.isSomeText {
      check.checkText(model.exits[index].description, isExit: true)
    }
    for tool in model.tools { check.checkFillers(tool.spec) }
    for use in model.uses { check.checkFillers(use) }
    for machine in model.machines { check.checkMachine(machine) }
    findings = check.findings
  }

  private init(model: Model, findings: Findings) {
    self.model = model
    self.findings = findings
  }

  /// Adds a finding of `kind` about what is of `origin`, an exit or not.
  mutating func report(
    _ kind: Finding.Kind, _ location: Location, of origin: Origin = Origin(), isExit: Bool = false,
    other: Location? = nil, whole: SourceSpan? = nil
  ) {
    findings.add(
      Finding(kind, location, other: other, whole: whole, origin: origin, isExit: isExit),
      isInFragment: origin.inclusion != 0)
  }

  /// Adds a finding of `kind` about `text`, at its own place unless another is given.
  mutating func report(
    _ kind: Finding.Kind, about text: Text, at span: SourceSpan? = nil, isExit: Bool = false
  ) {
    if !reported.insert(text.location).inserted { return }
    let location = Location(file: text.file, span: span ?? text.span)
    report(kind, location, of: text.origin, isExit: isExit)
  }

  // MARK: Machines

  private mutating func checkMachine(_ machine: Machine) {
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

  // MARK: States

  private mutating func checkState(_ index: Int) {
    let state = model.states[index]
    for (slot, field) in fields[state.kind.stateKindIndex] {
      let items = model.fields[state.fields + slot]
      if items.isNone { continue }
      switch field.shape {
      case .someTexts, .queries: checkNotEmpty(items, field.keyword, state, slot)
      case .fillers: checkFillers(items)
      case .exits: for exit in items { checkTarget(of: model.exits[exit], from: index) }
      case .target:
        for exit in items { checkTarget(of: model.exits[exit], from: index, isOnly: true) }
      default: break
      }
    }
    if state.kind == .recall { checkRecall(index) }
  }

  /// Constraint 2, and *recall*: an action state has an action, and queries are one or more.
  private mutating func checkNotEmpty(
    _ items: Items, _ keyword: Keyword, _ state: State, _ slot: Int
  ) {
    guard items.isEmpty else { return }
    let span = model.fieldSpans[state.fields + slot]
    report(.emptyList(keyword), Location(file: state.location.file, span: span))
  }

  /// Constraint 3: no state leads to itself.
  private mutating func checkTarget(of exit: Exit, from state: Int, isOnly: Bool = false) {
    guard case .state(state) = exit.target else { return }
    let file = exit.description.file
    let name = model.name(model.states[state].name)
    let written = model.isPayload ? name : model.sources[Int(file)].text(exit.targetSpan)
    report(
      .selfTransition(written, state: name == written ? nil : name),
      Location(file: file, span: exit.targetSpan), of: exit.description.origin, isExit: true,
      whole: isOnly || model.isPayload ? nil : exit.span)
  }

  /// Constraint 7: a recall state says what it looks for in one way.
  private mutating func checkRecall(_ state: Int) {
    let keywords: [Keyword] = [.requestedInformation, .queries]
    if keywords.contains(where: { model.items($0, ofState: state).isNone }) { return }
    let file = model.states[state].location.file
    let spans = keywords.map { model.fieldSpan($0, ofState: state) }
    if model.isPayload {
      return report(
        .recallBoth(keywords[0]), Location(file: file, span: spans[0]),
        other: Location(file: file, span: spans[1]))
    }
    let (first, second) = spans[0].start < spans[1].start ? (0, 1) : (1, 0)
    report(
      .recallBoth(keywords[second]), keywords[second].location(at: spans[second].start, in: file),
      other: keywords[first].location(at: spans[first].start, in: file), whole: spans[second])
  }

}

extension Keyword {

  /// Returns the location of the keyword that starts at `start` in `file`.
  fileprivate func location(at start: UInt32, in file: UInt32) -> Location {
    Location(file: file, span: SourceSpan(start, start + UInt32(spelling.utf8.count)))
  }

}

extension StateField.Shape {

  /// `true` iff the contract limits how many items there are, or where they lead.
  fileprivate var isLimited: Bool {
    switch self {
    case .someTexts, .queries, .fillers, .exits, .target: true
    case .text, .nullableText, .texts, .delay, .wordLimit, .boolean, .tools, .tool: false
    }
  }

}

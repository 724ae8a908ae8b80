extension OutlineGenerator {

  /// Adds a machine to the file with index `file`.
  mutating func makeMachine(_ name: String, in file: Int) {
    var machine = Outline.Machine(name: name, newUser: "", returningUser: "", terminal: "")
    machine.members = skeleton(name)
    let all = machine.members.deep
    let entered = machine.entered
    let actions = Set(all.filter { isAction($0) }.map(\.name))
    let entries = all.map(\.name).filter { actions.contains(entered[$0] ?? "") }
    machine.newUser = any(entries)
    machine.returningUser = any(entries)
    machine.terminal = any(entries)
    machine.tools = [tool("own"), tool("2fa")]
    for (name, digit) in [("billing", "d"), ("42", "e")] {
      let id = String(repeating: digit, count: 24)
      machine.references.append(Outline.Reference(name: name, id: id, version: number(9) - 1))
    }
    let targets = Self.common + all.map(\.name).filter { entered[$0] != nil }
    var local = Outline.Fragment(name: "local")
    if chance(2) { local.rules = rules(targets) }
    machine.fragments = [local]
    machine.rules = rules(targets, all: chance(2))
    machine.rules.includes = includes()
    machine.members = filled(machine.members, machine, targets)
    outline.files[file].machines.append(machine)
  }

  private func isAction(_ member: Outline.Member) -> Bool {
    if case .state(let state) = member { state.kind == .action } else { false }
  }

  /// Returns the names of the fragments that a machine or a group includes; repeats are legal.
  private mutating func includes() -> [String] {
    let names = outline.files.flatMap(\.fragments).map(\.name) + ["local"]
    return (0..<(chance(3) ? 1 + number(3) : 0)).map { _ in any(names) }
  }

  // MARK: States and groups, without what is in them

  /// Returns the states and groups of a machine: names, kinds and initial states.
  private mutating func skeleton(_ machine: String) -> [Outline.Member] {
    var names = ["exits", "initial", "group", "42", "action"] + (0..<2000).map { "n\($0)" }
    names[0..<12].shuffle(using: &random)
    var rest = names[...]
    var members = (0..<4 + number(3)).map { _ in member(depth: 0, &rest) }
    if !members.deep.contains(where: { isAction($0) }) {
      let state = Outline.State(kind: .action, name: rest.removeFirst())
      members.insert(.state(state), at: number(members.count))
    }
    // Four of those that can be entered get the common names.
    var enterable = enterable(members)
    while enterable.count < Self.common.count {
      members.append(.state(Outline.State(kind: .action, name: rest.removeFirst())))
      enterable = self.enterable(members)
    }
    let chosen = enterable.shuffled(using: &random).prefix(Self.common.count)
    return renamed(members, Dictionary(uniqueKeysWithValues: zip(chosen, Self.common)))
  }

  private mutating func member(
    depth: Int, _ names: inout ArraySlice<String>
  ) -> Outline.Member {
    let name = names.removeFirst()
    if depth == 5 || number(10) > 3 {
      let kind = chance(2) ? .action : any(Outline.Kind.allCases)
      return .state(Outline.State(kind: kind, name: name))
    }
    var group = Outline.Group(name: name)
    for _ in 0..<(chance(8) ? 0 : 1 + number(3)) {
      group.members.append(member(depth: depth + 1, &names))
    }
    let inside = enterable(group.members)
    if !inside.isEmpty, !chance(4) { group.initial = any(inside) }
    return .group(group)
  }

  /// Returns the names of all `members` but groups that have no initial state.
  private func enterable(_ members: [Outline.Member]) -> [String] {
    members.deep.compactMap {
      if case .group(let group) = $0, group.initial == nil { nil } else { $0.name }
    }
  }

  private func renamed(
    _ members: [Outline.Member], _ names: [String: String]
  ) -> [Outline.Member] {
    members.map {
      switch $0 {
      case .state(var state):
        state.name = names[state.name] ?? state.name
        return .state(state)
      case .group(var group):
        group.name = names[group.name] ?? group.name
        group.initial = group.initial.map { names[$0] ?? $0 }
        group.members = renamed(group.members, names)
        return .group(group)
      }
    }
  }

  // MARK: What is in them

  private mutating func filled(
    _ members: [Outline.Member], _ machine: Outline.Machine, _ targets: [String]
  ) -> [Outline.Member] {
    var result = members
    for index in members.indices {
      switch members[index] {
      case .state(let state): result[index] = .state(filled(state, machine, targets))
      case .group(var group):
        group.rules = rules(targets)
        group.rules.includes = includes()
        group.members = filled(group.members, machine, targets)
        result[index] = .group(group)
      }
    }
    return result
  }

  private mutating func filled(
    _ state: Outline.State, _ machine: Outline.Machine, _ targets: [String]
  ) -> Outline.State {
    var state = state
    let entered = machine.entered
    let others = targets.filter { entered[$0] != state.name }
    let isTerminal = entered[machine.terminal] == state.name
    state.rules = allowed(rules(others), in: state.kind, isTerminal: isTerminal)
    fillFields(of: &state, others, isTerminal: isTerminal)
    for name in includes() {
      var flattener = NaiveFlattener(outline, machine)
      let items = flattener.flat(Outline.Rules(includes: [name]))
      let fits = isEqual(items, allowed(items, in: state.kind, isTerminal: isTerminal))
      let leadsHere = items.exits.contains {
        if case .name(let target) = $0.target { entered[target] == state.name } else { false }
      }
      if fits, !leadsHere { state.rules.includes.append(name) }
    }
    return state
  }

  /// Returns what a state of this kind may hold of `rules`.
  private func allowed(
    _ rules: Outline.Rules, in kind: Outline.Kind, isTerminal: Bool
  ) -> Outline.Rules {
    var result = rules
    if kind != .action { result.tools[1] = [] }
    if kind == .recall || kind == .annotation { result.tools[0] = [] }
    if kind != .action { result.guidelines[0] = [] }
    if kind != .action { result.guidelines[2] = [] }
    if kind != .action, kind != .decision { result.guidelines[1] = [] }
    if kind != .action && kind != .decision || isTerminal { result.exits = [] }
    return result
  }

  /// Returns `true` iff `part`, which is part of `rules`, is all of it.
  private func isEqual(_ rules: Outline.Rules, _ part: Outline.Rules) -> Bool {
    rules.guidelines == part.guidelines && rules.exits.count == part.exits.count
      && rules.tools.map(\.count) == part.tools.map(\.count)
  }

  private mutating func fillFields(
    of state: inout Outline.State, _ targets: [String], isTerminal: Bool
  ) {
    switch state.kind {
    case .action:
      state.texts["objective"] = text()
      state.lists["actions"] = isTerminal ? [text()] : [text()] + texts()
      state.skipsMemory = chance(3)
      return
    case .decision:
      state.texts["objective"] = text()
      state.fillers = fillers()
      return
    case .recall:
      if chance(2) {
        state.texts["requested_information"] = text()
      } else if chance(2) {
        state.lists["queries"] = [text()] + texts()
      }
    case .annotation: state.texts["inner_thought"] = text()
    case .reflection:
      state.texts["problem"] = text()
      state.wordLimit = 1 + number(300)
      state.fillers = fillers()
    case .toolCall:
      for keyword in ["objective", "context"] { state.texts[keyword] = text() }
      for keyword in ["guidances", "validations"] { state.lists[keyword] = texts() }
      state.call = use()
      state.fillers = fillers()
    }
    state.next = exit(targets).target
  }

}

import HSMSyntax

extension PayloadReader {

  /// Reads the machine in the object `node`.
  mutating func readMachine(_ node: Int) {
    owner = model.machines.count + 1
    let name = model.symbols.empty()
    let scope = model.scopes.count
    model.scopes.append(Scope(parent: nil, name: name, location: location(node)))
    model.machines.append(
      Machine(name: name, location: location(node), scope: scope, scopes: scope..<scope + 1))
    let members = readMembers(node, of: .machine)
    let stateNodes = declareStates(members[.states])
    readReferences(members[.references])

    var machine = model.machines[owner - 1]
    machine.description = readText(members[.description]) ?? machine.description
    machine.newUser = readEntry(.newUser, members[.newUserInitialState])
    machine.returningUser = readEntry(.returningUser, members[.returningUserInitialState])
    machine.terminal = readEntry(.terminal, members[.terminalState])
    // The server ignores it in a body, so it is taken only where it is one.
    if let id = members[.machineID], tree.nodes[id].kind == .string, value(id).isID {
      machine.id = readString(id)
    }
    model.scopes[scope].guidelines.lists = (
      readTexts(members[.globalNavigation]), readTexts(members[.globalGuidelines]),
      readTexts(members[.globalConstraints])
    )
    model.machines[owner - 1] = machine
    for (index, state) in stateNodes {
      currentState = index
      let isTerminal = index == machine.terminal
      readState(state, index, terminal: isTerminal ? members[.terminalState] : nil)
    }
    currentState = nil
  }

  /// Declares the states in the list `node` and returns each with its object.
  private mutating func declareStates(_ node: Int?) -> [(index: Int, node: Int)] {
    let first = model.states.count
    var result: [(index: Int, node: Int)] = []
    defer { model.machines[owner - 1].states = first..<model.states.count }
    guard let node, expect(.array, node, "a list") else { return [] }
    for child in tree.children(of: node) where expect(.object, child, "an object") {
      var type: Int? = nil
      var name: Int? = nil
      for (key, value) in tree.members(of: child) where mayHaveLength(4, key) {
        switch field(key) {
        case .type: type = value
        case .name: name = value
        default: break
        }
      }
      let kind = readType(type, header(child))
      let index = model.states.count
      let symbol = declare(name, index, .state)
      model.states.append(
        State(
          kind: kind ?? .machine, name: symbol,
          location: name.map { location($0) } ?? Location(file: file, span: header(child)),
          scope: model.machines[owner - 1].scope))
      result.append((index, child))
    }
    return result
  }

  /// Returns the kind of state that the string `node` says; reports one that does not exist.
  private mutating func readType(_ node: Int?, _ header: SourceSpan) -> Keyword? {
    guard let node else {
      report(.missingMembers(["type"], of: "state"), header)
      return nil
    }
    guard expect(.string, node, "the type of a state") else { return nil }
    let name = value(node)
    if let known = stateTypes.find(0..<name.count, in: name.span) {
      return Self.stateKinds[known.index]
    }
    let types = Self.stateKinds.map { Self.type(of: $0) }
    let suggestion = Similarity.best(for: [UInt8](name), among: types.map { [UInt8]($0.utf8) })
      .map { types[$0] }
    report(.unknownStateType(text(node), suggestion: suggestion), span(node))
    return nil
  }

  /// The kinds of states.
  static let stateKinds = Keyword.allCases.filter { $0.isStateKind }

  /// Returns the type of the states that `kind` declares.
  static func type(of kind: Keyword) -> String {
    kind == .toolCall ? "tool-call" : kind.spelling
  }

  /// Declares the name in the string `node` for the state or reference with this index.
  private mutating func declare(_ node: Int?, _ index: Int, _ entity: Finding.Entity) -> Symbol {
    guard let node, entity == .reference || expect(.string, node, "a name") else {
      return model.symbols.empty()
    }
    let name = value(node)
    let symbol = model.symbols.intern(0..<name.count, in: name.span)
    if entity == .state {
      if let first = states.value(of: symbol, owner: owner) {
        report(.duplicateName(text(node), entity), span(node), other: model.states[first].location)
        return symbol
      }
      states.bind(symbol, to: index, owner: owner)
    } else {
      references.bind(symbol, to: index, owner: owner)
    }
    if !name.isName { report(.invalidName(text(node), entity, suggestion: nil), span(node)) }
    return symbol
  }

  /// Reads the references in the object `node`; of two of a name the last one counts.
  private mutating func readReferences(_ node: Int?) {
    let first = model.references.count
    defer { model.machines[owner - 1].references = first..<model.references.count }
    guard let node, expect(.object, node, "an object") else { return }
    var members: [(firstKey: Int, value: Int)] = []
    for (key, value) in tree.members(of: node) {
      let name = self.value(key)
      let symbol = model.symbols.intern(0..<name.count, in: name.span)
      if let known = references.value(of: symbol, owner: owner) {
        report(
          .duplicateKey(text(key)), span(key), other: model.references[known].location,
          whole: member(members[known - first].firstKey))
        members[known - first].value = value
      } else {
        _ = declare(key, model.references.count, .reference)
        model.references.append(Reference(name: symbol, location: location(key)))
        members.append((key, value))
      }
    }
    for (index, (_, value)) in zip(first..<model.references.count, members) {
      guard tree.nodes[value].kind == .array, let (id, version) = pair(value) else {
        reportType(value, "a pair of an id and a version")
        continue
      }
      if let id = readID(id) { model.references[index].id = id }
      if let version = readInteger(version, "version") {
        model.references[index].version = version.text
      }
    }
  }

  /// Reads the state in the object `node`, with this index; `terminal` is the member that says it is
  /// the terminal state, if one does.
  private mutating func readState(_ node: Int, _ index: Int, terminal: Int?) {
    var state = model.states[index]
    guard state.kind != .machine else { return }
    let members = readMembers(node, of: PayloadObject(state: state.kind))
    switch state.kind {
    case .action: readAction(members, &state)
    case .decision:
      state.text = readText(members[.objective])
      state.exits = readExits(members[.exitConditions])
      state.guidelines.lists.guidelines = readTexts(members[.decisionGuidelines])
      state.tools = readTools(members[.tools])
      state.fillers = readFillers(members[.fillers], members[.fillerDelay])
    case .recall: readRecall(members, &state)
    case .annotation: state.text = readText(members[.innerThought])
    case .reflection:
      state.text = readText(members[.problem])
      state.wordLimit = readWordLimit(members[.wordLimit]) ?? state.wordLimit
      state.tools = readTools(members[.tools])
      state.fillers = readFillers(members[.fillers], members[.fillerDelay])
    default: readToolCall(members, &state)
    }
    if state.kind != .action, state.kind != .decision {
      state.next = readTarget(members[.nextState])
    }
    model.states[index] = state
    if let terminal { checkTerminal(members, model.name(state.name), location(terminal)) }
  }

  private mutating func readAction(_ members: borrowing PayloadMembers, _ state: inout State) {
    state.text = readText(members[.objective])
    state.items = readTexts(members[.actions])
    checkNotEmpty(.actions, members[.actions])
    state.guidelines.lists = (
      readTexts(members[.navigation]), readTexts(members[.guidelines]),
      readTexts(members[.constraints])
    )
    state.exits = readExits(members[.exitConditions])
    state.tools = readTools(members[.actionTools])
    state.exitTools = readTools(members[.exitTools])
    guard let skips = members[.skipActiveMemoryRetrieval] else { return }
    switch tree.nodes[skips].kind {
    case .true: state.skipsActiveMemoryRetrieval = true
    case .false: break
    default: reportType(skips, "a boolean")
    }
  }

  private mutating func readRecall(_ members: borrowing PayloadMembers, _ state: inout State) {
    state.items = readQueries(members[.queries])
    if let information = members[.requestedInformation], tree.nodes[information].kind != .null {
      state.text = readText(information)
      // Contract, constraint 7.
      if let queries = members[.queries], tree.nodes[queries].kind != .null {
        report(.recallBoth(.requestedInformation), span(information), other: location(queries))
      }
    }
  }

  private mutating func readToolCall(_ members: borrowing PayloadMembers, _ state: inout State) {
    if let tool = members[.designatedTool], let spec = readTool(tool) {
      state.call = model.uses.count
      model.uses.append(spec)
    }
    state.text = readText(members[.callObjective])
    state.context = readText(members[.callContext]) ?? state.context
    state.items = readTexts(members[.callGuidances])
    state.validations = readTexts(members[.callValidations])
    state.fillers = readFillers(members[.callFillers], members[.callFillerDelay])
    state.tools = readTools(members[.tools])
  }

  /// Reports what the terminal state may not have (contract, constraint 5).
  private mutating func checkTerminal(
    _ members: borrowing PayloadMembers, _ name: String, _ other: Location
  ) {
    if let exits = members[.exitConditions], tree.nodes[exits].kind == .array {
      let (count, first) = count(exits, item: 0)
      if let first {
        let place = SourceSpan(span(first).start, span(first).start + 1)
        report(
          .terminalStateExit(name: name, count: count), place, other: other, whole: span(exits))
      }
    }
    if let actions = members[.actions], tree.nodes[actions].kind == .array {
      let (count, second) = count(actions, item: 1)
      if let second {
        report(.terminalStateActions(name: name, count: count), span(second), other: other)
      }
    }
  }

}

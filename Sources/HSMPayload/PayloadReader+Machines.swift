import HSMModel
import HSMSyntax
import HSMText

extension PayloadReader {

  /// Reads the machine in the object `node`.
  mutating func readMachine(_ node: Int) {
    owner = model.machines.count + 1
    let name = model.symbols.empty()
    let scope = model.scopes.count
    model.addScope(in: nil, name, location(node))
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
    let globals: [(ScopeList, Member)] = [
      (.navigation, .globalNavigation), (.guidelines, .globalGuidelines),
      (.constraints, .globalConstraints),
    ]
    for (list, member) in globals {
      model.fields[model.scopes[scope].fields + list.index] = readTexts(members[member])
    }
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
      model.addState(
        kind ?? .machine, symbol,
        name.map { location($0) } ?? Location(file: file, span: header(child)),
        in: model.machines[owner - 1].scope)
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
    if let known = tables.stateTypes.find(0..<name.count, in: name.span) {
      return Keyword.stateKinds[known.index]
    }
    let types = Keyword.stateKinds.map { $0.payloadType.description }
    let suggestion = Similarity.best(for: [UInt8](name), among: types.map { [UInt8]($0.utf8) })
      .map { types[$0] }
    report(.unknownStateType(text(node), suggestion: suggestion), span(node))
    return nil
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
    let state = model.states[index]
    guard state.kind.isStateKind else { return }
    let members = readMembers(node, of: PayloadObject(state: state.kind))
    for slot in model.stateFields.indices(of: state.kind) {
      let field = model.stateFields[state.kind, slot]
      model.fields[state.fields + slot] = read(field, members[field.member])
    }
    checkRecall(members)
    if let terminal { checkTerminal(members, model.name(state.name), location(terminal)) }
  }

  /// Returns the items of `field` in its value `node`.
  private mutating func read(_ field: StateField, _ node: Int?) -> Items {
    switch field.shape {
    case .nullableText where isNull(node): return .none
    case .text, .nullableText: return readText(node).map { model.add($0) } ?? .none
    case .someTexts:
      checkNotEmpty(field.keyword, node)
      return readTexts(node)
    case .texts: return readTexts(node)
    case .fillers: return readFillerTexts(node)
    case .queries: return readQueries(node) ?? .none
    case .delay: return readDelay(node).map { model.add($0) } ?? .none
    case .wordLimit: return readWordLimit(node).map { model.add($0) } ?? .none
    case .boolean: return readBoolean(node)
    case .exits: return readExits(node)
    case .target:
      guard let node else { return .none }
      let description = Text(location: location(node), origin: origin)
      return model.add(Exit(description: description, target: readTarget(node)))
    case .tools: return readTools(node)
    case .tool: return node.flatMap { readTool($0) }.map { model.add($0) } ?? .none
    }
  }

  /// Returns an item iff `node` is `true`.
  private mutating func readBoolean(_ node: Int?) -> Items {
    guard let node else { return .none }
    switch tree.nodes[node].kind {
    case .true: return model.add(Text(location: location(node), origin: origin))
    case .false: return .none
    default:
      reportType(node, "a boolean")
      return .none
    }
  }

  /// Reports a recall state that says both of what it may say (contract, constraint 7).
  private mutating func checkRecall(_ members: borrowing PayloadMembers) {
    guard let information = members[.requestedInformation], !isNull(information),
      let queries = members[.queries], !isNull(queries)
    else { return }
    report(.recallBoth(.requestedInformation), span(information), other: location(queries))
  }

  private func isNull(_ node: Int?) -> Bool { node.map { tree.nodes[$0].kind == .null } ?? false }

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

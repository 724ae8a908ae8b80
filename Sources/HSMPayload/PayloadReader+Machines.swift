import HSMModel
import HSMSyntax
import HSMText

extension PayloadReader {

  /// Reads the machine in the object `node`.
  mutating func readMachine(_ node: Int) {
    owner = model.machines.count + 1
    origin = Origin()
    (hasLostState, hasLostReference) = (false, false)
    let name = model.symbols.empty()
    let scope = model.scopes.count
    model.addScope(in: nil, name, location(node))
    model.machines.append(Machine(name: name, location: location(node), scope: scope))
    let members = readMembers(node, of: .machine)
    let stateNodes = declareStates(members[.states])
    readReferences(members[.references])

    var machine = model.machines[owner - 1]
    machine.description = model.add(readString(members[.description]))
    machine.newUser = readEntry(.newUser, members[.newUserInitialState])
    machine.returningUser = readEntry(.returningUser, members[.returningUserInitialState])
    machine.terminal = readEntry(.terminal, members[.terminalState])
    // The server ignores it in a body, so it is taken only where it is one.
    if let id = members[.machineID], tree.nodes[id].kind == .string, value(id).isID {
      machine.id = model.add(readString(id, as: .id))
    }
    model.machines[owner - 1] = machine
    for list in ScopeList.allCases {
      guard let member = list.global else { continue }
      model.fields[model.scopes[scope].fields + list.index] = readTexts(members[member])
    }
    for (index, state) in stateNodes { readState(state, index) }
  }

  /// Declares the states in the list `node` and returns each of a known type with its object.
  private mutating func declareStates(_ node: Int?) -> [(index: Int, node: Int)] {
    let first = model.states.count
    var result: [(index: Int, node: Int)] = []
    defer { model.machines[owner - 1].states = first..<model.states.count }
    guard let node, expect(.array, node, "a list") else {
      hasLostState = true
      return []
    }
    for child in tree.children(of: node) {
      guard expect(.object, child, "an object") else {
        hasLostState = true
        continue
      }
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
      // One of a type that does not exist may be anything: an action state may stand anywhere.
      model.addState(
        kind ?? .action, symbol,
        name.map { location($0) } ?? Location(file: file, span: header(child)),
        in: model.machines[owner - 1].scope)
      if kind != nil { result.append((index, child)) }
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
    let text = text(node)
    let suggestion = Similarity.best(for: text, among: types)
    report(.unknownStateType(text, suggestion: suggestion), span(node))
    return nil
  }

  /// Declares the name in the string `node` for the state or reference with this index.
  private mutating func declare(_ node: Int?, _ index: Int, _ entity: Finding.Entity) -> Symbol {
    guard let node, entity == .reference || expect(.string, node, "a name") else {
      hasLostState = true
      return model.symbols.empty()
    }
    let name = value(node)
    let symbol = model.symbols.intern(0..<name.count, in: name.span)
    if entity == .state {
      if let first = names.value(of: symbol, in: .states, owner: owner) {
        report(.duplicateName(text(node), entity), span(node), other: model.states[first].location)
        return symbol
      }
      names.bind(symbol, to: index, in: .states, owner: owner)
    } else {
      names.bind(symbol, to: index, in: .references, owner: owner)
    }
    if !name.isName { report(.invalidName(text(node), entity, suggestion: nil), span(node)) }
    return symbol
  }

  /// Reads the references in the object `node`; of two of a name the last one counts.
  private mutating func readReferences(_ node: Int?) {
    let first = model.references.count
    defer { model.machines[owner - 1].references = first..<model.references.count }
    guard let node, expect(.object, node, "an object") else {
      hasLostReference = true
      return
    }
    var members: [(firstKey: Int, value: Int)] = []
    for (key, value) in tree.members(of: node) {
      let name = self.value(key)
      let symbol = model.symbols.intern(0..<name.count, in: name.span)
      if let known = names.value(of: symbol, in: .references, owner: owner) {
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
      model.references[index].id = model.add(readString(id, as: .id))
      model.references[index].version = model.add(
        readNumber(version, as: .integer, whole: "version"))
    }
  }

  /// Reads the state in the object `node`, with this index.
  private mutating func readState(_ node: Int, _ index: Int) {
    origin = Origin(.state(index))
    let state = model.states[index]
    let members = readMembers(node, of: PayloadObject(state: state.kind))
    for slot in model.stateFields.indices(of: state.kind) {
      let field = model.stateFields[state.kind, slot]
      guard let value = members[field.member] else { continue }
      model.fieldSpans[state.fields + slot] = span(value)
      model.fields[state.fields + slot] = read(field, value)
    }
  }

  /// Returns the items of `field` in its value `node`.
  private mutating func read(_ field: StateField, _ node: Int) -> Items {
    let isNull = tree.nodes[node].kind == .null
    switch field.shape {
    case .nullableText where isNull: return .none
    case .text, .nullableText: return model.add(readString(node))
    case .someTexts, .texts, .fillers: return readTexts(node)
    case .queries: return isNull ? .none : readTexts(node, as: .verbatim)
    case .delay: return model.add(readNumber(node, as: .delay))
    case .wordLimit: return model.add(readNumber(node, as: .wordLimit, whole: "word limit"))
    case .boolean: return readBoolean(node)
    case .exits: return readExits(node)
    case .target:
      return model.add(
        Exit(
          description: Text(
            .verbatim, file: file, span(node), content: SourceSpan(at: 0), origin: origin),
          target: readTarget(node), span: span(node), targetSpan: span(node)))
    case .tools: return readTools(node)
    case .tool: return readTool(node).map { model.add($0) } ?? .none
    }
  }

  /// Returns an item iff `node` is `true`.
  private mutating func readBoolean(_ node: Int) -> Items {
    switch tree.nodes[node].kind {
    case .true:
      return model.add(
        Text(.verbatim, file: file, span(node), content: SourceSpan(at: 0), origin: origin))
    case .false: return .none
    default:
      reportType(node, "a boolean")
      return .none
    }
  }

}

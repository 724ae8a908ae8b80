import HSMSyntax

extension Analyzer {

  /// Reads the machine `node` with this `name`.
  mutating func readMachine(_ node: Int, _ name: Symbol) {
    owner = model.machines.count + 1
    isIncomplete = tree.isCutOff && !tree.nodes[node].isClosed
    firstMachineTool = tools.count
    model.scopes.append(Scope(parent: nil))
    model.machines.append(
      Machine(
        name: name, location: nameLocation(of: node), scope: model.scopes.count - 1))

    var stateNodes: [Int] = []
    var referenceNodes: [Int] = []
    declareNames(in: node, states: &stateNodes, references: &referenceNodes)
    readTools(of: node)
    for (index, reference) in zip(model.machines[owner - 1].references, referenceNodes) {
      readReference(reference, index)
    }
    var terminalNode: Int? = nil
    readFields(of: node, as: .machine) { analyzer, keyword, field in
      analyzer.readMachineField(keyword, field)
      if keyword == .terminal { terminalNode = field }
    }
    let terminal = model.machines[owner - 1].terminal
    for (index, state) in zip(model.machines[owner - 1].states, stateNodes) {
      let endsConversation = index == terminal
      readState(state, index, terminal: endsConversation ? terminalNode : nil)
    }
  }

  /// Declares the states, references and tools that stand in the machine `node`.
  private mutating func declareNames(
    in node: Int, states: inout [Int], references: inout [Int]
  ) {
    let firstState = model.states.count
    let firstReference = model.references.count
    for child in tree.children(of: node) where tree.nodes[child].kind == .declaration {
      guard let keyword = tree.nodes[child].keyword else { continue }
      let location = nameLocation(of: child)
      switch keyword {
      case .tool: declareTool(child, owner: owner)
      case .reference:
        let index = model.references.count
        let name = declare(child, in: .references, at: index, owner: owner)
        model.references.append(Reference(name: name, location: location))
        references.append(child)
      case _ where keyword.isStateKind:
        let name = declare(child, in: .states, at: model.states.count, owner: owner)
        model.states.append(
          State(
            kind: keyword, name: name, location: location,
            scope: model.machines[owner - 1].scope))
        states.append(child)
      default: break
      }
    }
    model.machines[owner - 1].states = firstState..<model.states.count
    model.machines[owner - 1].references = firstReference..<model.references.count
  }

  /// Reads the field `node` of the current machine.
  private mutating func readMachineField(_ keyword: Keyword, _ node: Int) {
    let machine = owner - 1
    let scope = model.machines[machine].scope
    switch keyword {
    case .description:
      if let text = readText(node) { model.machines[machine].description = text }
    case .id: model.machines[machine].id = readID(node)
    case .newUser: model.machines[machine].newUser = readEntry(keyword, node)
    case .returningUser: model.machines[machine].returningUser = readEntry(keyword, node)
    case .terminal: model.machines[machine].terminal = readEntry(keyword, node)
    case .exits: model.scopes[scope].exits = readExits(node, from: nil)
    case .tools: model.scopes[scope].tools = readUses(node)
    case .exitTools: model.scopes[scope].exitTools = readUses(node)
    case .navigation, .guidelines, .constraints:
      let texts = readTexts(node)
      model.scopes[scope].guidelines.set(keyword, texts)
    default: break
    }
  }

  /// Returns the exits in the list `node`, which stands in the state with index `state` or in a
  /// scope; what is broken is left out.
  mutating func readExits(_ node: Int, from state: Int?) -> Range<Int> {
    let start = model.exits.count
    for child in tree.children(of: node) where tree.nodes[child].kind == .exit {
      let description = readString(child + 1)
      let target = readTarget(in: child, from: state)
      if let description { model.exits.append(Exit(description: description, target: target)) }
    }
    return start..<model.exits.count
  }

  /// Reads the reference `node` with this index.
  private mutating func readReference(_ node: Int, _ index: Int) {
    readFields(of: node, as: .reference) { analyzer, keyword, field in
      switch keyword {
      case .id:
        if let id = analyzer.readID(field) { analyzer.model.references[index].id = id }
      case .version:
        if let version = analyzer.readInteger(keyword, field) {
          analyzer.model.references[index].version = version
        }
      default: break
      }
    }
  }

}

extension Guidelines {

  /// Sets the list that `keyword` names.
  mutating func set(_ keyword: Keyword, _ texts: Range<Int>) {
    switch keyword {
    case .navigation: lists.navigation = texts
    case .guidelines: lists.guidelines = texts
    default: lists.constraints = texts
    }
  }

}

import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Declares the machine `node` with this `name`, and all that stands in it.
  mutating func declareMachine(_ node: Int, _ name: Symbol) {
    owner = model.machines.count + 1
    let location = nameLocation(of: node)
    let scope = model.scopes.count
    model.addScope(in: nil, name, location)
    scopeDeclarations.append(ScopeDeclaration(node: node))
    model.machines.append(Machine(name: name, location: location, scope: scope))

    let first = (
      model.tools.count, model.fragments.count, model.states.count, model.references.count
    )
    var nodes = (states: [Int](), references: [Int]())
    isIncomplete = tree.isCutOff && !tree.nodes[node].isClosed
    declareMembers(of: node, in: scope, &nodes)
    model.machines[owner - 1].scopes = scope..<model.scopes.count
    model.machines[owner - 1].states = first.2..<model.states.count
    model.machines[owner - 1].references = first.3..<model.references.count
    if let id = idField(of: node) { model.machines[owner - 1].id = readID(id) }
    machineDeclarations.append(
      MachineDeclaration(
        node: node, isIncomplete: isIncomplete, tools: first.0..<model.tools.count,
        fragments: first.1..<model.fragments.count, stateNodes: nodes.states,
        referenceNodes: nodes.references))
    readInitials()
  }

  /// Returns the field `id` of the machine `node`.
  private func idField(of node: Int) -> Int? {
    for child in tree.children(of: node) where tree.nodes[child].keyword == .id {
      if tree.nodes[child].kind == .text { return child }
    }
    return nil
  }

  /// Reads what stands in the machine with this index, which is declared.
  mutating func readMachine(_ index: Int) {
    owner = index + 1
    let machine = model.machines[index]
    let declaration = machineDeclarations[index]
    enter(machine.location.file)
    isIncomplete = declaration.isIncomplete
    machineTools = declaration.tools
    bindNames(of: machine, declaration)
    readTools(declaration.tools)
    for (index, reference) in zip(machine.references, declaration.referenceNodes) {
      readReference(reference, index)
    }
    var terminalField: Int? = nil
    origin = Origin(body: .scope(UInt32(machine.scope)))
    readFields(of: declaration.node, as: .machine) { analyzer, keyword, field in
      analyzer.readMachineField(keyword, field)
      if keyword == .terminal { terminalField = field }
    }
    listParts.join(in: &model)
    for group in machine.scopes.dropFirst() {
      origin = Origin(body: .scope(UInt32(group)))
      readFields(of: scopeDeclarations[group].node, as: .group) { analyzer, keyword, field in
        analyzer.readScopeField(keyword, field, group)
      }
      listParts.join(in: &model)
    }
    let terminal = model.machines[index].terminal
    for (state, node) in zip(machine.states, declaration.stateNodes) {
      self.terminalField = state == terminal ? terminalField.map { location(of: $0) } : nil
      readState(node, state)
    }
    self.terminalField = nil
  }

  /// Binds the names of `machine` again, after those of other machines were; of two things of a name
  /// the first counts.
  private mutating func bindNames(of machine: Machine, _ declaration: MachineDeclaration) {
    func bind(_ name: Symbol, _ space: NameSpace, _ value: Int) {
      if binding(of: name, in: space, owner: owner) != nil { return }
      bindings[space.rawValue].bind(name, to: value, owner: owner)
    }
    for state in machine.states { bind(model.states[state].name, .states, state) }
    for group in machine.scopes.dropFirst() {
      bind(model.scopes[group].name, .states, group | NameUse.groupBit)
    }
    for reference in machine.references {
      bind(model.references[reference].name, .references, reference)
    }
    for tool in declaration.tools { bind(model.tools[tool].spec.name, .tools, tool) }
    for fragment in declaration.fragments {
      bind(model.fragments[fragment].name, .fragments, fragment)
    }
  }

  /// Declares the states, groups, references, tools and fragments that stand in `node`, the machine
  /// or group with this `scope`, and those in its groups.
  private mutating func declareMembers(
    of node: Int, in scope: Int, _ nodes: inout (states: [Int], references: [Int])
  ) {
    for child in tree.children(of: node) where tree.nodes[child].kind == .declaration {
      guard let keyword = tree.nodes[child].keyword else { continue }
      let location = nameLocation(of: child)
      switch keyword {
      case .tool: declareTool(child, owner: owner)
      case .fragment: declareFragment(child, owner: owner)
      case .reference:
        let index = model.references.count
        let name = declare(child, in: .references, at: index, owner: owner)
        model.references.append(Reference(name: name, location: location))
        nodes.references.append(child)
      case .group:
        let group = model.scopes.count
        let value = group | NameUse.groupBit
        let name = declare(child, in: .states, at: value, owner: owner)
        model.addScope(in: scope, name, location)
        scopeDeclarations.append(ScopeDeclaration(node: child))
        declareMembers(of: child, in: group, &nodes)
      case _ where keyword.isStateKind:
        let name = declare(child, in: .states, at: model.states.count, owner: owner)
        model.addState(keyword, name, location, in: scope)
        nodes.states.append(child)
      default: break
      }
    }
  }

  /// Reads the field `node` of the current machine.
  private mutating func readMachineField(_ keyword: Keyword, _ node: Int) {
    let machine = owner - 1
    switch keyword {
    case .description:
      if let text = readText(node) { model.machines[machine].description = text }
    case .newUser: model.machines[machine].newUser = readEntry(keyword, node)
    case .returningUser: model.machines[machine].returningUser = readEntry(keyword, node)
    case .terminal: model.machines[machine].terminal = readEntry(keyword, node)
    default: readScopeField(keyword, node, model.machines[machine].scope)
    }
  }

  /// Reads the field `node` of the machine or group with this `scope`, or of a fragment in it.
  private mutating func readScopeField(_ keyword: Keyword, _ node: Int, _ scope: Int) {
    guard let list = ScopeList.allCases.first(where: { $0.keyword == keyword }) else { return }
    inherited = (scope, includesDecisions: keyword == .exits)
    defer { inherited = nil }
    let items: Items
    switch list {
    case .navigation, .guidelines, .constraints: items = readTexts(node)
    case .exits: items = readExits(node, from: nil)
    case .tools, .exitTools: items = readUses(node)
    }
    listParts.append(items, to: model.scopes[scope].fields + list.index, list.array, in: &model)
  }

  /// Returns the name of the first state that inherits what stands in `scope`.
  ///
  /// - Complexity: O(n) in the number of states and groups, the first time for each machine.
  mutating func inheritor(of scope: Int, includesDecisions: Bool) -> String? {
    if inheritors.owner != owner { inheritors = (owner, firstInheritors()) }
    let first = model.machines[owner - 1].scope
    return inheritors.states[(scope - first) * 2 + (includesDecisions ? 1 : 0)]
      .map { model.name(model.states[$0].name) }
  }

  /// Returns the first states that inherit from the scopes of the current machine.
  private func firstInheritors() -> [Int?] {
    let machine = model.machines[owner - 1]
    var result = [Int?](repeating: nil, count: machine.scopes.count * 2)
    for index in machine.states {
      let state = model.states[index]
      guard state.kind == .action || state.kind == .decision else { continue }
      var parent: Int? = state.scope
      while let scope = parent {
        let place = (scope - machine.scope) * 2
        let isKnown = result[place] != nil || state.kind == .decision && result[place + 1] != nil
        // What is known of a scope is known of those around it.
        if isKnown { break }
        if state.kind == .action { result[place] = index }
        if result[place + 1] == nil { result[place + 1] = index }
        parent = model.scopes[scope].parent
      }
    }
    return result
  }

  /// Returns the exits in the list `node`, which stands in the state with index `state` or in a
  /// scope; what is broken is left out.
  mutating func readExits(_ node: Int, from state: Int?) -> Items {
    let start = model.exits.count
    for child in tree.children(of: node) where tree.nodes[child].kind == .exit {
      let description = readString(child + 1)
      let (target, names) = readNamedTarget(in: child, from: state)
      if let description {
        model.exits.append(Exit(description: description, target: target, names: names))
      }
    }
    return Items(start..<model.exits.count)
  }

  /// Returns the only way out of the state with index `state`, which leads to the target in `node`.
  mutating func readTransition(_ node: Int, from state: Int) -> Items {
    let place = paths(of: node).map { $0.first } ?? node
    let (target, names) = readNamedTarget(in: node, from: state)
    let description = Text(location: location(of: place), origin: origin)
    return model.add(Exit(description: description, target: target, names: names))
  }

  /// Returns where the target in `node` leads, as `readTarget` does, and the names in it.
  private mutating func readNamedTarget(in node: Int, from state: Int?) -> (Target, names: Items) {
    let first = model.nameUses.count
    let target = readTarget(in: node, from: state)
    return (target, Items(first..<model.nameUses.count))
  }

}

extension ScopeList {

  /// The array of the model that holds the items of the list.
  fileprivate var array: ListParts.Array {
    switch self {
    case .navigation, .guidelines, .constraints: .texts
    case .exits: .exits
    case .tools, .exitTools: .uses
    }
  }

}

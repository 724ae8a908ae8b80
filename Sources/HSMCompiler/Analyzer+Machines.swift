import HSMSyntax
import HSMText

extension Analyzer {

  /// Declares the machine `node` with this `name`, and all that stands in it.
  mutating func declareMachine(_ node: Int, _ name: Symbol) {
    owner = model.machines.count + 1
    let location = nameLocation(of: node)
    let scope = model.scopes.count
    model.scopes.append(Scope(parent: nil, name: name, location: location))
    scopeDeclarations.append(ScopeDeclaration(node: node))
    model.machines.append(Machine(name: name, location: location, scope: scope))

    let first = (tools.count, fragments.count, model.states.count, model.references.count)
    var nodes = (states: [Int](), references: [Int]())
    isIncomplete = tree.isCutOff && !tree.nodes[node].isClosed
    declareMembers(of: node, in: scope, &nodes)
    model.machines[owner - 1].scopes = scope..<model.scopes.count
    model.machines[owner - 1].states = first.2..<model.states.count
    model.machines[owner - 1].references = first.3..<model.references.count
    if let id = idField(of: node) { model.machines[owner - 1].id = readID(id) }
    machineDeclarations.append(
      MachineDeclaration(
        node: node, isIncomplete: isIncomplete, tools: first.0..<tools.count,
        fragments: first.1..<fragments.count, stateNodes: nodes.states,
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
    reader = .scope(machine.scope)
    readFields(of: declaration.node, as: .machine) { analyzer, keyword, field in
      analyzer.readMachineField(keyword, field)
      if keyword == .terminal { terminalField = field }
    }
    joinLists(of: machine.scope)
    for group in machine.scopes.dropFirst() {
      reader = .scope(group)
      readFields(of: scopeDeclarations[group].node, as: .group) { analyzer, keyword, field in
        analyzer.readScopeField(keyword, field, group)
      }
      joinLists(of: group)
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
      bind(model.scopes[group].name, .states, group | Self.groupBit)
    }
    for reference in machine.references {
      bind(model.references[reference].name, .references, reference)
    }
    for tool in declaration.tools { bind(tools[tool].name, .tools, tool) }
    for fragment in declaration.fragments { bind(fragments[fragment].name, .fragments, fragment) }
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
        let value = group | Self.groupBit
        let name = declare(child, in: .states, at: value, owner: owner)
        model.scopes.append(Scope(parent: scope, name: name, location: location))
        scopeDeclarations.append(ScopeDeclaration(node: child))
        declareMembers(of: child, in: group, &nodes)
      case _ where keyword.isStateKind:
        let name = declare(child, in: .states, at: model.states.count, owner: owner)
        model.states.append(State(kind: keyword, name: name, location: location, scope: scope))
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
    inherited = (scope, includesDecisions: keyword == .exits)
    defer { inherited = nil }
    switch keyword {
    case .exits:
      let exits = readExits(node, from: nil)
      model.scopes[scope].exits = listParts.join(model.scopes[scope].exits, exits, .exits)
    case .tools:
      let uses = readUses(node)
      model.scopes[scope].tools = listParts.join(model.scopes[scope].tools, uses, .tools)
    case .exitTools:
      let uses = readUses(node)
      model.scopes[scope].exitTools = listParts.join(
        model.scopes[scope].exitTools, uses, .exitTools)
    case .navigation, .guidelines, .constraints:
      let texts = readTexts(node)
      model.scopes[scope].guidelines.append(keyword, texts, &listParts)
    default: break
    }
  }

  /// Ends the lists of the scope with this index.
  private mutating func joinLists(of index: Int) {
    if listParts.isEmpty { return }
    var scope = model.scopes[index]
    joinLists(&scope.guidelines, &scope.exits, &scope.tools, &scope.exitTools)
    model.scopes[index] = scope
  }

  /// Ends these lists, which are those of the current body.
  mutating func joinLists(
    _ guidelines: inout Guidelines, _ exits: inout Range<Int>, _ tools: inout Range<Int>,
    _ exitTools: inout Range<Int>
  ) {
    if listParts.isEmpty { return }
    let lists = guidelines.lists
    guidelines.lists = (
      listParts.joined(.navigation, lists.navigation, &model.texts),
      listParts.joined(.guidelines, lists.guidelines, &model.texts),
      listParts.joined(.constraints, lists.constraints, &model.texts)
    )
    exits = listParts.joined(.exits, exits, &model.exits)
    tools = listParts.joined(.tools, tools, &model.uses)
    exitTools = listParts.joined(.exitTools, exitTools, &model.uses)
    listParts.removeAll()
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
  mutating func readExits(_ node: Int, from state: Int?) -> Range<Int> {
    let start = model.exits.count
    for child in tree.children(of: node) where tree.nodes[child].kind == .exit {
      let description = readString(child + 1)
      let target = readTarget(in: child, from: state)
      if let description {
        model.exits.append(
          Exit(description: description, target: target, paths: targetPaths(in: child)))
      }
    }
    return start..<model.exits.count
  }

}

extension Guidelines {

  /// Adds `added` to the list that `keyword` names.
  mutating func append(_ keyword: Keyword, _ added: Range<Int>, _ parts: inout ListParts) {
    switch keyword {
    case .navigation: lists.navigation = parts.join(lists.navigation, added, .navigation)
    case .guidelines: lists.guidelines = parts.join(lists.guidelines, added, .guidelines)
    default: lists.constraints = parts.join(lists.constraints, added, .constraints)
    }
  }

}

import HSMSyntax

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
    for group in machine.scopes.dropFirst() {
      reader = .scope(group)
      readFields(of: scopeDeclarations[group].node, as: .group) { analyzer, keyword, field in
        analyzer.readScopeField(keyword, field, group)
      }
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
      model.scopes[scope].exits = join(model.scopes[scope].exits, exits, &model.exits)
    case .tools:
      let uses = readUses(node)
      model.scopes[scope].tools = join(model.scopes[scope].tools, uses, &model.uses)
    case .exitTools:
      let uses = readUses(node)
      model.scopes[scope].exitTools = join(model.scopes[scope].exitTools, uses, &model.uses)
    case .navigation, .guidelines, .constraints:
      let texts = readTexts(node)
      model.scopes[scope].guidelines.append(keyword, texts, &model.texts)
    default: break
    }
  }

  /// Returns the name of the first state that inherits what stands in `scope`.
  ///
  /// - Complexity: O(n) in the number of states before it, the first time for each scope.
  mutating func inheritor(of scope: Int, includesDecisions: Bool) -> String? {
    let key = scope * 2 + (includesDecisions ? 1 : 0)
    if let known = inheritors[key] { return known }
    var result: String? = nil
    for state in model.states[model.machines[owner - 1].states] {
      guard state.kind == .action || includesDecisions && state.kind == .decision else { continue }
      var parent: Int? = state.scope
      while let current = parent, current != scope { parent = model.scopes[current].parent }
      if parent == nil { continue }
      result = model.name(state.name)
      break
    }
    inheritors.updateValue(result, forKey: key)
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

  /// Adds `added`, the last of `texts`, to the list that `keyword` names.
  mutating func append(_ keyword: Keyword, _ added: Range<Int>, _ texts: inout [Text]) {
    switch keyword {
    case .navigation: lists.navigation = join(lists.navigation, added, &texts)
    case .guidelines: lists.guidelines = join(lists.guidelines, added, &texts)
    default: lists.constraints = join(lists.constraints, added, &texts)
    }
  }

}

/// Returns a range of the items of `first` and then those of `second`, the last ones of `items`.
///
/// Only where something stands between the two, the first ones are copied to the end.
func join<Item>(_ first: Range<Int>, _ second: Range<Int>, _ items: inout [Item]) -> Range<Int> {
  if first.isEmpty { return second }
  if second.isEmpty { return first }
  if first.upperBound == second.lowerBound { return first.lowerBound..<second.upperBound }
  let start = items.count
  items += Array(items[first]) + Array(items[second])
  return start..<items.count
}

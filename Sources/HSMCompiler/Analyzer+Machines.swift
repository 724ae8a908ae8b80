import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  // MARK: Declarations

  /// Declares all that stands in the machine with this index, whose name is declared.
  mutating func declareMachine(_ index: Int) {
    owner = index + 1
    let node = declarations.machines[index].node
    let scope = model.scopes.count
    let location = model.machines[index].location
    model.machines[index].scope = scope
    addScope(in: nil, model.machines[index].name, location, node)
    let first = (
      model.tools.count, model.fragments.count, model.states.count, model.references.count
    )
    declarations.machines[index].isIncomplete = tree.isCutOff && !tree.nodes[node].isClosed
    declareMembers(of: node, in: scope)
    model.machines[index].scopes = scope..<model.scopes.count
    model.machines[index].states = first.2..<model.states.count
    model.machines[index].references = first.3..<model.references.count
    declarations.machines[index].tools = first.0..<model.tools.count
    declarations.machines[index].fragments = first.1..<model.fragments.count
    let id = tree.children(of: node).first {
      tree.nodes[$0].keyword == .id && tree.nodes[$0].kind == .text
    }
    if let id { model.machines[index].id = model.add(readString(in: id, Origin(), as: .id)) }
    readInitials()
  }

  /// Declares the states, groups, references, tools and fragments that stand in `node`, the machine
  /// or group with this `scope`, and those in its groups.
  private mutating func declareMembers(of node: Int, in scope: Int) {
    for child in tree.children(of: node)
    where tree.nodes[child].kind == .declaration && !tree.moved.contains(child) {
      declareMember(child, in: scope)
    }
    for child in tree.moved.all(in: node) { declareMember(child, in: scope) }
  }

  /// Declares `child`, which stands in the machine or group with this `scope`.
  private mutating func declareMember(_ child: Int, in scope: Int) {
    guard let keyword = tree.nodes[child].keyword else { return }
    let location = nameLocation(of: child)
    switch keyword {
    case .tool: declareTool(child)
    case .fragment: declareFragment(child)
    case .reference:
      let name = declare(child, in: .references, at: model.references.count)
      model.references.append(Reference(name: name, location: location))
      declarations.machines[owner - 1].referenceNodes.append(child)
    case .group:
      let group = model.scopes.count
      let name = declare(child, in: .states, at: group | NameUse.groupBit)
      addScope(in: scope, name, location, child)
      declareMembers(of: child, in: group)
    case _ where keyword.isStateKind:
      let name = declare(child, in: .states, at: model.states.count)
      model.addState(keyword, name, location, in: scope)
      declarations.machines[owner - 1].stateNodes.append(child)
    default: break
    }
  }

  /// Adds the scope `name` that `node` declares, which says nothing yet.
  private mutating func addScope(
    in parent: Int?, _ name: Symbol, _ location: Location, _ node: Int
  ) {
    model.addScope(in: parent, name, location)
    declarations.scopes.append(ScopeDeclaration(node: node))
  }

  // MARK: Fields

  /// Reads what stands in the machine with this index, which is declared.
  mutating func readMachine(_ index: Int) {
    owner = index + 1
    let machine = model.machines[index]
    let declaration = declarations.machines[index]
    bindNames(of: machine, declaration)
    readTools(declaration.tools)
    for (index, reference) in zip(machine.references, declaration.referenceNodes) {
      readReference(reference, index)
    }
    for scope in machine.scopes {
      let body = Body(ofScope: scope, scope == machine.scope ? .machine : .group)
      readFields(of: declarations.scopes[scope].node, as: body) { analyzer, keyword, field, body in
        analyzer.readScopeField(keyword, field, scope, body)
      }
      listParts.join(in: &model)
    }
    for (state, node) in zip(machine.states, declaration.stateNodes) { readState(node, state) }
  }

  /// Binds the names of `machine` again, after those of other machines were; of two things of a name
  /// the first counts.
  private mutating func bindNames(of machine: Machine, _ declaration: MachineDeclaration) {
    func bind(_ name: Symbol, _ space: NameSpace, _ value: Int) {
      if binding(of: name, in: space, owner: owner) != nil { return }
      declarations.names.bind(name, to: value, in: space, owner: owner)
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

  /// Reads the field `node` of the machine or group with this `scope`, or of a fragment in it.
  private mutating func readScopeField(
    _ keyword: Keyword, _ node: Int, _ scope: Int, _ body: Body
  ) {
    let machine = owner - 1
    switch keyword {
    case .description:
      model.machines[machine].description = model.add(readString(in: node, body.frame))
    case .newUser: model.machines[machine].newUser = readEntry(keyword, node)
    case .returningUser: model.machines[machine].returningUser = readEntry(keyword, node)
    case .terminal: model.machines[machine].terminal = readEntry(keyword, node)
    default:
      guard let list = ScopeList.allCases.first(where: { $0.keyword == keyword }) else { return }
      let field = model.scopes[scope].fields + list.index
      switch list {
      case .navigation, .guidelines, .constraints:
        listParts.append(readTexts(node, body.origin), to: field, .texts, in: &model)
      case .exits: listParts.append(readExits(node, body), to: field, .exits, in: &model)
      case .tools, .exitTools:
        listParts.append(readUses(node, body), to: field, .uses, in: &model)
      }
    }
  }

}

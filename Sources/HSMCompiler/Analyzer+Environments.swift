import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Reads the environments of the program, which may give its machines their ids, and reports what they
  /// name that is not declared.
  mutating func readEnvironments() {
    var declared: DeclaredNames? = nil
    for file in trees.indices {
      within(UInt32(file)) { analyzer in
        let tree = analyzer.tree
        for node in Array(tree.children(of: 0)) + tree.moved.all(in: 0)
        where analyzer.tree.nodes[node].keyword == .environment {
          let names = declared ?? DeclaredNames(analyzer.model)
          declared = names
          analyzer.readEnvironment(node, names)
        }
      }
    }
    for index in model.machines.indices {
      let machine = model.machines[index]
      model.machines[index].id = environments.chosen(.machine, machine.name)?.id.said ?? machine.id
    }
    guard case .named(let name) = environments.choice, !declarations.hasLostFile,
      !environments.all.contains(where: { $0.name == name })
    else { return }
    let similar = Similarity.best(for: name, among: environments.all.map { $0.name })
      .flatMap { similar in environments.all.first { $0.name == similar } }
    report(
      .unknownEnvironment(
        name, suggestion: similar?.name, known: environments.all.map { $0.name }),
      SourceSpan(at: 0),
      other: similar?.location)
  }

  /// Reports the machines of the root that are `requested`, and whose ids are known neither from them nor
  /// from the environment that counts.
  mutating func checkIDs(_ requested: (String) -> Bool) {
    for (machine, declaration) in zip(model.machines, declarations.machines)
    where machine.location.file == 0 && machine.id.isNone && !says(.id, in: declaration.node) {
      let name = model.name(machine.name)
      if !requested(name) { continue }
      let id = Environments.Value(.id, of: .machine, machine.name)
      if !environments.isGiven(id) {
        report(.missingID(ofMachine: name), machine.location.span)
      } else if let lacking = environments.lacking(id) {
        report(
          .unboundID(.machine, name, .id, lacking.names, others: lacking.otherCount),
          machine.location.span)
      }
    }
  }

  private mutating func readEnvironment(_ node: Int, _ declared: DeclaredNames) {
    guard let nameNode = nameNode(of: node) else { return }
    let span = tree.span(of: nameNode)
    let environment = environments.index(symbol(span), text(span), location(of: nameNode))
    for child in tree.children(of: node) where tree.nodes[child].kind == .declaration {
      guard let kind = tree.nodes[child].keyword, let name = self.nameNode(of: child) else {
        continue
      }
      let span = tree.span(of: name)
      var entry = Environments.Entry(
        kind: kind, name: symbol(span), location: location(of: name))
      let body: BodyKind =
        kind == .tool ? .boundTool : kind == .machine ? .boundMachine : .boundReference
      readFields(of: child, as: Body(body)) { analyzer, keyword, field, body in
        let value: Text?
        switch (keyword, kind) {
        case (.id, _): value = analyzer.readString(in: field, Origin(), as: .id)
        case (.version, .tool):
          value = analyzer.readString(in: field, Origin(), as: .versionConstraint)
        default: value = analyzer.readInteger(keyword, field, body)
        }
        if keyword == .id { entry.id = analyzer.model.add(value) }
        if keyword == .version { entry.version = analyzer.model.add(value) }
      }
      let entity: Finding.Entity =
        kind == .tool ? .tool : kind == .machine ? .machine : .reference
      if let first = environments.add(entry, to: environment) {
        let name = environments.all[environment].name
        report(
          .duplicateEntry(text(span), entity, environment: name), span, other: first.location,
          whole: tree.span(of: child))
      } else {
        checkDeclared(entry, entity, span, whole: tree.span(of: child), declared)
      }
    }
  }

  /// Reports the name of `entry`, at `span`, if no `entity` is `declared` with it.
  private mutating func checkDeclared(
    _ entry: Environments.Entry, _ entity: Finding.Entity, _ span: SourceSpan, whole: SourceSpan,
    _ declared: DeclaredNames
  ) {
    let names = declared[entry.kind]
    let index = names.indices[entry.name]
    recordUse(
      at: span, entry.kind.nameSpace(isAtTop: (index ?? 0) < declarations.fileTools.count), index)
    if declarations.hasLostFile || index != nil || mayBeLost(entry.name) { return }
    let similar = suggestion(for: entry.name, among: names.declarations) { $0.name }
      .map { names.declarations[$0] }
    report(
      .unknownEntry(text(span), entity, suggestion: similar.map { model.name($0.name) }), span,
      other: similar?.location, whole: whole)
  }

}

/// What environments may name.
private struct DeclaredNames {

  /// The declarations of one kind, in the order of the source, and the first of each name.
  struct Names {
    let declarations: [(name: Symbol, location: Location)]
    private(set) var indices: [Symbol: Int] = [:]

    init(_ declarations: [(name: Symbol, location: Location)]) {
      self.declarations = declarations
      for (index, declaration) in declarations.enumerated().reversed() {
        indices[declaration.name] = index
      }
    }
  }

  private let tools: Names
  private let machines: Names
  private let references: Names

  /// Collects what `model` declares.
  init(_ model: Model) {
    tools = Names(model.tools.map { ($0.spec.name, $0.location) })
    machines = Names(model.machines.map { ($0.name, $0.location) })
    references = Names(model.references.map { ($0.name, $0.location) })
  }

  /// Returns the declarations of the kind that `keyword` declares.
  subscript(keyword: Keyword) -> Names {
    switch keyword {
    case .tool: tools
    case .machine: machines
    default: references
    }
  }

}

extension Keyword {

  /// The name space of what environments give values for.
  fileprivate func nameSpace(isAtTop: Bool) -> NameSpace {
    switch self {
    case .tool: isAtTop ? .fileTools : .tools
    case .machine: .machines
    default: .references
    }
  }

}

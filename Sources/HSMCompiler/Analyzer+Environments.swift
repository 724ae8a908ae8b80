import HSMSyntax

extension Analyzer {

  /// Reads the environments of the program, and reports what they name that is not declared.
  mutating func readEnvironments() {
    for file in trees.indices {
      enter(UInt32(file))
      for node in tree.children(of: 0) where tree.nodes[node].keyword == .environment {
        readEnvironment(node)
      }
    }
    guard case .named(let name) = environments.choice, !hasLostFile,
      !environments.all.contains(where: { $0.name == name })
    else { return }
    let names = environments.all.map { [UInt8]($0.name.utf8) }
    let similar = Similarity.best(for: [UInt8](name.utf8), among: names)
      .map { environments.all[$0] }
    enter(0)
    report(
      .unknownEnvironment(name, suggestion: similar?.name), SourceSpan(at: 0),
      other: similar?.location)
  }

  private mutating func readEnvironment(_ node: Int) {
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
      readFields(of: child, as: body) { analyzer, keyword, field in
        switch (keyword, kind) {
        case (.id, _): entry.id = analyzer.readID(field)
        case (.version, .tool): entry.version = analyzer.readVersionConstraint(field)
        default: entry.version = analyzer.readInteger(keyword, field)
        }
      }
      if let first = environments.add(entry, to: environment) {
        let entity: Finding.Entity =
          kind == .tool ? .tool : kind == .machine ? .machine : .reference
        report(.duplicateName(text(span), entity), span, other: first.location)
      } else {
        checkDeclared(entry, span)
      }
    }
  }

  /// Reports the name of `entry`, at `span`, if nothing of its kind is declared with it.
  private mutating func checkDeclared(_ entry: Environments.Entry, _ span: SourceSpan) {
    let declared: [(name: Symbol, location: Location)]
    switch entry.kind {
    case .tool: declared = zip(tools, toolLocations).map { ($0.name, $1) }
    case .machine: declared = model.machines.map { ($0.name, $0.location) }
    default: declared = model.references.map { ($0.name, $0.location) }
    }
    if hasLostFile || declared.contains(where: { $0.name == entry.name }) || mayBeLost(entry.name) {
      return
    }
    let similar = suggestion(for: entry.name, among: declared.map { $0.name })
      .map { declared[$0] }
    let suggestion = similar.map { model.name($0.name) }
    let name = text(span)
    switch entry.kind {
    case .tool:
      report(.unknownTool(name, suggestion: suggestion), span, other: similar?.location)
    case .machine:
      report(.unknownMachine(name, suggestion: suggestion), span, other: similar?.location)
    default:
      report(.unknownReference(name, suggestion: suggestion), span, other: similar?.location)
    }
  }

}

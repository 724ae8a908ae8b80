import HSMSyntax

extension Analyzer {

  /// Reads the environments of the program, and reports what they name that is not declared.
  mutating func readEnvironments() {
    let declared = (
      tools: Set(tools.map { $0.name }), machines: Set(model.machines.map { $0.name }),
      references: Set(model.references.map { $0.name })
    )
    for file in trees.indices {
      enter(UInt32(file))
      for node in tree.children(of: 0) where tree.nodes[node].keyword == .environment {
        readEnvironment(node) { entry in
          switch entry.kind {
          case .tool: declared.tools.contains(entry.name)
          case .machine: declared.machines.contains(entry.name)
          default: declared.references.contains(entry.name)
          }
        }
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

  /// Reads the environment `node`; `isDeclared` returns whether what an entry names is declared.
  private mutating func readEnvironment(
    _ node: Int, isDeclared: (Environments.Entry) -> Bool
  ) {
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
      } else if !isDeclared(entry) {
        reportNotDeclared(entry, span)
      }
    }
  }

  /// Reports the name of `entry`, at `span`: nothing of its kind is declared with it.
  private mutating func reportNotDeclared(_ entry: Environments.Entry, _ span: SourceSpan) {
    if hasLostFile || mayBeLost(entry.name) { return }
    let name = text(span)
    switch entry.kind {
    case .tool:
      let similar = suggestion(for: entry.name, among: tools.count) { $0.tools[$1].name }
      report(
        .unknownTool(name, suggestion: similar.map { model.name(tools[$0].name) }), span,
        other: similar.map { toolLocations[$0] })
    case .machine:
      let similar = suggestion(for: entry.name, among: model.machines.count) {
        $0.model.machines[$1].name
      }.map { model.machines[$0] }
      report(
        .unknownMachine(name, suggestion: similar.map { model.name($0.name) }), span,
        other: similar?.location)
    default:
      let similar = suggestion(for: entry.name, among: model.references.count) {
        $0.model.references[$1].name
      }.map { model.references[$0] }
      report(
        .unknownReference(name, suggestion: similar.map { model.name($0.name) }), span,
        other: similar?.location)
    }
  }

}

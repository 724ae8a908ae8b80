import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Declares the tool `node` of the current owner.
  mutating func declareTool(_ node: Int) {
    let space = owner == 0 ? NameSpace.fileTools : .tools
    let name = declare(node, in: space, at: model.tools.count)
    let location = nameLocation(of: node)
    if owner != 0, let shadowed = binding(of: name, in: .fileTools, owner: 0) {
      report(.shadowedTool(model.name(name)), location.span, other: model.tools[shadowed].location)
    }
    model.tools.append(ToolDeclaration(location: location, spec: ToolCallSpec(name: name)))
    declarations.toolNodes.append(node)
  }

  /// Reads the tools with these indices, which are declared already.
  mutating func readTools(_ indices: Range<Int>) {
    for index in indices {
      within(model.tools[index].location.file) { $0.readTool(index) }
    }
  }

  private mutating func readTool(_ index: Int) {
    var tool = model.tools[index].spec
    let bound = environments.fields(of: .tool, tool.name)
    readSpec(declarations.toolNodes[index], as: Body(.tool, boundFields: bound), into: &tool)
    if let entry = environments.chosen(.tool, tool.name) {
      tool.id = entry.id.said ?? tool.id
      tool.version = entry.version.said ?? tool.version
    }
    model.tools[index].spec = tool
  }

  /// Reads the fields of the tool or use `node` into `spec`.
  private mutating func readSpec(_ node: Int, as body: Body, into spec: inout ToolCallSpec) {
    var result = spec
    readFields(of: node, as: body) { analyzer, keyword, field, body in
      let origin = body.origin
      switch keyword {
      case .id: result.id = analyzer.model.add(analyzer.readString(in: field, origin, as: .id))
      case .version:
        result.version = analyzer.model.add(
          analyzer.readString(in: field, origin, as: .versionConstraint))
      case .instruction:
        result.instruction = analyzer.model.add(analyzer.readString(in: field, origin))
      case .persistence:
        result.persistence = analyzer.readPersistence(field, body) ?? result.persistence
      case .fillers: result.fillers = analyzer.readFillers(field, body)
      default: break
      }
      result.ownFields.insert(keyword)
    }
    spec = result
  }

  /// Returns the uses of tools in the list `node` of `body`.
  mutating func readUses(_ node: Int, _ body: Body) -> Items {
    let start = model.uses.count
    for child in tree.children(of: node) where tree.nodes[child].kind == .use {
      if let spec = readUse(child, body) { model.uses.append(spec) }
    }
    return Items(start..<model.uses.count)
  }

  /// Returns the call that the use `node` makes: what the tool's declaration says, but for what the
  /// use overrides.
  mutating func readUse(_ node: Int, _ body: Body) -> ToolCallSpec? {
    guard let nameNode = nameNode(of: node) else { return nil }
    let span = tree.span(of: nameNode)
    let name = symbol(span)
    var spec: ToolCallSpec
    if let index = resolve(name, at: span, in: .tools, body) {
      spec = model.tools[index].spec
      spec.ownFields = FieldSet()
      spec.declaration = model.tools[index].location
      if !environments.all.isEmpty, !body.isShapeOnly { checkBound(index, node, span, body) }
    } else {
      reportUnknownTool(name, span, body)
      spec = ToolCallSpec(name: name)
    }
    // Most uses have no block.
    let hasBlock = Int(tree.nodes[node].next) > Int(tree.nodes[nameNode].next)
    if hasBlock { readSpec(node, as: Body(ofUseIn: body), into: &spec) }
    spec.location = Location(file: file, span: span)
    spec.origin = body.origin
    return spec
  }

  /// Keeps the use `node` of the tool with this `index`, named at `span`, if some environment that counts
  /// leaves the tool without what others give.
  private mutating func checkBound(
    _ index: Int, _ node: Int, _ span: SourceSpan, _ body: Body
  ) {
    let tool = model.tools[index].spec
    let given = [(Keyword.id, tool.id), (.version, tool.version)]
    for (field, value) in given where value.isNone {
      // A use that says its own version needs none from elsewhere.
      if field == .version, says(.version, in: node) { continue }
      let bound = Environments.Value(field, of: .tool, tool.name)
      guard environments.isGiven(bound), let lacking = environments.lacking(bound) else { continue }
      let message = Finding.Message.unboundID(
        .tool, model.name(tool.name), field, lacking.names, others: lacking.otherCount)
      unboundUses.add(
        Finding(
          message, Location(file: file, span: span), other: model.tools[index].location,
          origin: body.origin),
        UnboundUses.Key(tool: index, field: field))
    }
  }

  /// Reports that no tool is named `name`.
  private mutating func reportUnknownTool(_ name: Symbol, _ span: SourceSpan, _ body: Body) {
    if body.isShapeOnly || declarations.hasLostFile || mayBeLost(name) { return }
    let machineTools = declarations.machines[owner - 1].tools
    var similar: Int? = nil
    let count = declarations.fileTools.count + machineTools.count
    if declarations.names.maySuggest(among: count) {
      let visible = Array(declarations.fileTools) + Array(machineTools)
      let tools = model.tools
      similar = suggestion(for: name, among: visible) { tools[$0].spec.name }.map { visible[$0] }
    }
    report(
      .unknownTool(
        model.name(name), suggestion: similar.map { model.name(model.tools[$0].spec.name) }), span,
      of: body.origin, other: similar.map { model.tools[$0].location })
  }

}

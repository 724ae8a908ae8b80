import HSMSyntax

extension Analyzer {

  /// Declares the tool `node` of `owner`.
  mutating func declareTool(_ node: Int, owner: Int) {
    let space = owner == 0 ? NameSpace.fileTools : .tools
    let name = declare(node, in: space, at: tools.count, owner: owner)
    let location = nameLocation(of: node)
    if owner != 0, let shadowed = binding(of: name, in: .fileTools, owner: 0) {
      report(.shadowedTool(model.name(name)), location.span, other: toolLocations[shadowed])
    }
    tools.append(ToolCallSpec(name: name))
    toolLocations.append(location)
  }

  /// Reads the tools that stand directly in `node`, which are declared already, in order.
  mutating func readTools(of node: Int) {
    var index = node == 0 ? 0 : firstMachineTool
    for child in tree.children(of: node) {
      guard tree.nodes[child].kind == .declaration, tree.nodes[child].keyword == .tool else {
        continue
      }
      var tool = tools[index]
      readSpec(child, as: .tool, into: &tool)
      tools[index] = tool
      index += 1
    }
  }

  /// Reads the fields of the tool or use `node` into `spec`.
  private mutating func readSpec(_ node: Int, as body: BodyKind, into spec: inout ToolCallSpec) {
    var result = spec
    readFields(of: node, as: body) { analyzer, keyword, field in
      switch keyword {
      case .id: result.id = analyzer.readID(field) ?? result.id
      case .version: result.version = analyzer.readVersionConstraint(field) ?? result.version
      case .instruction: result.instruction = analyzer.readText(field) ?? result.instruction
      case .persistence: result.persistence = analyzer.readPersistence(field) ?? result.persistence
      case .fillers: result.fillers = analyzer.readFillers(field)
      default: break
      }
    }
    spec = result
  }

  /// Returns the uses of tools in the list `node`; those that cannot be resolved are left out.
  mutating func readUses(_ node: Int) -> Range<Int> {
    let start = model.uses.count
    for child in tree.children(of: node) where tree.nodes[child].kind == .use {
      if let spec = readUse(child) { model.uses.append(spec) }
    }
    return start..<model.uses.count
  }

  /// Returns the call that the use `node` makes: what the tool's declaration says, but for what the
  /// use overrides.
  mutating func readUse(_ node: Int) -> ToolCallSpec? {
    guard let nameNode = nameNode(of: node) else { return nil }
    let span = tree.span(of: nameNode)
    let name = symbol(span)
    var spec: ToolCallSpec
    if let index = binding(of: name, in: .tools, owner: owner)
      ?? binding(of: name, in: .fileTools, owner: 0)
    {
      spec = tools[index]
    } else {
      reportUnknownTool(name, span)
      spec = ToolCallSpec(name: name)
    }
    readSpec(node, as: .use, into: &spec)
    return spec
  }

  /// Reports that no tool is named `name`.
  private mutating func reportUnknownTool(_ name: Symbol, _ span: SourceSpan) {
    if mayBeLost(name) { return }
    let visible = Array(0..<fileToolCount) + Array(firstMachineTool..<tools.count)
    let similar = suggestion(for: name, among: visible.map { tools[$0].name }).map { visible[$0] }
    report(
      .unknownTool(model.name(name), suggestion: similar.map { model.name(tools[$0].name) }), span,
      other: similar.map { toolLocations[$0] })
  }

}

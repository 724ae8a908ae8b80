import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Declares the tool `node` of `owner`.
  mutating func declareTool(_ node: Int, owner: Int) {
    let space = owner == 0 ? NameSpace.fileTools : .tools
    let name = declare(node, in: space, at: model.tools.count, owner: owner)
    let location = nameLocation(of: node)
    if owner != 0, let shadowed = binding(of: name, in: .fileTools, owner: 0) {
      report(.shadowedTool(model.name(name)), location.span, other: model.tools[shadowed].location)
    }
    model.tools.append(
      ToolDeclaration(node: node, location: location, spec: ToolCallSpec(name: name)))
  }

  /// Reads the tools with these indices, which are declared already.
  mutating func readTools(_ indices: Range<Int>) {
    for index in indices {
      enter(model.tools[index].location.file)
      var tool = model.tools[index].spec
      boundFields = environments.fields(of: .tool, tool.name)
      readSpec(model.tools[index].node, as: .tool, into: &tool)
      boundFields = FieldSet()
      if let entry = environments.chosen(.tool, tool.name) {
        tool.id = entry.id ?? tool.id
        tool.version = entry.version ?? tool.version
      }
      model.tools[index].spec = tool
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
      if body == .use { result.overrides.insert(keyword) }
    }
    spec = result
  }

  /// Returns the uses of tools in the list `node`; those that cannot be resolved are left out.
  mutating func readUses(_ node: Int) -> Items {
    let start = model.uses.count
    for child in tree.children(of: node) where tree.nodes[child].kind == .use {
      if let spec = readUse(child) { model.uses.append(spec) }
    }
    return Items(start..<model.uses.count)
  }

  /// Returns the call that the use `node` makes: what the tool's declaration says, but for what the
  /// use overrides.
  mutating func readUse(_ node: Int) -> ToolCallSpec? {
    guard let nameNode = nameNode(of: node) else { return nil }
    let span = tree.span(of: nameNode)
    let name = symbol(span)
    var spec: ToolCallSpec
    if let index = resolve(name, at: span, in: .tools) {
      spec = model.tools[index].spec
      spec.declaration = model.tools[index].location
      if !environments.all.isEmpty, !isShapeOnly { checkBound(spec, node, span) }
    } else {
      reportUnknownTool(name, span)
      spec = ToolCallSpec(name: name)
    }
    readSpec(node, as: .use, into: &spec)
    spec.location = Location(file: file, span: span)
    spec.origin = origin
    return spec
  }

  /// Reports the use `node` of the tool `spec`, named at `span`, if an environment that counts leaves
  /// the tool without what others give.
  private mutating func checkBound(_ spec: ToolCallSpec, _ node: Int, _ span: SourceSpan) {
    let fields = environments.fields(of: .tool, spec.name)
    let given = [
      (Keyword.id, !spec.id.range.isEmpty), (.version, spec.version.location.span.end > 0),
    ]
    for (field, isGiven) in given where fields.contains(field) {
      // A use that says its own version needs none from elsewhere.
      if field == .version, says(.version, in: node) { continue }
      if let environment = environments.lacking(field, .tool, spec.name, isInPlace: isGiven) {
        report(
          .unboundID(.tool, model.name(spec.name), field, environment: environment.name), span,
          other: spec.declaration)
      }
    }
  }

  /// Reports that no tool is named `name`.
  private mutating func reportUnknownTool(_ name: Symbol, _ span: SourceSpan) {
    if isShapeOnly || hasLostFile || mayBeLost(name) { return }
    var similar: Int? = nil
    if maySuggest(among: fileTools.count + machineTools.count) {
      let visible = Array(fileTools) + Array(machineTools)
      similar = suggestion(for: name, among: visible.map { model.tools[$0].spec.name }).map {
        visible[$0]
      }
    }
    report(
      .unknownTool(
        model.name(name), suggestion: similar.map { model.name(model.tools[$0].spec.name) }), span,
      other: similar.map { model.tools[$0].location })
  }

}

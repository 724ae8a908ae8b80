import HSMSyntax

extension Analyzer {

  /// Reads the state `node` with this index.
  mutating func readState(_ node: Int, _ index: Int) {
    guard let keyword = tree.nodes[node].keyword, let body = BodyKind(keyword) else { return }
    var state = model.states[index]
    var recallField: Int? = nil
    reader = .state(index)
    readFields(of: node, as: body) { analyzer, keyword, field in
      analyzer.readStateField(keyword, field, index, into: &state)
      guard body == .recall, keyword == .queries || keyword == .requestedInformation else { return }
      if let first = recallField {
        // Contract, constraint 7.
        let span = analyzer.tree.firstTokenSpan(of: first)
        analyzer.report(
          .recallBoth(keyword), analyzer.tree.firstTokenSpan(of: field),
          other: Location(file: analyzer.file, span: span),
          whole: analyzer.tree.span(of: field))
      }
      recallField = field
    }
    joinLists(&state.guidelines, &state.exits, &state.tools, &state.exitTools)
    model.states[index] = state
  }

  /// Reads the field `node` of `state`, which has this index.
  private mutating func readStateField(
    _ keyword: Keyword, _ node: Int, _ index: Int, into state: inout State
  ) {
    switch keyword {
    case .objective, .problem, .innerThought, .requestedInformation: state.text = readText(node)
    case .context: state.context = readText(node) ?? state.context
    case .actions:
      checkNotEmpty(keyword, node)
      state.items = readTexts(node)
      checkTerminalActions(node, named: state.name)
    case .queries:
      checkNotEmpty(keyword, node)
      state.items = readQueries(node)
    case .guidances: state.items = readTexts(node)
    case .validations: state.validations = readTexts(node)
    case .navigation, .guidelines, .constraints:
      let texts = readTexts(node)
      state.guidelines.append(keyword, texts, &listParts)
    case .exits:
      let exits = readExits(node, from: index)
      state.exits = listParts.join(state.exits, exits, .exits)
      checkTerminalExits(node, named: state.name)
    case .tools:
      let uses = readUses(node)
      state.tools = listParts.join(state.tools, uses, .tools)
    case .exitTools:
      let uses = readUses(node)
      state.exitTools = listParts.join(state.exitTools, uses, .exitTools)
    case .skipActiveMemoryRetrieval:
      state.skipsActiveMemoryRetrieval = true
      state.skipLocation = location(of: node)
    case .fillers: state.fillers = readFillers(node)
    case .wordLimit: state.wordLimit = readInteger(keyword, node) ?? state.wordLimit
    case .call:
      if let use = child(of: node, .use), let spec = readUse(use) {
        state.call = model.uses.count
        model.uses.append(spec)
      }
    case .transition:
      state.next = readTarget(in: node, from: index)
      state.nextPaths = targetPaths(in: node)
    default: break
    }
  }

  /// Reports the exits in the list `node` if they are the terminal state's (contract, constraint 5).
  private mutating func checkTerminalExits(_ node: Int, named name: Symbol) {
    guard let terminalField else { return }
    let exits = tree.children(of: node).filter { tree.nodes[$0].kind == .exit }
    guard let first = exits.first, let last = exits.last else { return }
    let span = SourceSpan(tree.span(of: first).start, tree.span(of: last).end)
    report(
      .terminalStateExit(name: model.name(name), count: exits.count), span, other: terminalField)
  }

  /// Reports the second of the actions in the list `node` if they are the terminal state's (contract,
  /// constraint 5).
  private mutating func checkTerminalActions(_ node: Int, named name: Symbol) {
    guard let terminalField else { return }
    let actions = tree.children(of: node).filter { tree.nodes[$0].kind == .string }
    if actions.count < 2 { return }
    report(
      .terminalStateActions(name: model.name(name), count: actions.count),
      tree.span(of: actions[1]), other: terminalField)
  }

}

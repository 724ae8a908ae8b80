import HSMSyntax

extension Analyzer {

  /// Reads the state `node` with this index; `terminal` is the field that says it is the terminal
  /// state, if one does.
  mutating func readState(_ node: Int, _ index: Int, terminal: Int?) {
    guard let keyword = tree.nodes[node].keyword, let body = BodyKind(keyword) else { return }
    var state = model.states[index]
    var recallField: Int? = nil
    readFields(of: node, as: body) { analyzer, keyword, field in
      analyzer.readStateField(keyword, field, index, into: &state)
      guard body == .recall, keyword == .queries || keyword == .requestedInformation else { return }
      if let first = recallField {
        // Contract, constraint 7.
        let span = analyzer.tree.firstTokenSpan(of: first)
        analyzer.report(
          .recallBoth(keyword), analyzer.tree.firstTokenSpan(of: field),
          other: Location(file: analyzer.file, span: span))
      }
      recallField = field
    }
    model.states[index] = state
    if let terminal { checkTerminal(node, named: model.name(state.name), by: terminal) }
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
    case .queries:
      checkNotEmpty(keyword, node)
      state.items = readQueries(node)
    case .guidances: state.items = readTexts(node)
    case .validations: state.validations = readTexts(node)
    case .navigation, .guidelines, .constraints: state.guidelines.set(keyword, readTexts(node))
    case .exits: state.exits = readExits(node, from: index)
    case .tools: state.tools = readUses(node)
    case .exitTools: state.exitTools = readUses(node)
    case .skipActiveMemoryRetrieval: state.skipsActiveMemoryRetrieval = true
    case .fillers: state.fillers = readFillers(node)
    case .wordLimit: state.wordLimit = readInteger(keyword, node) ?? state.wordLimit
    case .call:
      if let use = child(of: node, .use), let spec = readUse(use) {
        state.call = model.uses.count
        model.uses.append(spec)
      }
    case .transition: state.next = readTarget(in: node, from: index)
    default: break
    }
  }

  /// Reports what the terminal state `node` may not have (contract, constraint 5).
  private mutating func checkTerminal(_ node: Int, named name: String, by terminal: Int) {
    let other = location(of: terminal)
    for child in tree.children(of: node) {
      switch tree.nodes[child].keyword {
      case .exits:
        let exits = tree.children(of: child).filter { tree.nodes[$0].kind == .exit }
        if let first = exits.first, let last = exits.last {
          let span = SourceSpan(tree.span(of: first).start, tree.span(of: last).end)
          report(.terminalStateExit(name: name, count: exits.count), span, other: other)
        }
      case .actions:
        let actions = tree.children(of: child).filter { tree.nodes[$0].kind == .string }
        if actions.count > 1 {
          report(
            .terminalStateActions(name: name, count: actions.count), tree.span(of: actions[1]),
            other: other)
        }
      default: break
      }
    }
  }

}

import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Reads the state `node` with this index.
  mutating func readState(_ node: Int, _ index: Int) {
    guard let kind = tree.nodes[node].keyword, let body = BodyKind(kind) else { return }
    var recallField: Int? = nil
    origin = Origin(body: .state(UInt32(index)))
    readFields(of: node, as: body) { analyzer, keyword, field in
      analyzer.readStateField(keyword, field, index)
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
    listParts.join(in: &model)
  }

  /// Reads the field `node` of the state with index `index`.
  private mutating func readStateField(_ keyword: Keyword, _ node: Int, _ index: Int) {
    let state = model.states[index]
    guard let slot = model.stateFields.index(of: keyword, in: state.kind) else { return }
    let field = state.fields + slot
    switch model.stateFields[state.kind, slot].shape {
    case .text, .nullableText: set(field, to: readText(node))
    case .someTexts:
      checkNotEmpty(keyword, node)
      checkTerminalActions(node, named: state.name)
      listParts.append(readTexts(node), to: field, .texts, in: &model)
    case .texts: listParts.append(readTexts(node), to: field, .texts, in: &model)
    case .queries:
      checkNotEmpty(keyword, node)
      model.fields[field] = readQueries(node)
    case .fillers:
      let fillers = readFillers(node)
      model.fields[field] = fillers.texts
      set(field + 1, to: fillers.delay)
    case .wordLimit: set(field, to: readInteger(keyword, node))
    case .boolean: set(field, to: Text(location: location(of: node), origin: origin))
    case .exits:
      checkTerminalExits(node, named: state.name)
      listParts.append(readExits(node, from: index), to: field, .exits, in: &model)
    case .target: model.fields[field] = readTransition(node, from: index)
    case .tools: listParts.append(readUses(node), to: field, .uses, in: &model)
    case .tool:
      if let use = child(of: node, .use), let spec = readUse(use) {
        model.fields[field] = model.add(spec)
      }
    // Read with its fillers.
    case .delay: break
    }
  }

  /// Makes `text` what the field with this index says, unless it is `nil`.
  private mutating func set(_ field: Int, to text: Text?) {
    if let text { model.fields[field] = model.add(text) }
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

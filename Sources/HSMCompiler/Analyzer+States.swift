import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Reads the state `node` with this index.
  mutating func readState(_ node: Int, _ index: Int) {
    guard let kind = BodyKind(model.states[index].kind) else { return }
    readFields(of: node, as: Body(ofState: index, kind)) { analyzer, keyword, field, body in
      analyzer.readStateField(keyword, field, index, body)
    }
    listParts.join(in: &model)
  }

  /// Reads the field `node` of the state with index `index`.
  private mutating func readStateField(
    _ keyword: Keyword, _ node: Int, _ index: Int, _ body: Body
  ) {
    let state = model.states[index]
    guard let slot = model.stateFields.index(of: keyword, in: state.kind) else { return }
    let field = state.fields + slot
    if includes.isEmpty { model.fieldSpans[field] = tree.span(of: node) }
    let origin = body.origin
    switch model.stateFields[state.kind, slot].shape {
    case .text, .nullableText: model.fields[field] = model.add(readString(in: node, origin))
    case .someTexts, .texts:
      listParts.append(readTexts(node, origin), to: field, .texts, in: &model)
    case .queries: model.fields[field] = readTexts(node, origin, as: .verbatim)
    case .fillers:
      let fillers = readFillers(node, body)
      model.fields[field] = fillers.texts
      model.fields[field + 1] = fillers.delay
    case .wordLimit:
      model.fields[field] = model.add(readInteger(keyword, node, body, as: .wordLimit))
    case .boolean: model.fields[field] = model.add(source(.verbatim, tree.span(of: node), origin))
    case .exits: listParts.append(readExits(node, body), to: field, .exits, in: &model)
    case .target: model.fields[field] = readTransition(node, body)
    case .tools: listParts.append(readUses(node, body), to: field, .uses, in: &model)
    case .tool:
      if let use = child(of: node, .use), let spec = readUse(use, body) {
        model.fields[field] = model.add(spec)
      }
    // Read with its fillers.
    case .delay: break
    }
  }

}

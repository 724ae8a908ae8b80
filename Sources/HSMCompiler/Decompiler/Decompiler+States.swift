import HSMSyntax

extension Decompiler {

  /// Writes the declaration of `state`.
  mutating func writeState(_ state: State) {
    guard let body = BodyKind(state.kind) else { return }
    beginDeclaration(state.kind, state.name)
    for field in body.fields { writeField(field, of: state) }
    source.close()
  }

  /// Writes what `state` says in the field `keyword`, unless that is the default.
  private mutating func writeField(_ keyword: Keyword, of state: State) {
    switch keyword {
    case .objective, .problem, .innerThought, .requestedInformation:
      if let text = state.text { writeText(keyword, text) }
    case .context: writeText(keyword, state.context)
    case .wordLimit: writeInteger(keyword, state.wordLimit)
    case .actions, .guidances: writeTexts(keyword, state.items ?? 0..<0)
    case .queries:
      // A list without items is an error, but another one than no list.
      if let queries = state.items { writeList(keyword, queries) { $0.writeItem($1) } }
    case .validations: writeTexts(keyword, state.validations)
    case .navigation: writeTexts(keyword, shared.own(state.guidelines.lists.navigation))
    case .guidelines: writeTexts(keyword, shared.own(state.guidelines.lists.guidelines))
    case .constraints: writeTexts(keyword, shared.own(state.guidelines.lists.constraints))
    case .exits: writeExits(shared.ownExits(state.exits))
    case .tools: writeUses(keyword, state.tools)
    case .exitTools: writeUses(keyword, state.exitTools)
    case .fillers:
      if isDefault(state.fillers) { return }
      source.line()
      writeFillers(state.fillers)
    case .call:
      if let call = state.call {
        source.line()
        source.keyword(keyword)
        source.raw(" ")
        writeUse(call)
      }
    case .skipActiveMemoryRetrieval:
      if state.skipsActiveMemoryRetrieval {
        source.line()
        source.keyword(keyword)
      }
    case .transition:
      guard isWritable(state.next) else { return }
      source.line()
      writeArrow(state.next)
    default: return
    }
  }

}

import HSMModel
import HSMSyntax

extension Decompiler {

  /// Writes the declaration of the state with this index.
  mutating func writeState(_ index: Int) {
    let state = model.states[index]
    let table = model.stateFields
    beginDeclaration(state.kind, state.name)
    for slot in table.sourceOrder(of: state.kind) {
      let field = table[state.kind, slot]
      let items = model.fields[state.fields + slot]
      if field.shape == .fillers {
        // The delay is the next field.
        writeFillersField(Fillers(delay: model.fields[state.fields + slot + 1], texts: items))
      } else {
        writeField(field, items)
      }
    }
    for fragment in plan.fragments.included(by: index) {
      source.keyword(.include)
      let name = plan.fragments.all[fragment].name
      source.token(name.span, name.indices)
    }
    source.close()
  }

  /// Writes `items`, what a state says in `field`, unless that is the default.
  private mutating func writeField(_ field: StateField, _ items: Items) {
    let keyword = field.keyword
    switch field.shape {
    case .text, .nullableText: writeText(keyword, items)
    case .wordLimit: writeInteger(keyword, items)
    case .texts, .someTexts:
      if let list = field.inherits {
        writeTexts(keyword, plan.shared.own(items, list))
      } else {
        writeTexts(keyword, items)
      }
    case .queries:
      // A list without items is an error, but another one than no list.
      if !items.isNone { writeList(keyword, items) { $0.writeItem($1) } }
    case .exits: writeExits(plan.shared.own(items, .exits))
    case .tools:
      if let list = field.inherits {
        writeUses(keyword, plan.shared.own(items, list))
      } else {
        writeUses(keyword, items)
      }
    case .tool:
      guard let call = items.first else { return }
      source.keyword(keyword)
      writeUse(call)
    case .boolean:
      if !items.isEmpty { source.keyword(keyword) }
    case .target:
      guard let exit = items.first, isWritable(model.exits[exit].target) else { return }
      writeArrow(model.exits[exit].target)
    case .fillers, .delay: return
    }
  }

  private mutating func writeFillersField(_ fillers: Fillers) {
    if !isDefault(fillers) { writeFillers(fillers) }
  }

}

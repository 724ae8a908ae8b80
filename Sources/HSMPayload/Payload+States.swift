import HSMModel
import HSMSyntax
import HSMText

extension Payload {

  /// Writes the state with this index, with all that it receives from its scopes.
  mutating func writeState(_ index: Int) {
    let state = model.states[index]
    json.beginObject()
    key(.type)
    json.literal(state.kind.payloadType)
    key(.name)
    string(state.name)
    for field in model.stateFields.indices(of: state.kind) {
      let description = model.stateFields[state.kind, field]
      key(description.member)
      write(description.shape, effective.items(field, of: index))
    }
    json.endObject()
  }

  /// Writes `items`, which are what a field of this `shape` holds.
  private mutating func write(_ shape: StateField.Shape, _ items: EffectiveItems) {
    switch shape {
    case .text, .nullableText:
      if let item = items.first { string(model.texts[item]) } else { json.raw("null") }
    case .queries where items.isNone: json.raw("null")
    case .texts, .someTexts, .queries, .fillers:
      writeList(items) { $0.string($0.model.texts[$1]) }
    case .delay: write(delay: items.own)
    case .wordLimit: raw(items.own)
    case .boolean: json.raw(items.isNone ? "false" : "true")
    case .exits: writeList(items) { $0.write($0.model.exits[$1]) }
    case .target: if let item = items.first { writeTarget(of: model.exits[item]) }
    case .tools: writeList(items) { $0.write($0.model.uses[$1]) }
    case .tool: if let item = items.first { write(model.uses[item]) }
    }
  }

  /// Writes the list of `items`, each by `write`.
  @inline(__always)
  private mutating func writeList(
    _ items: EffectiveItems, _ write: (inout Payload, Int) -> Void
  ) {
    json.beginArray()
    items.visit {
      json.item()
      write(&self, $0)
    }
    json.endArray()
  }

}

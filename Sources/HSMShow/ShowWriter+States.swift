import HSMModel
import HSMSyntax
import HSMText

extension ShowWriter {

  /// Writes the members of `state` as in the payload, each value beside its origin.
  mutating func write(_ state: EffectiveState) {
    json.beginObject()
    json.key("type")
    json.literal(state.state.kind.payloadType)
    name(state.state.name)
    for field in state.fields {
      json.key(field.field.member.spelling)
      write(field.field.shape, field.items)
    }
    json.endObject()
  }

  /// Writes `items`, which are what a field of this `shape` holds.
  private mutating func write(_ shape: StateField.Shape, _ items: EffectiveItems) {
    let first = items.first
    let text = shape.holdsTexts ? first.map { model.texts[$0] } : nil
    switch shape {
    case .text, .nullableText:
      if let text { writeText(text) } else { json.raw("null") }
    case .queries where items.isNone: json.raw("null")
    case .texts, .someTexts, .queries, .fillers:
      writeList(items) { $0.writeText($0.model.texts[$1]) }
    case .delay:
      beginItem()
      if let text { json.raw(model.bytes(text)) } else { json.raw("3") }
      endItem(text?.origin, at: text?.location)
    case .wordLimit:
      beginItem()
      if let text { json.raw(model.bytes(text)) }
      endItem(text?.origin, at: text?.location)
    case .boolean:
      beginItem()
      json.raw(text == nil ? "false" : "true")
      endItem(text?.origin, at: text?.location)
    case .exits: writeList(items) { $0.writeExit($0.model.exits[$1]) }
    case .target:
      if let first {
        beginItem()
        let exit = model.exits[first]
        writeTarget(exit.target)
        writeGroups(of: exit)
        endItem(exit.description.origin, at: exit.description.location)
      }
    case .tools: writeList(items) { $0.writeTool($0.model.uses[$1]) }
    case .tool: if let first { writeTool(model.uses[first]) }
    }
  }

  /// Writes `items`, each by `write`.
  private mutating func writeList(
    _ items: EffectiveItems, by write: (inout ShowWriter, Int) -> Void
  ) {
    json.beginArray()
    for item in items {
      json.item()
      write(&self, item)
    }
    json.endArray()
  }

  private mutating func writeText(_ text: Text) {
    beginItem()
    json.string(model.bytes(text))
    endItem(text.origin, at: text.location)
  }

  private mutating func writeExit(_ exit: Exit) {
    beginItem()
    json.beginObject()
    json.key("description")
    json.string(model.bytes(exit.description))
    json.key("next_state")
    writeTarget(exit.target)
    json.endObject()
    writeGroups(of: exit)
    endItem(exit.description.origin, at: exit.description.location)
  }

  /// Begins an object whose first member is a value.
  private mutating func beginItem() {
    json.beginObject()
    json.key("value")
  }

  /// Ends the object with the member `origin`: that of what stands at `location`, if it is written.
  private mutating func endItem(_ origin: Origin?, at location: Location?) {
    json.key("origin")
    if let origin, let location {
      write(origin, location)
    } else {
      json.raw("null")
    }
    json.endObject()
  }

  private mutating func write(_ origin: Origin, _ location: Location) {
    let source = ItemSource(origin, in: model)
    json.beginObject()
    json.member("kind", source.kind.rawValue)
    name(source.name)
    place(location)
    json.key("included_at")
    if let inclusion = source.inclusion {
      json.beginObject()
      place(inclusion)
      json.endObject()
    } else {
      json.raw("null")
    }
    json.endObject()
  }

  // MARK: Targets

  private mutating func writeTarget(_ target: Target?) {
    switch target {
    case .state(let index): json.string(model.symbols[model.states[index].name])
    case .external(let path, let jumpBack):
      json.beginArray()
      json.item()
      json.string(model.bytes(model.texts[path]))
      json.item()
      json.string(model.symbols[model.states[jumpBack].name])
      json.endArray()
    case nil: json.raw("null")
    }
  }

  /// Writes the groups that the target of `exit` names.
  private mutating func writeGroups(of exit: Exit) {
    let names = TargetNames(exit, in: model)
    optional("group", names?.group)
    if case .external = exit.target { optional("jump_back_group", names?.jumpBackGroup) }
  }

  private mutating func optional(_ key: StaticString, _ text: String?) {
    json.key(key)
    if let text { json.string(text) } else { json.raw("null") }
  }

  // MARK: Tools

  private mutating func writeTool(_ spec: ToolCallSpec) {
    beginItem()
    json.beginObject()
    optional("tool_id", model.text(spec.id))
    optional("version_constraint", model.text(spec.version))
    optional("additional_instruction", model.text(spec.instruction))
    json.key("audio_fillers")
    json.beginArray()
    for text in model.texts[spec.fillers.texts.range] {
      json.item()
      json.string(model.bytes(text))
    }
    json.endArray()
    json.key("audio_filler_triggered_after")
    if let delay = model.text(spec.fillers.delay) {
      json.raw(model.bytes(delay))
    } else {
      json.raw("3")
    }
    json.member("result_persistence", spec.persistence.name)
    json.endObject()
    writeDeclaration(of: spec)
    endItem(spec.origin, at: spec.location)
  }

  private mutating func optional(_ key: StaticString, _ text: Text?) {
    json.key(key)
    if let text { json.string(model.bytes(text)) } else { json.raw("null") }
  }

  /// Writes the tool's name and place, and what the use overrides.
  private mutating func writeDeclaration(of spec: ToolCallSpec) {
    json.key("tool")
    json.beginObject()
    name(spec.name)
    place(spec.declaration ?? spec.location)
    json.endObject()
    json.key("overrides")
    json.beginArray()
    for keyword in spec.ownFields.members {
      switch keyword {
      case .version: overridden("version_constraint")
      case .instruction: overridden("additional_instruction")
      case .persistence: overridden("result_persistence")
      case .fillers:
        overridden("audio_fillers")
        overridden("audio_filler_triggered_after")
      default: break
      }
    }
    json.endArray()
  }

  private mutating func overridden(_ member: StaticString) {
    json.item()
    json.literal(member)
  }

}

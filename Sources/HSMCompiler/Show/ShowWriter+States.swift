import HSMSyntax
import HSMText

extension ShowWriter {

  /// Writes the members of `state` as in the payload, each value beside its origin.
  mutating func write(_ state: EffectiveState) {
    json.beginObject()
    json.key("type")
    json.literal(state.type)
    name(state.state.name)
    for field in state.fields {
      json.key(field.name)
      write(field.content)
    }
    json.endObject()
  }

  private mutating func write(_ content: EffectiveState.Content) {
    switch content {
    case .text(let item):
      if let item { write(item) } else { json.raw("null") }
    case .texts(let items):
      if let items { writeList(items) { $0.write($1) } } else { json.raw("null") }
    case .delay(let item):
      beginItem()
      if let item { json.raw(model.bytes(item.value)) } else { json.raw("3") }
      endItem(item?.origin)
    case .number(let item):
      beginItem()
      json.raw(model.bytes(item.value))
      endItem(item.origin)
    case .flag(let origin):
      beginItem()
      json.raw(origin == nil ? "false" : "true")
      endItem(origin)
    case .exits(let items): writeList(items) { $0.writeExit($1) }
    case .target(let item):
      beginItem()
      writeTarget(item.value.target)
      writeGroups(of: item.value)
      endItem(item.origin)
    case .tools(let items): writeList(items) { $0.writeTool($1) }
    case .tool(let item): writeTool(item)
    }
  }

  /// Writes `items`, each by `write`.
  private mutating func writeList<Value>(
    _ items: [EffectiveState.Item<Value>],
    by write: (inout ShowWriter, EffectiveState.Item<Value>) -> Void
  ) {
    json.beginArray()
    for item in items {
      json.item()
      write(&self, item)
    }
    json.endArray()
  }

  private mutating func write(_ item: EffectiveState.Item<Text>) {
    beginItem()
    json.string(model.bytes(item.value))
    endItem(item.origin)
  }

  private mutating func writeExit(_ item: EffectiveState.Item<Exit>) {
    beginItem()
    json.beginObject()
    json.key("description")
    json.string(model.bytes(item.value.description))
    json.key("next_state")
    writeTarget(item.value.target)
    json.endObject()
    writeGroups(of: item.value)
    endItem(item.origin)
  }

  /// Begins an object whose first member is a value.
  private mutating func beginItem() {
    json.beginObject()
    json.key("value")
  }

  /// Ends the object with the member `origin`.
  private mutating func endItem(_ origin: Origin?) {
    json.key("origin")
    if let origin { write(origin) } else { json.raw("null") }
    json.endObject()
  }

  private mutating func write(_ origin: Origin) {
    json.beginObject()
    json.member("kind", origin.kind.rawValue)
    name(origin.name)
    place(origin.location)
    json.key("included_at")
    if let inclusion = origin.inclusion {
      json.beginObject()
      place(inclusion)
      json.endObject()
    } else {
      json.raw("null")
    }
    json.endObject()
  }

  // MARK: Targets

  private mutating func writeTarget(_ target: Target) {
    switch target {
    case .state(let index): json.string(model.symbols[model.states[index].name])
    case .external(let path, let jumpBack):
      json.beginArray()
      json.item()
      json.string(model.bytes(path))
      json.item()
      json.string(model.symbols[model.states[jumpBack].name])
      json.endArray()
    case .none: json.raw("null")
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

  private mutating func writeTool(_ item: EffectiveState.Item<ToolCallSpec>) {
    let spec = item.value
    beginItem()
    json.beginObject()
    optional("tool_id", spec.hasID ? spec.id : nil)
    optional("version_constraint", spec.hasVersion ? spec.version : nil)
    optional("additional_instruction", spec.instruction)
    json.key("audio_fillers")
    json.beginArray()
    for text in model.texts[spec.fillers.texts] {
      json.item()
      json.string(model.bytes(text))
    }
    json.endArray()
    json.key("audio_filler_triggered_after")
    if let delay = spec.fillers.delay {
      json.raw(model.bytes(delay))
    } else {
      json.raw("3")
    }
    json.member("result_persistence", spec.persistence.rawValue)
    json.endObject()
    writeDeclaration(of: spec)
    endItem(item.origin)
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
    for keyword in spec.overrides.members {
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

extension ToolCallSpec {

  /// `false` iff only environments give the tool's id, and none was chosen.
  package var hasID: Bool { !id.range.isEmpty }

  /// `false` iff only environments give the tool's version, and none was chosen.
  package var hasVersion: Bool { version.location.span.end > 0 }

}

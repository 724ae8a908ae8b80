import HSMSyntax
import HSMText

extension Payload {

  /// Writes `state`, which has this index, with all that it receives from its scopes.
  mutating func writeState(_ state: State, _ index: Int) {
    json.beginObject()
    json.key("type")
    switch state.kind {
    case .action: writeAction(state, index)
    case .decision: writeDecision(state, index)
    case .recall: writeRecall(state)
    case .annotation: writeAnnotation(state)
    case .reflection: writeReflection(state)
    default: writeToolCall(state)
    }
    json.endObject()
  }

  private mutating func writeAction(_ state: State, _ index: Int) {
    let effect = effects[state.scope - machine.scope]
    json.literal("action")
    writeName(state)
    text("objective", state.text ?? Text())
    texts("actions", state.items ?? 0..<0)
    let own = state.guidelines.lists
    writeGuidelines("intra_state_navigation_guidelines", 0, own.navigation, effect)
    writeGuidelines("action_guidelines", 1, own.guidelines, effect)
    writeGuidelines("boundary_constraints", 2, own.constraints, effect)
    writeExits(state, index)
    writeTools("action_tool_call_specs", 0, state.tools, effect)
    writeTools("exit_condition_tool_call_specs", 1, state.exitTools, effect)
    json.key("skip_active_memory_retrieval")
    json.raw(state.skipsActiveMemoryRetrieval ? "true" : "false")
  }

  private mutating func writeDecision(_ state: State, _ index: Int) {
    json.literal("decision")
    writeName(state)
    text("objective", state.text ?? Text())
    writeExits(state, index)
    texts("decision_guidelines", state.guidelines.lists.guidelines)
    tools("tool_call_specs", state.tools)
    write(state.fillers, "audio_fillers", "audio_filler_triggered_after")
  }

  private mutating func writeRecall(_ state: State) {
    json.literal("recall")
    writeName(state)
    if let queries = state.items {
      texts("queries", queries)
    } else {
      json.key("queries")
      json.raw("null")
    }
    if let information = state.text {
      text("requested_information", information)
    } else {
      json.key("requested_information")
      json.raw("null")
    }
    write(state.next)
  }

  private mutating func writeAnnotation(_ state: State) {
    json.literal("annotation")
    writeName(state)
    text("inner_thought", state.text ?? Text())
    write(state.next)
  }

  private mutating func writeReflection(_ state: State) {
    json.literal("reflection")
    writeName(state)
    text("problem", state.text ?? Text())
    json.key("word_limit")
    json.raw(model.bytes(state.wordLimit))
    write(state.next)
    tools("tool_call_specs", state.tools)
    write(state.fillers, "audio_fillers", "audio_filler_triggered_after")
  }

  private mutating func writeToolCall(_ state: State) {
    json.literal("tool-call")
    writeName(state)
    write(state.next)
    json.key("designated_tool")
    if let call = state.call { write(model.uses[call]) }
    text("designated_tool_call_objective", state.text ?? Text())
    text("designated_tool_call_context", state.context)
    texts("designated_tool_call_guidances", state.items ?? 0..<0)
    texts("designated_tool_call_validations", state.validations)
    write(
      state.fillers, "designated_tool_call_params_generation_audio_fillers",
      "designated_tool_call_params_generation_audio_filler_triggered_after")
    tools("tool_call_specs", state.tools)
  }

  private mutating func writeName(_ state: State) {
    json.key("name")
    string(state.name)
  }

  /// Writes the state's own exits, then those that it inherits; the terminal state inherits none.
  private mutating func writeExits(_ state: State, _ index: Int) {
    json.key("exit_conditions")
    json.beginArray()
    for exit in state.exits { write(model.exits[exit]) }
    if index != machine.terminal {
      let effect = effects[state.scope - machine.scope]
      for exit in effect.value.inheritedExits(by: index, own: model.exits[state.exits], model) {
        write(effect.value.exits[exit])
      }
    }
    json.endArray()
  }

  /// Writes the guidelines that are injected, then the state's own that no scope says.
  private mutating func writeGuidelines(
    _ key: StaticString, _ list: Int, _ own: Range<Int>, _ effect: Shared<ScopeEffect>
  ) {
    json.key(key)
    json.beginArray()
    for text in effect.value.guidelines[list] {
      json.item()
      string(text)
    }
    for index in own where !effect.value.says(model.texts[index], list, model) {
      json.item()
      string(model.texts[index])
    }
    json.endArray()
  }

  /// Writes the state's own tools, then those that it inherits.
  private mutating func writeTools(
    _ key: StaticString, _ list: Int, _ own: Range<Int>, _ effect: Shared<ScopeEffect>
  ) {
    json.key(key)
    json.beginArray()
    for index in own {
      json.item()
      write(model.uses[index])
    }
    for tool in effect.value.inheritedTools(list, own: model.uses[own], model) {
      json.item()
      write(effect.value.tools[list][tool])
    }
    json.endArray()
  }

}

import HSMSyntax
import HSMText

extension EffectiveState {

  /// Reads the fields of the state, as `Payload` writes them.
  mutating func readFields() {
    switch state.kind {
    case .action: readAction()
    case .decision: readDecision()
    case .recall: readRecall()
    case .annotation:
      add("inner_thought", .text(state.text.map(own)))
      add("next_state", next, .exits)
    case .reflection: readReflection()
    default: readToolCall()
    }
  }

  private mutating func readAction() {
    add("objective", .text(state.text.map(own)))
    add("actions", texts(state.items ?? 0..<0), .actions)
    add("intra_state_navigation_guidelines", guidelines(0), .guidelines)
    add("action_guidelines", guidelines(1), .guidelines)
    add("boundary_constraints", guidelines(2), .guidelines)
    add("exit_conditions", exits, .exits)
    add("action_tool_call_specs", inheritedTools(0, state.tools), .tools)
    add("exit_condition_tool_call_specs", inheritedTools(1, state.exitTools), .tools)
    add("skip_active_memory_retrieval", .flag(skipOrigin))
  }

  private mutating func readDecision() {
    add("objective", .text(state.text.map(own)))
    add("exit_conditions", exits, .exits)
    add("decision_guidelines", texts(state.guidelines.lists.guidelines), .guidelines)
    add("tool_call_specs", tools(state.tools), .tools)
    add("audio_fillers", texts(state.fillers.texts))
    add("audio_filler_triggered_after", .delay(state.fillers.delay.map(own)))
  }

  private mutating func readRecall() {
    add("queries", state.items.map { texts($0) } ?? .texts(nil), .queries)
    add("requested_information", .text(state.text.map(own)))
    add("next_state", next, .exits)
  }

  private mutating func readReflection() {
    add("problem", .text(state.text.map(own)))
    add("word_limit", .number(own(state.wordLimit)))
    add("next_state", next, .exits)
    add("tool_call_specs", tools(state.tools), .tools)
    add("audio_fillers", texts(state.fillers.texts))
    add("audio_filler_triggered_after", .delay(state.fillers.delay.map(own)))
  }

  private mutating func readToolCall() {
    add("next_state", next, .exits)
    if let call = state.call {
      let spec = model.uses[call]
      add("designated_tool", .tool(Item(value: spec, origin: origin(spec.location))), .tools)
    }
    add("designated_tool_call_objective", .text(state.text.map(own)))
    add("designated_tool_call_context", .text(own(state.context)))
    add("designated_tool_call_guidances", texts(state.items ?? 0..<0), .guidances)
    add("designated_tool_call_validations", texts(state.validations), .validations)
    add(
      "designated_tool_call_params_generation_audio_fillers", texts(state.fillers.texts))
    add(
      "designated_tool_call_params_generation_audio_filler_triggered_after",
      .delay(state.fillers.delay.map(own)))
    add("tool_call_specs", tools(state.tools), .tools)
  }

  // MARK: Parts

  private mutating func add(_ name: StaticString, _ content: Content, _ sort: Sort? = nil) {
    fields.append(Field(name: name, content: content, sort: sort))
  }

  /// Returns the origin of what the state itself says at `location`.
  private func origin(_ location: Location) -> Origin {
    Origin(kind: .state, name: state.name, location: location, inclusion: nil)
  }

  private func own(_ text: Text) -> Item<Text> {
    Item(value: text, origin: origin(text.location))
  }

  private var skipOrigin: Origin? {
    state.skipsActiveMemoryRetrieval ? origin(state.skipLocation ?? state.location) : nil
  }

  private var next: Content {
    let exit = Exit(description: Text(), target: state.next, paths: state.nextPaths)
    return .target(
      Item(value: exit, origin: origin(state.nextPaths?.path ?? state.location)))
  }

  private func texts(_ range: Range<Int>) -> Content {
    var finder = OriginFinder(model, state: index)
    return .texts(
      model.texts[range].map { Item(value: $0, origin: finder.origin(of: $0.location)) })
  }

  /// Returns the guidelines that are injected, then the state's own that no scope says.
  private func guidelines(_ list: Int) -> Content {
    var finder = OriginFinder(model, state: index)
    var result: [Item<Text>] = []
    for (text, scope) in zip(effect.guidelines[list], effect.guidelineScopes[list]) {
      result.append(Item(value: text, origin: finder.origin(of: text.location, scope: scope)))
    }
    let written = model.texts[state.guidelines.all[list]]
    for text in effect.ownGuidelines(written, list, model) {
      result.append(Item(value: text, origin: finder.origin(of: text.location)))
    }
    return .texts(result)
  }

  /// The state's own exits, then those that it inherits; the terminal state inherits none.
  private var exits: Content {
    var finder = OriginFinder(model, state: index)
    let own = model.exits[state.exits]
    var result = own.map {
      Item(value: $0, origin: finder.origin(of: $0.description.location))
    }
    if index == model.machines[machine].terminal { return .exits(result) }
    for inherited in effect.inheritedExits(by: index, own: own, model) {
      let exit = effect.exits[inherited]
      let scope = effect.exitScopes[inherited]
      result.append(
        Item(value: exit, origin: finder.origin(of: exit.description.location, scope: scope)))
    }
    return .exits(result)
  }

  private func tools(_ range: Range<Int>) -> Content {
    var finder = OriginFinder(model, state: index)
    return .tools(
      model.uses[range].map { Item(value: $0, origin: finder.origin(of: $0.location)) })
  }

  /// Returns the state's own tools, then those that it inherits.
  private func inheritedTools(_ list: Int, _ range: Range<Int>) -> Content {
    var finder = OriginFinder(model, state: index)
    let own = model.uses[range]
    var result = own.map { Item(value: $0, origin: finder.origin(of: $0.location)) }
    for inherited in effect.inheritedTools(list, own: own, model) {
      let tool = effect.tools[list][inherited]
      let scope = effect.toolScopes[list][inherited]
      result.append(Item(value: tool, origin: finder.origin(of: tool.location, scope: scope)))
    }
    return .tools(result)
  }

}

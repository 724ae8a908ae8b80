import Foundation

extension NaiveFlattener {

  /// Returns what the payload says of `state`, which is in these scopes, outermost first.
  mutating func payload(
    of state: Outline.State, in scopes: [Outline.Rules]
  ) -> [String: Any] {
    count(.fragmentInState, state.rules.includes.count)
    let own = flat(state.rules)
    var result: [String: Any] = ["type": state.kind.rawValue, "name": state.name]
    result["next_state"] = state.next.map { nextState($0) }
    func text(_ keyword: String) -> Any { state.texts[keyword].map { stripped($0) } ?? NSNull() }
    func texts(_ keyword: String) -> [String] { (state.lists[keyword] ?? []).map { stripped($0) } }
    switch state.kind {
    case .action:
      result["objective"] = text("objective")
      result["actions"] = texts("actions")
      let keys = ["intra_state_navigation_guidelines", "action_guidelines", "boundary_constraints"]
      for (list, key) in keys.enumerated() {
        result[key] = guidelines(list, own: own.guidelines[list], in: scopes)
      }
      result["exit_conditions"] = exits(of: state.name, own: own.exits, in: scopes)
      result["action_tool_call_specs"] = tools(0, own: own.tools[0], in: scopes)
      result["exit_condition_tool_call_specs"] = tools(1, own: own.tools[1], in: scopes)
      result["skip_active_memory_retrieval"] = state.skipsMemory
      return result
    case .decision:
      result["objective"] = text("objective")
      result["decision_guidelines"] = own.guidelines[1].map { stripped($0) }
      result["exit_conditions"] = exits(of: state.name, own: own.exits, in: scopes)
      add(state.fillers, to: &result)
    case .recall:
      result["queries"] = state.lists["queries"] ?? NSNull()
      result["requested_information"] = text("requested_information")
      return result
    case .annotation:
      result["inner_thought"] = text("inner_thought")
      return result
    case .reflection:
      result["problem"] = text("problem")
      result["word_limit"] = state.wordLimit
      add(state.fillers, to: &result)
    case .toolCall:
      result["type"] = "tool-call"
      result["designated_tool"] = state.call.map { specification($0) }
      result["designated_tool_call_objective"] = text("objective")
      result["designated_tool_call_context"] = text("context")
      result["designated_tool_call_guidances"] = texts("guidances")
      result["designated_tool_call_validations"] = texts("validations")
      add(state.fillers, to: &result, prefix: "designated_tool_call_params_generation_")
    }
    result["tool_call_specs"] = own.tools[0].map { specification($0) }
    return result
  }

  // MARK: Values

  /// Returns the tool call spec that `use` means.
  func specification(_ use: Outline.Use) -> [String: Any] {
    let tools = machine.tools + outline.files.flatMap(\.tools)
    let tool = tools.first { $0.name == use.name }!
    var result: [String: Any] = ["tool_id": tool.id]
    result["version_constraint"] = use.fields.version ?? tool.fields.version
    result["additional_instruction"] = stripped(use.fields.instruction ?? tool.fields.instruction!)
    result["result_persistence"] =
      use.fields.persistence ?? tool.fields.persistence ?? "persisted-preferred"
    add(use.fields.fillers ?? tool.fields.fillers, to: &result)
    return result
  }

  /// Adds `fillers` to `object`; without any the delay is 3 seconds.
  private func add(
    _ fillers: Outline.Fillers?, to object: inout [String: Any], prefix: String = ""
  ) {
    object["\(prefix)audio_fillers"] = (fillers?.texts ?? []).map { stripped($0) }
    object["\(prefix)audio_filler_triggered_after"] = Double(fillers?.delay ?? "3")!
  }

  /// Returns what `next_state` is for `target`: a state's name, or a pair.
  func nextState(_ target: Outline.Target) -> Any {
    let parts = next(target)
    return parts.count == 1 ? parts[0] : parts
  }

  /// Returns the parts of `target`, groups resolved.
  func next(_ target: Outline.Target) -> [String] {
    switch target {
    case .name(let name): [entered[name]!]
    case .external(let path, let name): [path, entered[name]!]
    }
  }

  /// Returns `text` without Unicode White_Space at both ends.
  func stripped(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  /// Returns `true` iff these are the same characters; Swift's `==` is about canonical equivalence.
  func isSame(_ a: String, _ b: String) -> Bool { Array(a.utf8) == Array(b.utf8) }

  /// Returns `true` iff these have the same text and the same resolved target.
  func isSame(_ a: Outline.Exit, _ b: Outline.Exit) -> Bool {
    isSame(stripped(a.text), stripped(b.text)) && next(a.target) == next(b.target)
  }

}

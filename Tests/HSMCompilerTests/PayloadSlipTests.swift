import HSMModel
import HSMPayload
import HSMText
import TestSupport
import Testing

/// One slip in a payload is one finding.
struct PayloadSlipTests {

  /// A body without findings, with a transition to each of its states and into another machine.
  private static let body = """
    {"description": "d", "new_user_initial_state": "state_0", "returning_user_initial_state": \
    "state_0", "terminal_state": "end", "references": {"r": ["66f0a1b2c3d4e5f610000000", 1]},
     "global_intra_state_navigation_guidelines": [], "global_action_guidelines": [],
     "global_boundary_constraints": [], "states": [
     {"type": "action", "name": "state_0", "objective": "o", "actions": ["x"],
      "intra_state_navigation_guidelines": [], "action_guidelines": [],
      "boundary_constraints": [], "exit_conditions": [
        {"description": "a", "next_state": "end"},
        {"description": "b", "next_state": ["r.x", "note"]}],
      "action_tool_call_specs": [], "exit_condition_tool_call_specs": [],
      "skip_active_memory_retrieval": false},
     {"type": "annotation", "name": "note", "inner_thought": "t", "next_state": "state_0"},
     {"type": "action", "name": "end", "objective": "o", "actions": ["x"],
      "intra_state_navigation_guidelines": [], "action_guidelines": [],
      "boundary_constraints": [], "exit_conditions": [], "action_tool_call_specs": [],
      "exit_condition_tool_call_specs": [], "skip_active_memory_retrieval": false}]}
    """

  @Test(
    arguments: [
      (#""name": "state_0""#, #""name": ["state_0"]"#, "wrong-type"),
      (#""name": "note""#, #""name": 7"#, "wrong-type"),
      (#""name": "note", "#, "", "missing-field"),
      ("state_0", "state_0.", "invalid-name"), ("note", "a.b", "invalid-name"),
      (#""references": {"#, #""references": [], "was": {"#, "wrong-type"),
      (#""next_state": "end""#, #""next_state": "r.x""#, "missing-jump-back"),
      (#"["r.x", "note"]"#, #"["r.x", "r.y"]"#, "jump-back-not-internal"),
      (#""terminal_state": "end""#, #""terminal_state": "r.x""#, "entry-not-internal"),
      (#""type": "annotation", "name": "note""#, #""name": "note""#, "missing-field"),
      (#""next_state": "end""#, #""next_state": "ende""#, "unknown-state"),
      (#""global_action_guidelines""#, #""guidelines""#, "missing-field"),
      (#""new_user_initial_state""#, #""new_user""#, "missing-field"),
      (#""terminal_state""#, #""terminal""#, "missing-field"),
      (#""terminal_state""#, #""terminalState""#, "missing-field"),
      (#""exit_conditions": [],"#, #""exits": [],"#, "missing-field"),
      ("0000\", 1]", "0000\", 1e400]", "invalid-number"),
    ])
  func slip(_ right: String, _ wrong: String, _ rule: String) {
    let slip = Self.body.replacing(right, with: wrong)
    #expect(slip != Self.body)
    let found = Self.errors(slip)
    #expect(found.map(\.rule.name) == [rule], "\(found.map(\.message))")
    #expect(found.allSatisfy { !$0.message.contains("group") })
  }

  @Test(arguments: [#""x""#, "7", "null", "{}", #"{"a": {}}"#]) func statesOfAnotherType(
    _ states: String
  ) {
    let start = Self.body.firstRange(of: #""states": ["#)!
    let slip = Self.body[..<start.lowerBound] + "\"states\": \(states)}"
    #expect(Self.errors(String(slip)).map(\.rule.name) == ["wrong-type"])
  }

  /// A body may have any members besides its own, also that which tells an answer of the API.
  @Test func versionsInABody() {
    let body = Self.body.replacing(
      "{\"description\": \"d\"",
      with: """
        {"state_machine_versions": [], "description": "d"
        """)
    let analysis = Analysis(payload: SourceText(path: "p.json", bytes: [UInt8](body.utf8)))
    #expect(analysis.model.machines.count == 1 && analysis.isValid)
    #expect(analysis.diagnostics.map(\.rule.name) == ["unknown-field"])
  }

  @Test func bodyIsRight() { #expect(Self.errors(Self.body).isEmpty) }

  /// A member under the name that a source has for it is said to be called otherwise.
  @Test func namesOfTheLanguage() {
    let slip = Self.body.replacing(#""global_action_guidelines""#, with: #""guidelines""#)
    let found = Self.errors(slip)
    #expect(
      found.map(\.message) == ["`guidelines` is called `global_action_guidelines` in a machine"])
    #expect(found.first?.help.first?.fix?.edits.map(\.text) == ["global_action_guidelines"])
  }

  /// What is whole, but too large, has no fraction.
  @Test func largeNumbers() {
    let found = Self.findings(Self.body.replacing("0000\", 1]", with: "0000\", 1e400]"))
    #expect(found.map(\.message) == ["`1e400` is too large to be written like this"])
  }

  private static func findings(_ json: String) -> [Diagnostic] {
    Analysis(payload: SourceText(path: "p.json", bytes: [UInt8](json.utf8))).diagnostics
  }

  private static func errors(_ json: String) -> [Diagnostic] {
    findings(json).filter { $0.severity == .error }
  }

}

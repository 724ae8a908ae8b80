let payloadShapes: [Shape] = [
  Shape(
    "payload of many states", 20_000,
    payload: { count in
      payload(many(count) { "," + annotation("s\($0)", to: "s\(($0 + 1) % count)") })
    }),
  Shape(
    "payload of versions", 5_000,
    payload: { count in
      "{\"state_machine_versions\": [" + payload("") + many(count) { _ in "," + payload("") } + "]}"
    }),
  Shape(
    "payload of many references", 50_000,
    payload: { count in
      payload("", references: many(count) { "\($0 == 0 ? "" : ",")\"r\($0)\": [\"\(id)\", 1]" })
    }),
  Shape(
    "payload of long numbers", 1_000_000,
    payload: { count in
      payload("", references: "\"r\": [\"\(id)\", 1" + many(count) { _ in "0" } + "]")
    }),
  Shape(
    "payload of long exponents", 1_000_000,
    payload: { count in
      payload("", references: "\"r\": [\"\(id)\", 1e" + many(count) { _ in "0" } + "1]")
    }),
  Shape(
    "payload with a string of escapes", 200_000,
    payload: { count in
      payload("," + annotation("s" + many(count) { _ in #"\u0061\n\ud83d\ude00"# }, to: "end"))
    }),
]

let payloadErrorShapes: [Shape] = [
  Shape(
    "payload nested 100,000 deep", 100_000,
    payload: { count in
      many(count) { _ in "[" } + many(count) { _ in "]" }
    }),
  Shape(
    "payload with unknown members", 50_000,
    payload: { count in
      "{" + many(count) { "\"stakes\(name($0))\": 1, " } + "\"description\": \"D.\"}"
    }),
  Shape(
    "payload with members given twice", 40_000,
    payload: { count in
      "{" + many(count) { _ in "\"description\": \"D.\", " } + "\"description\": \"D.\"}"
    }),
  Shape(
    "payload with wrong types", 50_000,
    payload: { count in
      "{\"states\": [1" + many(count) { _ in ", 1" } + "]}"
    }),
  Shape(
    "payload with states that lack all", 20_000,
    payload: { count in
      "{\"states\": [1" + many(count) { _ in ", {\"type\": \"action\"}" } + "]}"
    }),
  Shape(
    "payload with misspelt targets", 20_000,
    payload: { count in
      payload(many(count) { "," + annotation("s\(name($0))", to: "t\(name($0))") })
    }),
  Shape(
    "payload with two long names that are alike", 20_000,
    payload: { count in
      let name = many(count) { _ in "ab" }
      return payload("," + annotation(name, to: "end") + "," + annotation("s", to: "ba" + name))
    }),
  Shape(
    "payload with names given twice", 50_000,
    payload: { count in
      payload(many(count) { _ in "," + annotation("s", to: "end") })
    }),
  Shape("payload of quotes", 500_000, payload: { many($0) { _ in "\"" } }),
  Shape("payload without an end", 500_000, payload: { "{\"a\": [" + many($0) { _ in "1, " } }),
  Shape(
    "payload with a string on many lines", 100_000,
    payload: { count in
      "{\"a\": \"" + many(count) { _ in "text\n" } + "\"}"
    }),
]

/// Returns a payload with `states`, each after a comma, besides its terminal one.
private func payload(_ states: String, references: String = "") -> String {
  """
  {"description": "D.", "states": [{"type": "action", "name": "end", "objective": "O.",
  "actions": ["A."], "intra_state_navigation_guidelines": [], "action_guidelines": [],
  "boundary_constraints": [], "exit_conditions": [], "action_tool_call_specs": [],
  "exit_condition_tool_call_specs": [], "skip_active_memory_retrieval": false}\(states)],
  "new_user_initial_state": "end", "returning_user_initial_state": "end",
  "terminal_state": "end", "references": {\(references)},
  "global_intra_state_navigation_guidelines": [], "global_action_guidelines": [],
  "global_boundary_constraints": []}
  """
}

/// Returns an annotation state of a payload.
private func annotation(_ name: String, to target: String) -> String {
  """
  {"type": "annotation", "name": "\(name)", "inner_thought": "T",
  "next_state": "\(target)"}
  """
}

extension Rule {

  package static let unknownStateType = Rule(
    "unknown-state-type", imposedBy: .api,
    summary: "The type of a state is none that the API knows",
    why: """
      The API tells the kinds of states by their `type`: `action`, `decision`, `recall`, \
      `annotation`, `reflection` and `tool-call`. Each has members of its own, so nothing else \
      in a state of another type can be judged.
      """,
    example: Example(
      #"""
      {
        "description": "Says when the clinic opens again, and ends the call.",
        "states": [
          {
            "type": "action", "name": "announce",
            "objective": "Tell the caller when the clinic opens again.",
            "actions": ["Say that the clinic opens at eight tomorrow."],
            "intra_state_navigation_guidelines": [], "action_guidelines": [],
            "boundary_constraints": [], "exit_conditions": [],
            "action_tool_call_specs": [], "exit_condition_tool_call_specs": [],
            "skip_active_memory_retrieval": false
          }
        ],
        "new_user_initial_state": "announce",
        "returning_user_initial_state": "announce",
        "terminal_state": "announce",
        "references": {},
        "global_intra_state_navigation_guidelines": [],
        "global_action_guidelines": [], "global_boundary_constraints": []
      }

      """#,
      breaking: [(#""action""#, #""actions""#)],
      language: .json),
    fix: """
      Write one of the six types. In a source, the keyword says it: `action announce { ... }`.
      """)

}

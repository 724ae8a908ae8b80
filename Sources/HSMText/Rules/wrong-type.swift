extension Rule {

  package static let wrongType = Rule(
    "wrong-type", imposedBy: .api,
    summary: "A value in a payload is of another type than the API takes",
    why: """
      Each member of the API's objects has one type: a string, a number, a boolean, a list or an \
      object; only the queries and the requested information of a recall state may be null. A \
      value of another type is rejected.
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
      breaking: [
        (#""skip_active_memory_retrieval": false"#, #""skip_active_memory_retrieval": "no""#)
      ],
      language: .json),
    fix: "Write a value of the type that the message names.")

}

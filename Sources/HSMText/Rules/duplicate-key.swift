extension Rule {

  package static let duplicateKey = Rule(
    "duplicate-key", severity: .warning, imposedBy: .language,
    summary: "An object in a payload has two members of one name",
    why: """
      The server takes the last of them and says nothing, so the first has no effect. Most often \
      it is left over, or the two were meant to be one.
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
        (
          #""objective""#,
          #""objective": "Tell the caller the opening hours.",\#n      "objective""#
        )
      ],
      language: .json),
    fix: "Remove one of the two.")

}

extension Rule {

  package static let invalidJSON = Rule(
    "invalid-json", imposedBy: .language,
    summary: "A payload is not formed the way JSON is written",
    why: """
      JSON is what RFC 8259 says, without the comments, trailing commas and other spellings that \
      some programs add to it. The API would refuse the document, or read it otherwise than it \
      was meant, so nothing is guessed.
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
        (#""skip_active_memory_retrieval": false"#, #""skip_active_memory_retrieval": false,"#),
        (#""references": {},"#, #""references": {}"#),
      ],
      language: .json),
    fix: """
      Change the marked place as the message says. Only the first mistake is reported; what \
      comes after it is not read.
      """)

}

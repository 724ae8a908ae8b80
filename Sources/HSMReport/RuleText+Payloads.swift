/// The rules about payloads alone.
extension RuleText {

  static let invalidJSON = RuleText(
    summary:
      "A payload is not formed the way JSON is written",
    why:
      "JSON is what RFC 8259 says, without the comments, trailing commas and other "
      + "spellings that some programs add to it. The API would refuse the document, or read "
      + "it otherwise than it was meant, so nothing is guessed.",
    authority: .language,
    bad: #"""
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
            "skip_active_memory_retrieval": false,
          }
        ],
        "new_user_initial_state": "announce",
        "returning_user_initial_state": "announce",
        "terminal_state": "announce",
        "references": {}
        "global_intra_state_navigation_guidelines": [],
        "global_action_guidelines": [], "global_boundary_constraints": []
      }

      """#,
    good: #"""
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
    fix:
      "Change the marked place as the message says. Only the first mistake is reported; "
      + "what comes after it is not read.",
    language: .json)

  static let wrongType = RuleText(
    summary:
      "A value in a payload is of another type than the API takes",
    why:
      "Each member of the API's objects has one type: a string, a number, a boolean, a list "
      + "or an object; only the queries and the requested information of a recall state may "
      + "be null. A value of another type is rejected.",
    authority: .api,
    bad: #"""
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
            "skip_active_memory_retrieval": "no"
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
    good: #"""
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
    fix:
      "Write a value of the type that the message names.",
    language: .json)

  static let duplicateKey = RuleText(
    summary:
      "An object in a payload has two members of one name",
    why:
      "The server takes the last of them and says nothing, so the first has no effect. Most "
      + "often it is left over, or the two were meant to be one.",
    authority: .language,
    bad: #"""
      {
        "description": "Says when the clinic opens again, and ends the call.",
        "states": [
          {
            "type": "action", "name": "announce",
            "objective": "Tell the caller the opening hours.",
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
    good: #"""
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
    fix:
      "Remove one of the two.",
    language: .json)

  static let unknownStateType = RuleText(
    summary:
      "The type of a state is none that the API knows",
    why:
      "The API tells the kinds of states by their `type`: `action`, `decision`, `recall`, "
      + "`annotation`, `reflection` and `tool-call`. Each has members of its own, so nothing "
      + "else in a state of another type can be judged.",
    authority: .api,
    bad: #"""
      {
        "description": "Says when the clinic opens again, and ends the call.",
        "states": [
          {
            "type": "actions", "name": "announce",
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
    good: #"""
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
    fix:
      "Write one of the six types. In a source, the keyword says it: `action announce { ... "
      + "}`.",
    language: .json)

}

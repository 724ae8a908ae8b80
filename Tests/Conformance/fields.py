"""The fields of every object of a payload, in the contract page's order, which is the output's."""

# Object -> field -> the method of the judge in contract.py that judges the field's value.
MACHINE = {
    "description": "text",
    "states": "states",
    "new_user_initial_state": "entry",
    "returning_user_initial_state": "entry",
    "terminal_state": "entry",
    "references": "references",
    "global_intra_state_navigation_guidelines": "texts",
    "global_action_guidelines": "texts",
    "global_boundary_constraints": "texts",
}
STATES = {
    "action": {
        "type": "anything",
        "name": "name",
        "objective": "text",
        "actions": "some_texts",
        "intra_state_navigation_guidelines": "texts",
        "action_guidelines": "texts",
        "boundary_constraints": "texts",
        "exit_conditions": "exits",
        "action_tool_call_specs": "tools",
        "exit_condition_tool_call_specs": "tools",
        "skip_active_memory_retrieval": "boolean",
    },
    "decision": {
        "type": "anything",
        "name": "name",
        "objective": "text",
        "exit_conditions": "exits",
        "decision_guidelines": "texts",
        "tool_call_specs": "tools",
        "audio_fillers": "fillers",
        "audio_filler_triggered_after": "delay",
    },
    "recall": {
        "type": "anything",
        "name": "name",
        "queries": "queries",
        "requested_information": "text_or_null",
        "next_state": "target",
    },
    "annotation": {
        "type": "anything",
        "name": "name",
        "inner_thought": "text",
        "next_state": "target",
    },
    "reflection": {
        "type": "anything",
        "name": "name",
        "problem": "text",
        "word_limit": "word_limit",
        "next_state": "target",
        "tool_call_specs": "tools",
        "audio_fillers": "fillers",
        "audio_filler_triggered_after": "delay",
    },
    "tool-call": {
        "type": "anything",
        "name": "name",
        "next_state": "target",
        "designated_tool": "tool",
        "designated_tool_call_objective": "text",
        "designated_tool_call_context": "text",
        "designated_tool_call_guidances": "texts",
        "designated_tool_call_validations": "texts",
        "designated_tool_call_params_generation_audio_fillers": "fillers",
        "designated_tool_call_params_generation_audio_filler_triggered_after": "delay",
        "tool_call_specs": "tools",
    },
}
EXIT = {"description": "text", "next_state": "target"}
TOOL = {
    "tool_id": "id",
    "version_constraint": "version_constraint",
    "additional_instruction": "text",
    "audio_fillers": "fillers",
    "audio_filler_triggered_after": "delay",
    "result_persistence": "persistence",
}

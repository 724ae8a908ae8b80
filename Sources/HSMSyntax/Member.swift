/// A member of an object of a payload.
@usableFromInline
package enum Member: UInt8, CaseIterable, Sendable {

  // The machine.
  case description, states, references, newUserInitialState, returningUserInitialState,
    terminalState, globalNavigation, globalGuidelines, globalConstraints

  // States.
  case type, name, objective, actions, navigation, guidelines, constraints, exitConditions,
    actionTools, exitTools, skipActiveMemoryRetrieval, decisionGuidelines, tools, fillers,
    fillerDelay, queries, requestedInformation, nextState, innerThought, problem, wordLimit,
    designatedTool, callObjective, callContext, callGuidances, callValidations, callFillers,
    callFillerDelay

  // Tool call specs.
  case toolID, version, instruction, persistence

  // What the API adds to a version that it returns.
  case orgID, machineID, versionNumber, createdAt, creator

  // The answer of the endpoint that returns versions.
  case versions, hasMore, continuationToken

  // A request as data.
  case method, path, query, body

  /// The name that the API gives it.
  @inlinable
  package var spelling: StaticString {
    switch self {
    case .description: "description"
    case .states: "states"
    case .references: "references"
    case .newUserInitialState: "new_user_initial_state"
    case .returningUserInitialState: "returning_user_initial_state"
    case .terminalState: "terminal_state"
    case .globalNavigation: "global_intra_state_navigation_guidelines"
    case .globalGuidelines: "global_action_guidelines"
    case .globalConstraints: "global_boundary_constraints"
    case .type: "type"
    case .name: "name"
    case .objective: "objective"
    case .actions: "actions"
    case .navigation: "intra_state_navigation_guidelines"
    case .guidelines: "action_guidelines"
    case .constraints: "boundary_constraints"
    case .exitConditions: "exit_conditions"
    case .actionTools: "action_tool_call_specs"
    case .exitTools: "exit_condition_tool_call_specs"
    case .skipActiveMemoryRetrieval: "skip_active_memory_retrieval"
    case .decisionGuidelines: "decision_guidelines"
    case .tools: "tool_call_specs"
    case .fillers: "audio_fillers"
    case .fillerDelay: "audio_filler_triggered_after"
    case .queries: "queries"
    case .requestedInformation: "requested_information"
    case .nextState: "next_state"
    case .innerThought: "inner_thought"
    case .problem: "problem"
    case .wordLimit: "word_limit"
    case .designatedTool: "designated_tool"
    case .callObjective: "designated_tool_call_objective"
    case .callContext: "designated_tool_call_context"
    case .callGuidances: "designated_tool_call_guidances"
    case .callValidations: "designated_tool_call_validations"
    case .callFillers: "designated_tool_call_params_generation_audio_fillers"
    case .callFillerDelay: "designated_tool_call_params_generation_audio_filler_triggered_after"
    case .toolID: "tool_id"
    case .version: "version_constraint"
    case .instruction: "additional_instruction"
    case .persistence: "result_persistence"
    case .orgID: "org_id"
    case .machineID: "service_hierarchical_state_machine_id"
    case .versionNumber: "version"
    case .createdAt: "created_at"
    case .creator: "creator"
    case .versions: "state_machine_versions"
    case .hasMore: "has_more"
    case .continuationToken: "continuation_token"
    case .method: "method"
    case .path: "path"
    case .query: "query"
    case .body: "body"
    }
  }

  /// The name, for messages.
  package var name: String { spelling.description }

}

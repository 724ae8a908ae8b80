import HSMSyntax

/// The members of the objects of a payload, by the names that the API gives them.
enum PayloadField: String, CaseIterable {

  // The machine.
  case description, states, references
  case newUserInitialState = "new_user_initial_state"
  case returningUserInitialState = "returning_user_initial_state"
  case terminalState = "terminal_state"
  case globalNavigation = "global_intra_state_navigation_guidelines"
  case globalGuidelines = "global_action_guidelines"
  case globalConstraints = "global_boundary_constraints"

  // States.
  case type, name, objective, actions
  case navigation = "intra_state_navigation_guidelines"
  case guidelines = "action_guidelines"
  case constraints = "boundary_constraints"
  case exitConditions = "exit_conditions"
  case actionTools = "action_tool_call_specs"
  case exitTools = "exit_condition_tool_call_specs"
  case skipActiveMemoryRetrieval = "skip_active_memory_retrieval"
  case decisionGuidelines = "decision_guidelines"
  case tools = "tool_call_specs"
  case fillers = "audio_fillers"
  case fillerDelay = "audio_filler_triggered_after"
  case queries
  case requestedInformation = "requested_information"
  case nextState = "next_state"
  case innerThought = "inner_thought"
  case problem
  case wordLimit = "word_limit"
  case designatedTool = "designated_tool"
  case callObjective = "designated_tool_call_objective"
  case callContext = "designated_tool_call_context"
  case callGuidances = "designated_tool_call_guidances"
  case callValidations = "designated_tool_call_validations"
  case callFillers = "designated_tool_call_params_generation_audio_fillers"
  case callFillerDelay = "designated_tool_call_params_generation_audio_filler_triggered_after"

  // Tool call specs.
  case toolID = "tool_id"
  case version = "version_constraint"
  case instruction = "additional_instruction"
  case persistence = "result_persistence"

  // What the API adds to a version that it returns.
  case orgID = "org_id"
  case machineID = "service_hierarchical_state_machine_id"
  case versionNumber = "version"
  case createdAt = "created_at"
  case creator

  // The answer of the endpoint that returns versions.
  case versions = "state_machine_versions"
  case hasMore = "has_more"
  case continuationToken = "continuation_token"

}

/// The kinds of objects in a payload, with their members.
enum PayloadObject {

  case machine
  case state(Keyword)
  case exit
  case tool
  case answer

  /// What it is called.
  var phrase: String {
    switch self {
    case .machine: "machine"
    case .state(let kind):
      String((BodyKind(kind)?.phrase ?? "a state").drop { $0 != " " }.dropFirst())
    case .exit: "exit condition"
    case .tool: "tool call spec"
    case .answer: "list of versions"
    }
  }

  /// What it is called, with its article.
  var phraseWithArticle: String {
    let first = phrase.utf8.first ?? 0
    return (first == 0x61 || first == 0x65 ? "an " : "a ") + phrase
  }

  /// The members that the API requires, in the order of the contract.
  var required: [PayloadField] {
    switch self {
    case .machine:
      [
        .description, .states, .newUserInitialState, .returningUserInitialState, .terminalState,
        .references, .globalNavigation, .globalGuidelines, .globalConstraints,
      ]
    case .exit: [.description, .nextState]
    case .tool: [.toolID, .version, .instruction, .fillers, .fillerDelay, .persistence]
    case .answer: [.versions]
    case .state(.action):
      [
        .type, .name, .objective, .actions, .navigation, .guidelines, .constraints,
        .exitConditions, .actionTools, .exitTools, .skipActiveMemoryRetrieval,
      ]
    case .state(.decision):
      [
        .type, .name, .objective, .exitConditions, .decisionGuidelines, .tools, .fillers,
        .fillerDelay,
      ]
    case .state(.recall): [.type, .name, .queries, .requestedInformation, .nextState]
    case .state(.annotation): [.type, .name, .innerThought, .nextState]
    case .state(.reflection):
      [.type, .name, .problem, .wordLimit, .nextState, .tools, .fillers, .fillerDelay]
    case .state:
      [
        .type, .name, .nextState, .designatedTool, .callObjective, .callContext, .callGuidances,
        .callValidations, .callFillers, .callFillerDelay, .tools,
      ]
    }
  }

  /// The members that the API adds in its answers.
  var added: [PayloadField] {
    switch self {
    case .machine: [.orgID, .machineID, .versionNumber, .createdAt, .creator]
    case .answer: [.hasMore, .continuationToken]
    case .state, .exit, .tool: []
    }
  }

}

import HSMSyntax

/// The kinds of objects in a payload, with their members.
enum PayloadObject: UInt8, CaseIterable {

  case machine
  case action, decision, recall, annotation, reflection, toolCall
  case exit
  case tool
  case answer

  /// The kind of a state that `keyword` declares.
  init(state keyword: Keyword) {
    switch keyword {
    case .action: self = .action
    case .decision: self = .decision
    case .recall: self = .recall
    case .annotation: self = .annotation
    case .reflection: self = .reflection
    default: self = .toolCall
    }
  }

  /// The kind's place in `allCases`.
  var index: Int { Int(rawValue) }

  /// What it is called.
  var phrase: String {
    switch self {
    case .machine: "machine"
    case .action: "action state"
    case .decision: "decision state"
    case .recall: "recall state"
    case .annotation: "annotation state"
    case .reflection: "reflection state"
    case .toolCall: "tool-call state"
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
    case .action:
      [
        .type, .name, .objective, .actions, .navigation, .guidelines, .constraints,
        .exitConditions, .actionTools, .exitTools, .skipActiveMemoryRetrieval,
      ]
    case .decision:
      [
        .type, .name, .objective, .exitConditions, .decisionGuidelines, .tools, .fillers,
        .fillerDelay,
      ]
    case .recall: [.type, .name, .queries, .requestedInformation, .nextState]
    case .annotation: [.type, .name, .innerThought, .nextState]
    case .reflection:
      [.type, .name, .problem, .wordLimit, .nextState, .tools, .fillers, .fillerDelay]
    case .toolCall:
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
    default: []
    }
  }

}

import HSMSyntax

/// The kinds of objects in a payload, with their members.
enum PayloadObject: UInt8, CaseIterable {

  case machine
  case action, decision, recall, annotation, reflection, toolCall
  case exit
  case tool
  case answer
  case request

  /// The kind of a state that `keyword` declares.
  init(state keyword: Keyword) {
    self = Self.allCases.first { $0.stateKind == keyword } ?? .toolCall
  }

  /// The keyword that declares such a state; `machine` for what is no state.
  private var stateKind: Keyword {
    switch self {
    case .action: .action
    case .decision: .decision
    case .recall: .recall
    case .annotation: .annotation
    case .reflection: .reflection
    case .toolCall: .toolCall
    case .machine, .exit, .tool, .answer, .request: .machine
    }
  }

  /// The kind of body in which a source says the same, if there is one.
  var bodyKind: BodyKind? {
    switch self {
    case .machine: .machine
    case .action, .decision, .recall, .annotation, .reflection, .toolCall: BodyKind(stateKind)
    case .tool: .tool
    case .exit, .answer, .request: nil
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
    case .request: "request"
    }
  }

  /// What it is called, with its article.
  var phraseWithArticle: String {
    let first = phrase.utf8.first ?? 0
    return (first == 0x61 || first == 0x65 ? "an " : "a ") + phrase
  }

  /// The members that the API requires, in the order of the contract.
  var required: [Member] {
    switch self {
    case .machine:
      [
        .description, .states, .newUserInitialState, .returningUserInitialState, .terminalState,
        .references, .globalNavigation, .globalGuidelines, .globalConstraints,
      ]
    case .exit: [.description, .nextState]
    case .tool: [.toolID, .version, .instruction, .fillers, .fillerDelay, .persistence]
    case .answer: [.versions]
    case .request: [.body]
    case .action, .decision, .recall, .annotation, .reflection, .toolCall:
      [.type, .name] + StateField.all(of: stateKind).map { $0.member }
    }
  }

  /// The members that the API adds in its answers, and those of a request besides its body.
  var added: [Member] {
    switch self {
    case .machine: [.orgID, .machineID, .versionNumber, .createdAt, .creator]
    case .answer: [.hasMore, .continuationToken]
    case .request: [.method, .path, .query]
    default: []
    }
  }

}

/// What a pair of braces belongs to, which decides what may stand in it.
package enum BodyKind: UInt8, Sendable, CaseIterable {

  case file
  case machine
  case action, decision, recall, annotation, reflection, toolCall
  case tool
  case use
  case reference
  case group
  case fragment
  case environment
  /// What an environment says of a tool, a machine or a reference.
  case boundTool, boundMachine, boundReference

  /// The kind of the body of the declaration that `keyword` begins, if it begins one.
  package init?(_ keyword: Keyword) {
    switch keyword {
    case .machine: self = .machine
    case .action: self = .action
    case .decision: self = .decision
    case .recall: self = .recall
    case .annotation: self = .annotation
    case .reflection: self = .reflection
    case .toolCall: self = .toolCall
    case .tool: self = .tool
    case .reference: self = .reference
    case .group: self = .group
    case .fragment: self = .fragment
    case .environment: self = .environment
    default: return nil
    }
  }

  /// What may stand in the body, in the order in which authors usually write it.
  package var fields: [Keyword] {
    switch self {
    case .file: [.importFile, .machine, .tool, .fragment, .environment]
    case .machine:
      [
        .description, .id, .newUser, .returningUser, .terminal,
      ] + Self.scopeFields + [.tool, .reference, .fragment] + Keyword.stateKinds + [.group]
    case .group: [.initial] + Self.scopeFields + Keyword.stateKinds + [.group]
    case .fragment: Self.scopeFields
    case .action, .decision, .recall, .annotation, .reflection, .toolCall:
      stateFields.map { $0.keyword } + [.include]
    case .tool: [.id, .version, .instruction, .persistence, .fillers]
    case .use: [.version, .instruction, .persistence, .fillers]
    case .reference: [.id, .machine, .version]
    case .environment: [.tool, .machine, .reference]
    case .boundTool, .boundReference: [.id, .version]
    case .boundMachine: [.id]
    }
  }

  /// What may stand in each kind of body, by the kind's place.
  package static let fieldSets = allCases.map { FieldSet($0.fields) }

  /// What must stand in each kind of body, by the kind's place.
  package static let requiredFieldSets = allCases.map { FieldSet($0.requiredFields) }

  /// Returns `true` iff `keyword` may stand in the body.
  package func allows(_ keyword: Keyword) -> Bool { Self.fieldSets[index].contains(keyword) }

  /// What must stand in the body (contract: every field is required; the language has defaults for
  /// the others).
  package var requiredFields: [Keyword] {
    switch self {
    case .file, .use, .group, .fragment: []
    case .environment, .boundTool, .boundMachine, .boundReference: []
    case .machine: [.description, .newUser, .returningUser, .terminal]
    case .action, .decision, .recall, .annotation, .reflection, .toolCall:
      stateFields.filter { $0.isRequired }.map { $0.keyword }
    case .tool: [.id, .version, .instruction]
    // Its id may come from elsewhere, which is checked when it is read.
    case .reference: [.version]
    }
  }

  /// What machines, groups and fragments say for the states inside them.
  private static let scopeFields = ScopeList.allCases.map { $0.keyword } + [.include]

  /// The keyword that declares a state with such a body, if it is a state's.
  var stateKind: Keyword? { Keyword.stateKinds.first { BodyKind($0) == self } }

  /// The fields of a state, as authors usually write them.
  private var stateFields: [StateField] {
    guard let kind = stateKind else { return [] }
    return StateField.all(of: kind).filter { $0.shape != .delay }
      .sorted { $0.sourceOrder < $1.sourceOrder }
  }

  /// The kind's place in `allCases`.
  package var index: Int { Int(rawValue) }

  /// `true` iff the body is a state's.
  package var isState: Bool {
    switch self {
    case .action, .decision, .recall, .annotation, .reflection, .toolCall: true
    default: false
    }
  }

  /// The body in words, with its article: `an action state`.
  package var phrase: String {
    switch self {
    case .file: "a file"
    case .machine: "a machine"
    case .action: "an action state"
    case .decision: "a decision state"
    case .recall: "a recall state"
    case .annotation: "an annotation state"
    case .reflection: "a reflection state"
    case .toolCall: "a tool-call state"
    case .tool: "a tool"
    case .use: "the use of a tool"
    case .reference: "a reference"
    case .group: "a group"
    case .fragment: "a fragment"
    case .environment: "an environment"
    case .boundTool: "a tool of an environment"
    case .boundMachine: "a machine of an environment"
    case .boundReference: "a reference of an environment"
    }
  }

}

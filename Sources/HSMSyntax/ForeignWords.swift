import HSMText

/// What a payload calls what a source says, and what other languages call it.
extension BodyKind {

  /// What payloads call what may stand in the body, each with the keyword that begins it here.
  package var members: [(member: Member, keyword: Keyword)] {
    switch self {
    case .file, .environment: []
    case .machine:
      [
        (.newUserInitialState, .newUser), (.returningUserInitialState, .returningUser),
        (.terminalState, .terminal), (.machineID, .id),
      ] + Self.globalMembers + Self.scopeMembers
    case .group, .fragment: Self.scopeMembers
    case .action, .decision, .recall, .annotation, .reflection, .toolCall:
      stateKind.map { Self.members(of: StateField.all(of: $0)) } ?? []
    case .tool, .use, .boundTool:
      [
        (.toolID, .id), (.version, .version), (.instruction, .instruction),
        (.persistence, .persistence), (.fillers, .fillers), (.fillerDelay, .fillers),
      ]
    case .reference, .boundMachine, .boundReference:
      [(.machineID, .id), (.versionNumber, .version)]
    }
  }

  /// What payloads call what scopes say for action states.
  private static let scopeMembers = members(
    of: StateField.all(of: .action).filter { $0.inherits != nil })

  /// What payloads call what machines say for action states, if the server injects it.
  private static let globalMembers = ScopeList.guidelineLists.compactMap {
    list -> (member: Member, keyword: Keyword)? in
    list.global.map { (member: $0, keyword: list.keyword) }
  }

  /// Returns what payloads call `fields`, each with its keyword.
  private static func members(of fields: [StateField]) -> [(member: Member, keyword: Keyword)] {
    fields.map { (member: $0.member, keyword: $0.keyword) }
  }

  /// Returns the keyword that begins here what a payload calls `name`, with what it is written like.
  func keyword(forMember name: String) -> (keyword: Keyword, spelling: String)? {
    if let kind = Keyword.stateKinds.first(where: { $0.payloadType.description == name }) {
      return allows(kind) ? (kind, kind.spelling) : nil
    }
    guard let (member, keyword) = members.first(where: { $0.member.name == name }), allows(keyword)
    else { return nil }
    return (keyword, member.isDelay ? Self.delaySpelling : keyword.spelling)
  }

  /// How a delay is written.
  static let delaySpelling = "\(Keyword.fillers.spelling) \(Keyword.after.spelling)"

  /// What other languages begin a transition with.
  static let gotoWords = ["goto", "go_to", "next"]

}

extension Member {

  /// `true` iff a source says it behind `fillers`.
  fileprivate var isDelay: Bool { self == .fillerDelay || self == .callFillerDelay }

}

extension ScopeList {

  /// What a payload calls the list of a machine, if the server injects it.
  package var global: Member? {
    switch self {
    case .navigation: .globalNavigation
    case .guidelines: .globalGuidelines
    case .constraints: .globalConstraints
    case .exits, .tools, .exitTools: nil
    }
  }

}

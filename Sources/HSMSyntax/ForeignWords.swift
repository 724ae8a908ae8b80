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
      ] + ScopeList.guidelineLists.compactMap { list in list.global.map { ($0, list.keyword) } }
        + Self.scopeMembers
    case .group, .fragment: Self.scopeMembers
    case .action, .decision, .recall, .annotation, .reflection, .toolCall:
      stateKind.map { StateField.all(of: $0).map { ($0.member, $0.keyword) } } ?? []
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
  private static let scopeMembers = StateField.all(of: .action).filter { $0.inherits != nil }
    .map { ($0.member, $0.keyword) }

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

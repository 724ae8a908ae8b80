/// What a machine, a group or a fragment may say for the states inside it, in the order in which
/// authors usually write it.
package enum ScopeList: UInt8, CaseIterable, Sendable {

  case navigation, guidelines, constraints, exits, tools, exitTools

  /// What begins the list in a source.
  package var keyword: Keyword {
    switch self {
    case .navigation: .navigation
    case .guidelines: .guidelines
    case .constraints: .constraints
    case .exits: .exits
    case .tools: .tools
    case .exitTools: .exitTools
    }
  }

  /// The list's place in `allCases`.
  package var index: Int { Int(rawValue) }

  /// The lists of guidelines, which are injected.
  package static let guidelineLists: [ScopeList] = [.navigation, .guidelines, .constraints]

}

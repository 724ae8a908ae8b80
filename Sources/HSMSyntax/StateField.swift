/// A field of a state: what a source calls it, what a payload calls it, and what it holds.
///
/// The table below is the one place that lists the fields of states. What may and must stand in a
/// body, the members of a payload and their order, what is inherited, and what is shown or written
/// back follow from it.
package struct StateField: Equatable, Sendable {

  /// What begins the field in a source; a delay stands in the field of the fillers before it.
  package let keyword: Keyword

  /// What a payload calls it.
  package let member: Member

  /// What it holds.
  package let shape: Shape

  /// What a scope says that the state receives in this field besides its own, if it does.
  package let inherits: ScopeList?

  /// `true` iff a source must say it; of the others, the language has defaults.
  package let isRequired: Bool

  /// Its place among the fields of the state as authors usually write them.
  package let sourceOrder: Int

  /// What a field holds, in the contract's terms; in the language, a default follows from it.
  package enum Shape: String, Sendable {
    case text
    /// `null` where nothing is said.
    case nullableText = "text_or_null"
    case texts
    /// At least one text.
    case someTexts = "some_texts"
    /// At least one text, verbatim, or `null` where nothing is said.
    case queries
    case fillers
    /// Seconds; 3 where nothing is said.
    case delay
    case wordLimit = "word_limit"
    /// `false` where nothing is said.
    case boolean
    case exits
    case target
    case tools
    case tool

    /// `true` iff what is said is texts: numbers are, as written, and what is `true` is where it stands.
    package var holdsTexts: Bool {
      switch self {
      case .text, .nullableText, .texts, .someTexts, .queries, .fillers: true
      case .delay, .wordLimit, .boolean: true
      case .exits, .target, .tools, .tool: false
      }
    }
  }

  private init(
    _ keyword: Keyword, _ member: Member, _ shape: Shape, isRequired: Bool = false,
    inherits: ScopeList? = nil, sourceOrder: Int
  ) {
    self.keyword = keyword
    self.member = member
    self.shape = shape
    self.isRequired = isRequired
    self.inherits = inherits
    self.sourceOrder = sourceOrder
  }

  /// Returns the fields of the states that `kind` declares, in the order of the payload (contract,
  /// *States*).
  package static func all(of kind: Keyword) -> [StateField] {
    switch kind {
    case .action:
      [
        StateField(.objective, .objective, .text, isRequired: true, sourceOrder: 0),
        StateField(.actions, .actions, .someTexts, isRequired: true, sourceOrder: 1),
        StateField(.navigation, .navigation, .texts, inherits: .navigation, sourceOrder: 2),
        StateField(.guidelines, .guidelines, .texts, inherits: .guidelines, sourceOrder: 3),
        StateField(.constraints, .constraints, .texts, inherits: .constraints, sourceOrder: 4),
        StateField(.exits, .exitConditions, .exits, inherits: .exits, sourceOrder: 5),
        StateField(.tools, .actionTools, .tools, inherits: .tools, sourceOrder: 6),
        StateField(.exitTools, .exitTools, .tools, inherits: .exitTools, sourceOrder: 7),
        StateField(
          .skipActiveMemoryRetrieval, .skipActiveMemoryRetrieval, .boolean, sourceOrder: 8),
      ]
    case .decision:
      [
        StateField(.objective, .objective, .text, isRequired: true, sourceOrder: 0),
        StateField(.exits, .exitConditions, .exits, inherits: .exits, sourceOrder: 2),
        StateField(.guidelines, .decisionGuidelines, .texts, sourceOrder: 1),
        StateField(.tools, .tools, .tools, sourceOrder: 3),
        StateField(.fillers, .fillers, .fillers, sourceOrder: 4),
        StateField(.fillers, .fillerDelay, .delay, sourceOrder: 4),
      ]
    case .recall:
      [
        StateField(.queries, .queries, .queries, sourceOrder: 0),
        StateField(.requestedInformation, .requestedInformation, .nullableText, sourceOrder: 1),
        StateField(.transition, .nextState, .target, isRequired: true, sourceOrder: 2),
      ]
    case .annotation:
      [
        StateField(.innerThought, .innerThought, .text, isRequired: true, sourceOrder: 0),
        StateField(.transition, .nextState, .target, isRequired: true, sourceOrder: 1),
      ]
    case .reflection:
      [
        StateField(.problem, .problem, .text, isRequired: true, sourceOrder: 0),
        StateField(.wordLimit, .wordLimit, .wordLimit, isRequired: true, sourceOrder: 1),
        StateField(.transition, .nextState, .target, isRequired: true, sourceOrder: 4),
        StateField(.tools, .tools, .tools, sourceOrder: 2),
        StateField(.fillers, .fillers, .fillers, sourceOrder: 3),
        StateField(.fillers, .fillerDelay, .delay, sourceOrder: 3),
      ]
    case .toolCall:
      [
        StateField(.transition, .nextState, .target, isRequired: true, sourceOrder: 7),
        StateField(.call, .designatedTool, .tool, isRequired: true, sourceOrder: 0),
        StateField(.objective, .callObjective, .text, isRequired: true, sourceOrder: 1),
        StateField(.context, .callContext, .text, isRequired: true, sourceOrder: 2),
        StateField(.guidances, .callGuidances, .texts, sourceOrder: 3),
        StateField(.validations, .callValidations, .texts, sourceOrder: 4),
        StateField(.fillers, .callFillers, .fillers, sourceOrder: 5),
        StateField(.fillers, .callFillerDelay, .delay, sourceOrder: 5),
        StateField(.tools, .tools, .tools, sourceOrder: 6),
      ]
    default: []
    }
  }

}

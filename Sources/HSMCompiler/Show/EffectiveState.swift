package import HSMSyntax

/// A state with all that it has in the payload, and where each part comes from.
package struct EffectiveState {

  /// A value with its origin.
  package struct Item<Value: Sendable>: Sendable {
    package let value: Value
    package let origin: Origin
  }

  /// What a field holds.
  package enum Content: Sendable {
    /// `nil` where nothing is written, which the payload shows as `null`.
    case text(Item<Text>?)
    case texts([Item<Text>]?)
    /// `nil` where nothing is written, which stands for the default delay.
    case delay(Item<Text>?)
    case number(Item<Text>)
    /// `nil` stands for `false`.
    case flag(Origin?)
    case exits([Item<Exit>])
    /// An exit without a description.
    case target(Item<Exit>)
    case tools([Item<ToolCallSpec>])
    case tool(Item<ToolCallSpec>)
  }

  /// A field of the payload.
  package struct Field: Sendable {
    package let name: StaticString
    package let content: Content
    /// What its items are, if they are counted.
    package let sort: Sort?
  }

  /// What items are counted as.
  package enum Sort: String, CaseIterable, Sendable {
    case actions, queries, guidances, validations, guidelines, exits, tools

    /// The position among all sorts.
    fileprivate var index: Int {
      switch self {
      case .actions: 0
      case .queries: 1
      case .guidances: 2
      case .validations: 3
      case .guidelines: 4
      case .exits: 5
      case .tools: 6
      }
    }
  }

  package let model: Model

  /// The index of the machine, and of the state.
  package let machine: Int
  package let index: Int

  /// The fields after `type` and `name`, in the order of the payload.
  package internal(set) var fields: [Field] = []

  /// What the scope around the state does to it.
  let effect: ScopeEffect

  /// Creates the effective form of the state with index `index` in the machine with index `machine`.
  ///
  /// - Requires: nothing in the model's sources is an error.
  package init(_ index: Int, of machine: Int, in model: Model) {
    self.model = model
    self.machine = machine
    self.index = index
    let owner = model.machines[machine]
    effect =
      ScopeEffect.all(of: owner, in: model, injectsGuidelines: true)[
        model.states[index].scope - owner.scope]
    readFields()
  }

  /// The state.
  package var state: State { model.states[index] }

  /// The type of the state, as the payload has it.
  package var type: StaticString { state.kind.payloadType }

  /// The groups around the state, outermost first, by index.
  package var groups: [Int] {
    var result: [Int] = []
    var scope = state.scope
    while let parent = model.scopes[scope].parent {
      result.insert(scope, at: 0)
      scope = parent
    }
    return result
  }

  /// How many things of each sort the state has: of those sorts that its kind can have.
  package var totals: [(sort: Sort, count: Int)] {
    var counts = [Int?](repeating: nil, count: Sort.allCases.count)
    for field in fields {
      guard let sort = field.sort else { continue }
      counts[sort.index] = (counts[sort.index] ?? 0) + field.content.count
    }
    return Sort.allCases.compactMap { sort in counts[sort.index].map { (sort, $0) } }
  }

}

extension EffectiveState.Content {

  /// How many items the field has.
  fileprivate var count: Int {
    switch self {
    case .texts(let items): items?.count ?? 0
    case .exits(let items): items.count
    case .tools(let items): items.count
    case .text, .delay, .number, .flag, .target, .tool: 1
    }
  }

}

extension Keyword {

  /// What the payload calls a state of this kind.
  package var payloadType: StaticString {
    switch self {
    case .action: "action"
    case .decision: "decision"
    case .recall: "recall"
    case .annotation: "annotation"
    case .reflection: "reflection"
    default: "tool-call"
    }
  }

}

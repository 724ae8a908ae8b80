package import HSMModel
package import HSMSyntax
import HSMText

/// A state with all that it has in the payload.
package struct EffectiveState {

  /// A field with what the state says and receives in it.
  package struct Field {

    package let field: StateField
    package let items: EffectiveItems
  }

  /// What items are counted as.
  package enum Sort: String, CaseIterable, Sendable {
    case actions, queries, guidances, validations, guidelines, exits, tools
  }

  /// The machine.
  package let machine: EffectiveMachine

  /// The index of the state.
  package let index: Int

  /// The fields after `type` and `name`, in the order of the payload.
  package let fields: [Field]

  package var model: Model { machine.model }

  /// Creates the effective form of the state with index `index` in `machine`.
  package init(_ index: Int, of machine: EffectiveMachine) {
    self.machine = machine
    self.index = index
    let (table, kind) = (machine.model.stateFields, machine.model.states[index].kind)
    fields = table.indices(of: kind).map {
      Field(field: table[kind, $0], items: machine.items($0, of: index))
    }
  }

  /// The state.
  package var state: State { model.states[index] }

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
    Sort.allCases.compactMap { sort in
      let counts = fields.filter { $0.field.sort == sort }.map { $0.items.count }
      return counts.isEmpty ? nil : (sort, counts.reduce(0, +))
    }
  }

}

extension StateField {

  /// What the field's items are counted as, if they are.
  fileprivate var sort: EffectiveState.Sort? {
    switch shape {
    case .exits, .target: .exits
    case .tools, .tool: .tools
    case .texts, .someTexts, .queries:
      EffectiveState.Sort(rawValue: keyword.spelling) ?? .guidelines
    case .text, .nullableText, .fillers, .delay, .wordLimit, .boolean: nil
    }
  }

}

/// The fields of the six kinds of states, ready to be looked up.
package struct StateFieldTable: Sendable {

  /// The fields of all kinds, those of one kind next to each other.
  private let fields: [StateField]

  /// For each kind, by its place among the kinds of states, the index of its first field in `fields`;
  /// then their number.
  private let starts: [Int]

  /// For each kind and keyword, the index of the first field that the keyword begins, or -1.
  private let indices: [Int8]

  /// For each kind, the indices of its fields in the order in which authors usually write them.
  private let sourceOrders: [[Int]]

  private static let keywordCount = Keyword.allCases.count

  /// The only table.
  package static let shared = StateFieldTable()

  private init() {
    var (fields, starts, sourceOrders) = ([StateField](), [0], [[Int]]())
    var indices = [Int8](repeating: -1, count: Self.keywordCount * Keyword.stateKinds.count)
    for (kind, keyword) in Keyword.stateKinds.enumerated() {
      let own = StateField.all(of: keyword)
      for (index, field) in own.enumerated().reversed() {
        indices[kind * Self.keywordCount + Int(field.keyword.rawValue)] = Int8(index)
      }
      fields += own
      starts.append(fields.count)
      sourceOrders.append(own.indices.sorted { own[$0].sourceOrder < own[$1].sourceOrder })
    }
    (self.fields, self.starts, self.indices) = (fields, starts, indices)
    self.sourceOrders = sourceOrders
  }

  /// Returns the indices of the fields of states that `kind` declares; none if it is no kind of state.
  package func indices(of kind: Keyword) -> Range<Int> {
    guard kind.isStateKind else { return 0..<0 }
    return 0..<starts[kind.stateKindIndex + 1] - starts[kind.stateKindIndex]
  }

  /// Returns the same indices in the order in which authors usually write the fields.
  package func sourceOrder(of kind: Keyword) -> [Int] {
    kind.isStateKind ? sourceOrders[kind.stateKindIndex] : []
  }

  /// The field with this index of states that `kind` declares, in the order of the payload.
  ///
  /// - Requires: `indices(of: kind)` contains `index`.
  package subscript(kind: Keyword, index: Int) -> StateField {
    fields[starts[kind.stateKindIndex] + index]
  }

  /// Returns the index of the first field of states of this `kind` that `keyword` begins.
  package func index(of keyword: Keyword, in kind: Keyword) -> Int? {
    guard kind.isStateKind else { return nil }
    let index = indices[kind.stateKindIndex * Self.keywordCount + Int(keyword.rawValue)]
    return index < 0 ? nil : Int(index)
  }

}

extension Keyword {

  /// The keywords that begin the declaration of a state.
  package static let stateKinds: [Keyword] = allCases.filter { $0.isStateKind }

  /// The place of a kind of state among them.
  ///
  /// - Requires: `isStateKind`.
  package var stateKindIndex: Int { Int(rawValue - Keyword.action.rawValue) }

  /// What a payload calls a state of this kind.
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

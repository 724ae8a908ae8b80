/// The fields of the six kinds of states, ready to be looked up.
package struct StateFieldTable: Sendable {

  /// The fields of each kind, by the kind's place among the kinds of states.
  private let fields: [[StateField]]

  /// For each kind and keyword, the index of the first field that the keyword begins, or -1.
  private let indices: [Int8]

  private static let keywordCount = Keyword.allCases.count

  /// Creates the table.
  package init() {
    fields = Keyword.stateKinds.map { StateField.all(of: $0) }
    var indices = [Int8](repeating: -1, count: Self.keywordCount * fields.count)
    for (kind, fields) in fields.enumerated() {
      for (index, field) in fields.enumerated().reversed() {
        indices[kind * Self.keywordCount + Int(field.keyword.rawValue)] = Int8(index)
      }
    }
    self.indices = indices
  }

  /// The fields of states that `kind` declares, in the order of the payload; none if it is no kind of
  /// state.
  package subscript(kind: Keyword) -> [StateField] {
    kind.isStateKind ? fields[kind.stateKindIndex] : []
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
  var stateKindIndex: Int { Int(rawValue - Keyword.action.rawValue) }

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

import HSMModel
import HSMSyntax
import HSMText

extension PayloadReader {

  /// Returns where `node`, a `next_state` of the current state, leads (contract, constraints 3, 4).
  mutating func readTarget(_ node: Int?) -> Target {
    guard let node else { return .none }
    switch tree.nodes[node].kind {
    case .string: return readInternalTarget(node)
    case .array:
      guard let (path, jumpBack) = pair(node), tree.nodes[path].kind == .string,
        tree.nodes[jumpBack].kind == .string
      else {
        reportType(node, "a pair of two names")
        return .none
      }
      return readExternalTarget(path, jumpBack)
    default:
      reportType(node, "the name of a state or a pair of two names")
      return .none
    }
  }

  /// Returns the state that the string `node` names, from the current state.
  private mutating func readInternalTarget(_ node: Int) -> Target {
    if hasDot(node) {
      report(.missingJumpBack(text(node)), span(node))
      return .none
    }
    guard let index = resolveState(node) else { return .none }
    if index == currentState {
      report(.selfTransition(text(node), state: nil), span(node))
      return .none
    }
    return .state(index)
  }

  /// Returns the transition into the machine and state that `path` names, and back to `jumpBack`.
  private mutating func readExternalTarget(_ path: Int, _ jumpBack: Int) -> Target {
    let name = value(path)
    var isKnown = false
    if let dot = name.firstIndex(of: 0x2E) {
      // A second dot belongs to no name.
      if name[(dot + 1)...].isName {
        isKnown = resolveReference(name[..<dot], span(path))
      } else {
        report(.invalidExternalName(text(path)), span(path))
      }
    } else {
      // The node before the first of a pair is the pair.
      report(.unexpectedJumpBack(text(path)), span(path), whole: span(path - 1))
    }
    if hasDot(jumpBack) {
      report(.jumpBackNotInternal(text(jumpBack)), span(jumpBack))
      return .none
    }
    guard let index = resolveState(jumpBack), isKnown, let text = readString(path) else {
      return .none
    }
    return .external(path: text, jumpBack: index)
  }

  /// Returns the state that the string `node` names; reports one that does not exist.
  private mutating func resolveState(_ node: Int) -> Int? {
    let name = value(node)
    if let symbol = model.symbols.find(0..<name.count, in: name.span),
      let index = states.value(of: symbol, owner: owner)
    {
      return index
    }
    let known = model.machines[owner - 1].states
    let similar = suggestion(for: name, among: model.states[known]) { $0.name }
      .map { model.states[$0] }
    report(
      .unknownState(text(node), suggestion: similar.map { model.name($0.name) }), span(node),
      other: similar?.location)
    return nil
  }

  /// Returns whether a reference is named `name`; reports at `place` if none is.
  private mutating func resolveReference(
    _ name: ArraySlice<UInt8>, _ place: SourceSpan
  ) -> Bool {
    if let symbol = model.symbols.find(0..<name.count, in: name.span),
      references.value(of: symbol, owner: owner) != nil
    {
      return true
    }
    let known = model.machines[owner - 1].references
    let similar = suggestion(for: name, among: model.references[known]) { $0.name }
      .map { model.references[$0] }
    report(
      .unknownReference(
        String(decoding: name, as: UTF8.self), suggestion: similar.map { model.name($0.name) }),
      place, other: similar?.location)
    return false
  }

  /// Returns the state that the member `node` for `entry` names, an internal action state (contract,
  /// constraint 6); -1 if it is none.
  mutating func readEntry(_ entry: Keyword, _ node: Int?) -> Int {
    guard let node, expect(.string, node, "the name of a state") else { return -1 }
    if hasDot(node) {
      report(.entryNotInternal(entry, text(node)), span(node))
      return -1
    }
    guard let index = resolveState(node) else { return -1 }
    let state = model.states[index]
    if state.kind == .machine { return -1 }
    if state.kind != .action {
      report(
        .entryNotAction(entry, name: text(node), kind: state.kind), span(node),
        other: state.location)
      return -1
    }
    return index
  }

  /// Returns `true` iff the string `node` stands for a text with a dot.
  private func hasDot(_ node: Int) -> Bool { value(node).contains(0x2E) }

  /// Returns the index of the one of `items` whose name `name` most likely means, until the budget for
  /// comparisons is used up.
  private mutating func suggestion<Item>(
    for name: ArraySlice<UInt8>, among items: ArraySlice<Item>, named: (Item) -> Symbol
  ) -> Int? {
    guard items.count <= suggestionBudget / Similarity.leastCost else { return nil }
    let names = items.map { [UInt8](model.symbols[named($0)]) }
    return Similarity.best(for: [UInt8](name), among: names, budget: &suggestionBudget)
      .map { items.startIndex + $0 }
  }

}

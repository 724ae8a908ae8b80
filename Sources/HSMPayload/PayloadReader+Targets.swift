import HSMModel
import HSMSyntax
import HSMText

extension PayloadReader {

  /// Returns where the `next_state` `node` leads (contract, constraint 4).
  mutating func readTarget(_ node: Int?) -> Target? {
    guard let node else { return nil }
    switch tree.nodes[node].kind {
    case .string: return readInternalTarget(node)
    case .array:
      guard let (path, jumpBack) = pair(node), tree.nodes[path].kind == .string,
        tree.nodes[jumpBack].kind == .string
      else {
        reportType(node, "a pair of two names")
        return nil
      }
      return readExternalTarget(path, jumpBack)
    default:
      reportType(node, "the name of a state or a pair of two names")
      return nil
    }
  }

  /// Returns the state that the string `node` names.
  private mutating func readInternalTarget(_ node: Int) -> Target? {
    if hasDot(node) {
      report(.missingJumpBack(text(node)), span(node))
      return nil
    }
    return resolveState(node).map { .state($0) }
  }

  /// Returns the transition into the machine and state that `path` names, and back to `jumpBack`.
  private mutating func readExternalTarget(_ path: Int, _ jumpBack: Int) -> Target? {
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
      return nil
    }
    guard let index = resolveState(jumpBack), isKnown,
      let text = readString(path, as: .verbatim)
    else { return nil }
    model.texts.append(text)
    return .external(path: model.texts.count - 1, jumpBack: index)
  }

  /// Returns the state that the string `node` names; reports one that does not exist.
  private mutating func resolveState(_ node: Int) -> Int? {
    let name = value(node)
    if let symbol = model.symbols.find(0..<name.count, in: name.span),
      let index = names.value(of: symbol, in: .states, owner: owner)
    {
      return index
    }
    let known = model.machines[owner - 1].states
    let similar = names.suggestion(
      for: name, among: model.states[known], of: model.symbols, named: { $0.name }
    )
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
      names.value(of: symbol, in: .references, owner: owner) != nil
    {
      return true
    }
    let known = model.machines[owner - 1].references
    let similar = names.suggestion(
      for: name, among: model.references[known], of: model.symbols, named: { $0.name }
    )
    .map { model.references[$0] }
    report(
      .unknownReference(
        String(decoding: name, as: UTF8.self), suggestion: similar.map { model.name($0.name) }),
      place, other: similar?.location)
    return false
  }

  /// Returns the state of the machine that the member `node` for `entry` names (contract, constraint 6).
  mutating func readEntry(_ entry: Keyword, _ node: Int?) -> Entry? {
    guard let node, expect(.string, node, "the name of a state") else { return nil }
    if hasDot(node) {
      report(.entryNotInternal(entry, text(node)), span(node))
      return nil
    }
    guard let state = resolveState(node), let name = readString(node, as: .verbatim) else {
      return nil
    }
    return Entry(state: state, name: name, span: span(node))
  }

  /// Returns `true` iff the string `node` stands for a text with a dot.
  private func hasDot(_ node: Int) -> Bool { value(node).contains(0x2E) }

}

import HSMModel
import HSMSyntax
import HSMText

extension PayloadReader {

  /// Returns where the `next_state` `node` leads (contract, constraint 4).
  mutating func readTarget(_ node: Int?) -> Target? {
    guard let node else { return nil }
    switch tree.nodes[node].kind {
    case .string:
      return resolveState(node, ifExternal: Finding.Message.missingJumpBack).map { .state($0) }
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
    let index = resolveState(jumpBack, ifExternal: Finding.Message.jumpBackNotInternal)
    guard let index, isKnown, let text = readString(path, as: .verbatim)
    else { return nil }
    model.texts.append(text)
    return .external(path: model.texts.count - 1, jumpBack: index)
  }

  /// Returns the state that the string `node` names: its name may be none that the API takes, which is
  /// reported where it is declared. Reports a path with a dot with the `message` for it, and another
  /// name that no state has.
  private mutating func resolveState(
    _ node: Int, ifExternal message: (String) -> Finding.Message
  ) -> Int? {
    let name = value(node)
    let symbol = model.symbols.find(0..<name.count, in: name.span)
    if let index = symbol.flatMap({ names.value(of: $0, in: .states, owner: owner) }) {
      return index
    }
    if name.contains(0x2E) {
      report(message(text(node)), span(node))
      return nil
    }
    if hasLostState { return nil }
    let known = model.states[model.machines[owner - 1].states]
    let similar = similar(to: name, among: known) { $0.name }
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
    if hasLostReference { return false }
    let known = model.references[model.machines[owner - 1].references]
    let similar = similar(to: name, among: known) { $0.name }
    report(
      .unknownReference(
        String(decoding: name, as: UTF8.self), suggestion: similar.map { model.name($0.name) }),
      place, other: similar?.location)
    return false
  }

  /// Returns the one of `items` whose name `name` most likely means.
  private mutating func similar<Item>(
    to name: ArraySlice<UInt8>, among items: ArraySlice<Item>, named: (Item) -> Symbol
  ) -> Item? {
    names.suggestion(for: name, among: items, of: model.symbols, named: named).map { items[$0] }
  }

  /// Returns the state of the machine that the member `node` for `entry` names (contract, constraint 6).
  mutating func readEntry(_ entry: Keyword, _ node: Int?) -> Entry? {
    guard let node, expect(.string, node, "the name of a state") else { return nil }
    let state = resolveState(node, ifExternal: { .entryNotInternal(entry, $0) })
    guard let state, let name = readString(node, as: .verbatim) else {
      return nil
    }
    return Entry(state: state, name: name, span: span(node))
  }

}

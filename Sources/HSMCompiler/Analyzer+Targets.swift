import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Returns where the target in `node` leads, from the state with index `state` if it stands in one.
  ///
  /// Contract, constraints 3 and 4.
  mutating func readTarget(in node: Int, from state: Int?) -> Target {
    if isShapeOnly { return .none }
    guard let (first, second) = paths(of: node) else { return .none }
    let span = tree.span(of: first)
    guard let dot = dot(in: span) else {
      if let second { reportUnexpectedJumpBack(span, second) }
      guard let target = resolveState(span) else { return .none }
      if target == state {
        let name = model.name(model.states[target].name)
        report(
          .selfTransition(text(span), state: name == text(span) ? nil : name), span,
          whole: tree.nodes[node].kind == .exit ? tree.span(of: node) : nil)
        return .none
      }
      return .state(target)
    }
    let external = resolveExternal(span, dot: dot)
    let isKnown = external != nil
    guard let second else {
      if isKnown, !tree.nodes[node].isBroken, !isCutShort(node) {
        report(.missingJumpBack(text(span)), span)
      }
      return .none
    }
    let jumpBack = tree.span(of: second)
    if self.dot(in: jumpBack) != nil {
      report(.jumpBackNotInternal(text(jumpBack)), jumpBack)
      return .none
    }
    guard let index = resolveState(jumpBack), let external else { return .none }
    return .external(path: external, jumpBack: index)
  }

  /// Returns the state that the entry `node` of the machine names, which must be an internal action
  /// state (contract, constraint 6); -1 if it is not.
  mutating func readEntry(_ entry: Keyword, _ node: Int) -> Int {
    guard let (first, second) = paths(of: node) else { return -1 }
    let span = tree.span(of: first)
    if dot(in: span) != nil {
      report(.entryNotInternal(entry, text(span)), span)
      return -1
    }
    if let second { reportUnexpectedJumpBack(span, second) }
    guard let index = resolveState(span) else { return -1 }
    let state = model.states[index]
    if state.kind != .action {
      report(
        .entryNotAction(entry, name: text(span), kind: state.kind), span, other: state.location)
      return -1
    }
    return index
  }

  /// Returns the one or two paths of the target in `node`, or `nil` if one of them is malformed.
  func paths(of node: Int) -> (first: Int, second: Int?)? {
    guard let target = child(of: node, .target), let first = child(of: target, .path),
      !tree.nodes[first].isBroken
    else { return nil }
    let next = Int(tree.nodes[first].next)
    guard next < Int(tree.nodes[target].next), tree.nodes[next].kind == .path else {
      return (first, nil)
    }
    return tree.nodes[next].isBroken ? nil : (first, next)
  }

  /// Reports the `then` before the path `second`, after the path at `first` of an internal state.
  mutating func reportUnexpectedJumpBack(_ first: SourceSpan, _ second: Int) {
    let span = SourceSpan(thenStart(before: second), tree.span(of: second).end)
    report(.unexpectedJumpBack(text(first)), span)
  }

  /// Returns `true` iff the target in `node` ends in a `then` that no state follows.
  private func isCutShort(_ node: Int) -> Bool {
    guard let target = child(of: node, .target) else { return true }
    let last = tree.nodes[target]
    let path = tree.nodes[target + 1]
    return last.endToken > path.endToken
  }

  /// Returns where the `then` before the path `node` starts.
  private func thenStart(before node: Int) -> UInt32 {
    var token = Int(tree.nodes[node].firstToken) - 1
    while tree.tokens.kinds[token].isTrivia { token -= 1 }
    return tree.tokens.starts[token]
  }

  /// Returns the offset of the dot in `span`, if there is one.
  func dot(in span: SourceSpan) -> UInt32? {
    let offset = UInt32(tree.source.bytes.span.first(0x2E, in: span.bytes))
    return offset < span.end ? offset : nil
  }

  /// Returns the index of the state that the name in `span` leads to: a state, or the initial state of
  /// a group; reports a name that is not declared.
  private mutating func resolveState(_ span: SourceSpan) -> Int? {
    guard let value = resolveName(span) else { return nil }
    if value < NameUse.groupBit { return value }
    return initialState(of: value ^ NameUse.groupBit, from: span)
  }

  /// Returns what the name of a state or group in `span` is bound to; reports one that is not
  /// declared.
  mutating func resolveName(_ span: SourceSpan) -> Int? {
    let name = symbol(span)
    if let value = resolve(name, at: span, in: .states) { return value }
    if mayBeLost(name) { return nil }
    if let reference = binding(of: name, in: .references, owner: owner) {
      report(
        .referenceForState(text(span)), span, other: model.references[reference].location)
      return nil
    }
    let similar = similarState(to: name, in: model.machines[owner - 1])
    report(
      .unknownState(text(span), suggestion: similar?.name), span, other: similar?.location)
    return nil
  }

  /// Returns the path in `span`, with a dot at `dot`, if it names a state of a declared reference, with
  /// a group of a known machine replaced by its initial state; reports what is wrong with it.
  private mutating func resolveExternal(_ span: SourceSpan, dot: UInt32) -> Text? {
    let referenceSpan = SourceSpan(span.start, dot)
    let name = symbol(referenceSpan)
    guard let index = resolve(name, at: referenceSpan, in: .references) else {
      if !mayBeLost(name) {
        let references = model.machines[owner - 1].references
        let similar = suggestion(for: name, among: model.references[references]) { $0.name }
          .map { model.references[$0] }
        report(
          .unknownReference(
            text(referenceSpan), suggestion: similar.map { model.name($0.name) }),
          referenceSpan, other: similar?.location)
      }
      return nil
    }
    let state = SourceSpan(dot + 1, span.end)
    if !tree.source.bytes[state.bytes].isName {
      report(.invalidExternalName(text(state)), state)
      return nil
    }
    guard let machine = model.references[index].machine else {
      recordUse(at: state, .states, nil)
      return source(span)
    }
    guard let target = resolveExternalState(state, in: machine) else { return nil }
    let targetName = model.symbols[model.states[target].name]
    if targetName.elementsEqual(tree.source.bytes[state.bytes]) { return source(span) }
    var path = Text(location: Location(file: file, span: span))
    path.start = UInt32(model.decoded.count)
    model.decoded += model.symbols[name] + [0x2E] + targetName
    path.end = UInt32(model.decoded.count)
    return path
  }

}

import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Returns the exits in the list `node` of `body`; what is broken is left out.
  mutating func readExits(_ node: Int, _ body: Body) -> Items {
    let start = model.exits.count
    for child in tree.children(of: node) where tree.nodes[child].kind == .exit {
      let description = readString(child + 1, body.origin)
      let (target, span, names) = readTarget(in: child, body)
      guard let description else { continue }
      model.exits.append(
        Exit(
          description: description, target: target, span: tree.span(of: child),
          targetSpan: span, names: names))
    }
    return Items(start..<model.exits.count)
  }

  /// Returns the only way out of the state whose body this is, which leads to the target in `node`.
  mutating func readTransition(_ node: Int, _ body: Body) -> Items {
    let (target, span, names) = readTarget(in: node, body)
    return model.add(
      Exit(
        description: source(.verbatim, span, content: SourceSpan(at: span.start), body.origin),
        target: target, span: tree.span(of: node), targetSpan: span, names: names))
  }

  /// Returns where the target in `node` leads, where its first path stands, and the names in it.
  private mutating func readTarget(
    in node: Int, _ body: Body
  ) -> (target: Target?, span: SourceSpan, names: Items) {
    guard let (first, second) = paths(of: node) else { return (nil, tree.span(of: node), .none) }
    let span = tree.span(of: first)
    if body.isShapeOnly { return (nil, span, .none) }
    let firstUse = model.nameUses.count
    let target = readTarget(span, second, in: node, body)
    return (target, span, Items(firstUse..<model.nameUses.count))
  }

  /// Returns where the path at `span` and the one of the node `second`, if there is one, lead; both are
  /// of the target in `node` (contract, constraint 4).
  private mutating func readTarget(
    _ span: SourceSpan, _ second: Int?, in node: Int, _ body: Body
  ) -> Target? {
    guard let dot = dot(in: span) else {
      if let second { reportUnexpectedJumpBack(span, second, body) }
      return resolveState(span, body).map { .state($0) }
    }
    let external = resolveExternal(span, dot: dot, body)
    guard let second else {
      if external != nil, !tree.nodes[node].isBroken, !isCutShort(node) {
        report(.missingJumpBack(text(span)), span, of: body.origin, isExit: true)
      }
      return nil
    }
    let jumpBack = tree.span(of: second)
    if self.dot(in: jumpBack) != nil {
      report(.jumpBackNotInternal(text(jumpBack)), jumpBack, of: body.origin, isExit: true)
      return nil
    }
    guard let index = resolveState(jumpBack, body), let external else { return nil }
    model.texts.append(external)
    return .external(path: model.texts.count - 1, jumpBack: index)
  }

  /// Returns the state of this machine that the entry `node` names (contract, constraint 6).
  mutating func readEntry(_ entry: Keyword, _ node: Int) -> Entry? {
    guard let (first, second) = paths(of: node) else { return nil }
    let span = tree.span(of: first)
    if dot(in: span) != nil {
      report(.entryNotInternal(entry, text(span)), span)
      return nil
    }
    if let second { reportUnexpectedJumpBack(span, second) }
    return resolveState(span).map {
      Entry(state: $0, name: source(.verbatim, span, Origin()), span: tree.span(of: node))
    }
  }

  // MARK: Paths

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
  mutating func reportUnexpectedJumpBack(_ first: SourceSpan, _ second: Int, _ body: Body? = nil) {
    let span = SourceSpan(thenStart(before: second), tree.span(of: second).end)
    report(.unexpectedJumpBack(text(first)), span, of: body?.origin ?? Origin(), isExit: true)
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

  // MARK: Names

  /// Returns the index of the state that the name in `span` leads to: a state, or the initial state of
  /// a group; reports a name that is not declared.
  private mutating func resolveState(_ span: SourceSpan, _ body: Body? = nil) -> Int? {
    guard let value = resolveName(span, body) else { return nil }
    if value < NameUse.groupBit { return value }
    return initialState(of: value ^ NameUse.groupBit, from: span)
  }

  /// Returns what the name of a state or group in `span` is bound to; reports one that is not
  /// declared.
  mutating func resolveName(_ span: SourceSpan, _ body: Body? = nil) -> Int? {
    let name = symbol(span)
    if let value = resolve(name, at: span, in: .states) { return value }
    if mayBeLost(name) { return nil }
    let origin = body?.origin ?? Origin()
    if let reference = binding(of: name, in: .references, owner: owner) {
      report(
        .referenceForState(text(span)), span, of: origin, isExit: true,
        other: model.references[reference].location)
      return nil
    }
    if let machine = binding(of: name, in: .machines, owner: 0) {
      report(
        .machineForState(
          text(span), reference: reference(to: machine), isEntry: body == nil), span, of: origin,
        isExit: true, other: model.machines[machine].location)
      return nil
    }
    if let (machine, location) = stateOfOtherMachine(name) {
      report(
        .stateOfOtherMachine(
          text(span), machine: model.name(model.machines[machine].name),
          reference: reference(to: machine), isEntry: body == nil), span, of: origin,
        isExit: true, other: location)
      return nil
    }
    let similar = similarState(to: name, in: model.machines[owner - 1])
    report(
      .unknownState(text(span), suggestion: similar?.name), span, of: origin, isExit: true,
      other: similar?.location)
    return nil
  }

  /// Returns the name of the reference of the current machine to `machine`, if there is one.
  private func reference(to machine: Int) -> String? {
    model.references[model.machines[owner - 1].references].first { $0.machine == machine }
      .map { model.name($0.name) }
  }

  /// Returns the first machine that declares a state or a group `name`, and where.
  ///
  /// - Complexity: O(n) in the number of states the first time, then O(1).
  private mutating func stateOfOtherMachine(
    _ name: Symbol
  ) -> (machine: Int, location: Location)? {
    if model.machines.count == 1 { return nil }
    if declarations.statesAnywhere == nil {
      var names: [Symbol: (machine: Int, location: Location)] = [:]
      for (index, machine) in model.machines.enumerated().reversed() {
        for group in model.scopes[machine.scopes.dropFirst()] {
          names[group.name] = (index, group.location)
        }
        for state in model.states[machine.states] { names[state.name] = (index, state.location) }
      }
      declarations.statesAnywhere = names
    }
    return declarations.statesAnywhere?[name]
  }

  /// Returns the path in `span`, with a dot at `dot`, if it names a state of a declared reference, with
  /// a group of a known machine replaced by its initial state; reports what is wrong with it.
  private mutating func resolveExternal(
    _ span: SourceSpan, dot: UInt32, _ body: Body
  ) -> Text? {
    let referenceSpan = SourceSpan(span.start, dot)
    let name = symbol(referenceSpan)
    guard let index = resolve(name, at: referenceSpan, in: .references) else {
      if !mayBeLost(name) { reportUnknownReference(name, referenceSpan, body) }
      return nil
    }
    let state = SourceSpan(dot + 1, span.end)
    if !tree.source.bytes[state.bytes].isName {
      report(.invalidExternalName(text(state)), state, of: body.origin, isExit: true)
      return nil
    }
    var path = source(.verbatim, span, body.origin)
    guard let machine = model.references[index].machine else {
      recordUse(at: state, .states, nil)
      return path
    }
    guard let target = resolveExternalState(state, in: machine, body) else { return nil }
    let targetName = model.symbols[model.states[target].name]
    if targetName.elementsEqual(tree.source.bytes[state.bytes]) { return path }
    path.isDecoded = true
    path.start = UInt32(model.decoded.count)
    model.decoded += model.symbols[name] + [0x2E] + targetName
    path.end = UInt32(model.decoded.count)
    return path
  }

  private mutating func reportUnknownReference(
    _ name: Symbol, _ span: SourceSpan, _ body: Body
  ) {
    if let machine = binding(of: name, in: .machines, owner: 0) {
      return report(
        .machineForReference(text(span), reference: reference(to: machine)), span,
        of: body.origin, isExit: true, other: model.machines[machine].location)
    }
    let known = model.references[model.machines[owner - 1].references]
    let similar = suggestion(for: name, among: known) { $0.name }.map { model.references[$0] }
    report(
      .unknownReference(text(span), suggestion: similar.map { model.name($0.name) }), span,
      of: body.origin, isExit: true, other: similar?.location)
  }

}

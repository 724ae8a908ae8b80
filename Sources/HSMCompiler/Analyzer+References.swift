import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Reads the reference `node` with this index.
  ///
  /// Its id is, in this order: the environment's for the reference, its own, the environment's for
  /// the machine that it names, and that machine's own.
  mutating func readReference(_ node: Int, _ index: Int) {
    var reference = model.references[index]
    var namesMachine = false
    let bound = environments.fields(of: .reference, reference.name)
    readFields(of: node, as: Body(.reference, boundFields: bound)) {
      analyzer, keyword, field, body in
      switch keyword {
      case .id: reference.id = analyzer.model.add(analyzer.readString(in: field, Origin(), as: .id))
      case .version:
        reference.version = analyzer.model.add(analyzer.readInteger(keyword, field, body))
      case .machine:
        namesMachine = true
        reference.machine = analyzer.resolveMachine(field)
      default: break
      }
    }
    let hasID = says(.id, in: node)
    checkID(of: node, reference, hasID: hasID, namesMachine: namesMachine)
    let entry = environments.chosen(.reference, reference.name)
    if bound.contains(.version), !says(.version, in: node),
      let lacking = environments.lacking(.init(.version, of: .reference, reference.name))
    {
      reportUnbound(reference, .version, lacking)
    }
    reference.version = entry?.version.said ?? reference.version
    if let id = entry?.id.said {
      reference.id = id
    } else if !hasID, let machine = reference.machine {
      reference.id = model.machines[machine].id
    }
    model.references[index] = reference
  }

  /// Reports the `reference` in `node` if it has no id in some environment that counts, or in none.
  private mutating func checkID(
    of node: Int, _ reference: Reference, hasID: Bool, namesMachine: Bool
  ) {
    let machine = reference.machine.map { model.machines[$0] }
    if hasID || machine.map({ !$0.id.isNone }) ?? namesMachine { return }
    let own = Environments.Value(.id, of: .reference, reference.name)
    let known = machine.map { Environments.Value(.id, of: .machine, $0.name) } ?? own
    guard environments.isGiven(own) || environments.isGiven(known) else {
      guard !hasGap(node), let (header, name) = header(of: node) else { return }
      let known = machine.map { model.name($0.name) }
      return report(.missingFields([.id], in: .reference, name: text(name), machine: known), header)
    }
    if let lacking = environments.lacking(own, known) { reportUnbound(reference, .id, lacking) }
  }

  private mutating func reportUnbound(
    _ reference: Reference, _ field: Keyword, _ lacking: Environments.Lacking
  ) {
    report(
      .unboundID(
        .reference, model.name(reference.name), field, lacking.names, others: lacking.otherCount),
      reference.location.span)
  }

  /// Returns the index of the machine that the field `node` of a reference names; reports one that is
  /// not declared.
  private mutating func resolveMachine(_ node: Int) -> Int? {
    guard let nameNode = child(of: node, .name) else { return nil }
    let span = tree.span(of: nameNode)
    let name = symbol(span)
    if let index = resolve(name, at: span, in: .machines) { return index }
    if declarations.hasLostFile || mayBeLost(name) { return nil }
    let similar = suggestion(for: name, among: model.machines) { $0.name }
      .map { model.machines[$0] }
    report(
      .unknownMachine(text(span), suggestion: similar.map { model.name($0.name) }), span,
      other: similar?.location)
    return nil
  }

  /// Returns the state that the name in `span` leads to in the machine with this index; reports one
  /// that is not declared there.
  mutating func resolveExternalState(
    _ span: SourceSpan, in index: Int, _ body: Body
  ) -> Int? {
    let name = symbol(span)
    let machine = model.machines[index]
    if declarations.externalNames[index] == nil {
      var names: [Symbol: Int] = [:]
      for group in machine.scopes.dropFirst() {
        names[model.scopes[group].name] = group | NameUse.groupBit
      }
      for state in machine.states.reversed() { names[model.states[state].name] = state }
      declarations.externalNames[index] = names
    }
    let found = declarations.externalNames[index]?[name]
    recordUse(at: span, .states, found)
    if let value = found {
      if value < NameUse.groupBit { return value }
      return initialState(of: value ^ NameUse.groupBit, from: span)
    }
    if declarations.machines[index].isIncomplete || declarations.lostNames.contains(name) {
      return nil
    }
    let similar = similarState(to: name, in: machine)
    report(
      .unknownExternalState(
        text(span), machine: model.name(machine.name), suggestion: similar?.name), span,
      of: body.origin, isExit: true, other: similar?.location ?? machine.location)
    return nil
  }

}

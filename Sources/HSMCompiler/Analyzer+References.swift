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
    boundFields = environments.fields(of: .reference, reference.name)
    readFields(of: node, as: .reference) { analyzer, keyword, field in
      switch keyword {
      case .id: reference.id = analyzer.readID(field) ?? reference.id
      case .version: reference.version = analyzer.readInteger(keyword, field) ?? reference.version
      case .machine:
        namesMachine = true
        reference.machine = analyzer.resolveMachine(field)
      default: break
      }
    }
    boundFields = FieldSet()
    let hasID = says(.id, in: node)
    checkID(of: node, reference, hasID: hasID, namesMachine: namesMachine)
    let entry = environments.chosen(.reference, reference.name)
    if environments.fields(of: .reference, reference.name).contains(.version),
      let environment = environments.lacking(
        .version, .reference, reference.name, isInPlace: says(.version, in: node))
    {
      reportUnbound(reference, .version, environment.name)
    }
    reference.version = entry?.version ?? reference.version
    if let id = entry?.id {
      reference.id = id
    } else if !hasID, let machine = reference.machine {
      let known = model.machines[machine]
      reference.id = environments.chosen(.machine, known.name)?.id ?? known.id ?? reference.id
    }
    model.references[index] = reference
  }

  /// Reports the `reference` in `node` if it has no id in some environment that counts, or in none.
  private mutating func checkID(
    of node: Int, _ reference: Reference, hasID: Bool, namesMachine: Bool
  ) {
    let machine = reference.machine.map { model.machines[$0] }
    if hasID || machine?.id != nil || namesMachine && machine == nil { return }
    let isBound =
      environments.fields(of: .reference, reference.name).contains(.id)
      || machine.map { environments.fields(of: .machine, $0.name).contains(.id) } ?? false
    guard isBound else {
      guard !hasGap(node), let name = nameNode(of: node) else { return }
      let header = SourceSpan(tree.span(of: node).start, tree.span(of: name).end)
      return report(
        .missingFields([.id], in: .reference, name: text(tree.span(of: name))), header)
    }
    if environments.choice == .none { return reportUnbound(reference, .id, nil) }
    let lacking = environments.lackingID(
      reference: reference.name, machine: machine.map { $0.name })
    if let lacking { reportUnbound(reference, .id, lacking) }
  }

  private mutating func reportUnbound(
    _ reference: Reference, _ field: Keyword, _ environment: String?
  ) {
    report(
      .unboundID(.reference, model.name(reference.name), field, environment: environment),
      reference.location.span)
  }

  /// Returns the index of the machine that the field `node` of a reference names; reports one that is
  /// not declared.
  private mutating func resolveMachine(_ node: Int) -> Int? {
    guard let nameNode = child(of: node, .name) else { return nil }
    let span = tree.span(of: nameNode)
    let name = symbol(span)
    if let index = resolve(name, at: span, in: .machines) { return index }
    if hasLostFile || mayBeLost(name) { return nil }
    let similar = suggestion(for: name, among: model.machines) { $0.name }
      .map { model.machines[$0] }
    report(
      .unknownMachine(text(span), suggestion: similar.map { model.name($0.name) }), span,
      other: similar?.location)
    return nil
  }

  /// Returns the state that the name in `span` leads to in the machine with this index; reports one
  /// that is not declared there.
  mutating func resolveExternalState(_ span: SourceSpan, in index: Int) -> Int? {
    let name = symbol(span)
    let machine = model.machines[index]
    if externalNames[index] == nil {
      var names: [Symbol: Int] = [:]
      for group in machine.scopes.dropFirst() {
        names[model.scopes[group].name] = group | NameUse.groupBit
      }
      for state in machine.states.reversed() { names[model.states[state].name] = state }
      externalNames[index] = names
    }
    let found = externalNames[index]?[name]
    recordUse(at: span, .states, found)
    if let value = found {
      if value < NameUse.groupBit { return value }
      return initialState(of: value ^ NameUse.groupBit, from: span)
    }
    if machineDeclarations[index].isIncomplete || lostNames.contains(name) { return nil }
    let similar = similarState(to: name, in: machine)
    report(
      .unknownExternalState(
        text(span), machine: model.name(machine.name), suggestion: similar?.name), span,
      other: similar?.location ?? machine.location)
    return nil
  }

}

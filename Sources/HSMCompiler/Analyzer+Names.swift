import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Declares the name of `node` in `space`, checks it, binds it to `value` unless it is bound
  /// already, and returns it.
  mutating func declare(_ node: Int, in space: NameSpace, at value: Int, owner: Int) -> Symbol {
    guard let name = nameNode(of: node) else { return symbol(SourceSpan(at: 0)) }
    let span = tree.span(of: name)
    let symbol = symbol(span)
    if tree.nodes[name].isBroken { return symbol }
    if let first = binding(of: symbol, in: space, owner: owner) {
      report(
        .duplicateName(text(span), space.entity), span, other: declaration(first, in: space))
    } else {
      bindings[space.rawValue].bind(symbol, to: value, owner: owner)
      if !model.symbols[symbol].isName {
        let suggestion = ValidName.like(text(span))
        report(.invalidName(text(span), space.entity, suggestion: suggestion), span)
      }
    }
    return symbol
  }

  /// Returns what `name`, which stands at `span`, is bound to in `space`, and remembers the use; what
  /// stands at the top of a file is seen in its machines, too.
  mutating func resolve(_ name: Symbol, at span: SourceSpan, in space: NameSpace) -> Int? {
    if let own = binding(of: name, in: space, owner: space == .machines ? 0 : owner) {
      recordUse(at: span, space, own)
      return own
    }
    if let outer = space.atTop, let found = binding(of: name, in: outer, owner: 0) {
      recordUse(at: span, outer, found)
      return found
    }
    recordUse(at: span, space, nil)
    return nil
  }

  /// Remembers that the name at `span` is bound to `declaration` in `space`.
  mutating func recordUse(at span: SourceSpan, _ space: NameSpace, _ declaration: Int?) {
    if isShapeOnly { return }
    model.nameUses.append(
      NameUse(
        location: Location(file: file, span: span), space: space,
        declaration: declaration.map { Int32($0) }, owner: owner == 0 ? nil : Int32(owner - 1)))
  }

  /// Returns what `owner` bound `name` to in `space`, if it did.
  func binding(of name: Symbol, in space: NameSpace, owner: Int) -> Int? {
    bindings[space.rawValue].value(of: name, owner: owner)
  }

  /// Returns where the name that is bound to `value` in `space` is declared.
  private func declaration(_ value: Int, in space: NameSpace) -> Location {
    switch space {
    case .machines: machineLocations[value]
    case .fileTools, .tools: model.tools[value].location
    case .states:
      value < NameUse.groupBit
        ? model.states[value].location : model.scopes[value ^ NameUse.groupBit].location
    case .references: model.references[value].location
    case .fileFragments, .fragments: model.fragments[value].location
    case .files: Location(file: UInt32(value), span: SourceSpan(at: 0))
    }
  }

  /// Returns the location of the name of the declaration `node`, or of all of it if it has none.
  func nameLocation(of node: Int) -> Location { location(of: nameNode(of: node) ?? node) }

  /// Returns the node of the name that the declaration or use `node` begins with, if it has one.
  func nameNode(of node: Int) -> Int? {
    let child = node + 1
    guard child < Int(tree.nodes[node].next), tree.nodes[child].kind == .name else { return nil }
    return child
  }

  /// Returns `true` iff `name`, which nothing declares, may be declared in a part of the source that
  /// could not be read, so that it is not worth a report.
  func mayBeLost(_ name: Symbol) -> Bool { isIncomplete || lostNames.contains(name) }

  /// Returns `true` iff a name may be compared with `count` others, so that it is worth collecting
  /// them.
  func maySuggest(among count: Int) -> Bool { count <= suggestionBudget / Similarity.leastCost }

  /// Returns the index of the name among `candidates` that `name` most likely means.
  ///
  /// - Complexity: O(n) in the number of candidates, until the budget is used up; then O(1).
  mutating func suggestion(for name: Symbol, among candidates: [Symbol]) -> Int? {
    guard maySuggest(among: candidates.count) else { return nil }
    return Similarity.best(
      for: [UInt8](model.symbols[name]), among: candidates.map { [UInt8](model.symbols[$0]) },
      budget: &suggestionBudget)
  }

  /// Returns the name and the place of the state or group of `machine` that `name` most likely means.
  mutating func similarState(
    to name: Symbol, in machine: Machine
  ) -> (name: String, location: Location)? {
    let groups = machine.scopes.dropFirst()
    guard maySuggest(among: machine.states.count + groups.count) else { return nil }
    let names =
      model.states[machine.states].map { ($0.name, $0.location) }
      + model.scopes[groups].map { ($0.name, $0.location) }
    return suggestion(for: name, among: names.map { $0.0 }).map {
      (model.name(names[$0].0), names[$0].1)
    }
  }

  /// Returns the index among `items` of the one whose name `name` most likely means.
  mutating func suggestion<Items: RandomAccessCollection>(
    for name: Symbol, among items: Items, named: (Items.Element) -> Symbol
  ) -> Items.Index? {
    guard maySuggest(among: items.count) else { return nil }
    return suggestion(for: name, among: items.map(named)).map {
      items.index(items.startIndex, offsetBy: $0)
    }
  }

}

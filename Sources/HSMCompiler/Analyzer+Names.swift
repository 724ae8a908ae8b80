import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Declares the name of `node` in `space` of the current owner, checks it, binds it to `value` unless
  /// it is bound already, and returns it.
  mutating func declare(_ node: Int, in space: NameSpace, at value: Int) -> Symbol {
    guard let name = nameNode(of: node) else {
      // Any name may be the one that is missing.
      if owner > 0 { declarations.machines[owner - 1].isIncomplete = true }
      return symbol(SourceSpan(at: 0))
    }
    let span = tree.span(of: name)
    let symbol = symbol(span)
    if tree.nodes[name].isBroken {
      addLostNames(ValidName.like(text(span)))
      return symbol
    }
    if let first = binding(of: symbol, in: space, owner: owner) {
      report(
        .duplicateName(text(span), space.entity), span, other: declaration(first, in: space))
    } else {
      declarations.names.bind(symbol, to: value, in: space, owner: owner)
      if !model.symbols[symbol].isName {
        let suggestion = ValidName.like(text(span))
        addLostNames(suggestion)
        report(.invalidName(text(span), space.entity, suggestion: suggestion), span)
      }
    }
    return symbol
  }

  /// Remembers that a declaration whose name is none was meant to have the name `suggestion`, maybe
  /// without what parts its words: where it is used, that may be written right.
  private mutating func addLostNames(_ suggestion: String?) {
    let name = [UInt8]((suggestion ?? "").utf8)
    for name in [name, name.filter { $0 != 0x5F }] {
      declarations.lostNames.insert(model.symbols.intern(0..<name.count, in: name.span))
    }
  }

  /// Returns what `name`, which stands at `span` in `body` or in none, is bound to in `space`, and
  /// remembers the use; what stands at the top of a file is seen in its machines, too.
  mutating func resolve(
    _ name: Symbol, at span: SourceSpan, in space: NameSpace, _ body: Body? = nil
  ) -> Int? {
    let isRecorded = body.map { !$0.isShapeOnly } ?? true
    if let own = binding(of: name, in: space, owner: space == .machines ? 0 : owner) {
      if isRecorded { recordUse(at: span, space, own) }
      return own
    }
    if let outer = space.atTop, let found = binding(of: name, in: outer, owner: 0) {
      if isRecorded { recordUse(at: span, outer, found) }
      return found
    }
    if isRecorded { recordUse(at: span, space, nil) }
    return nil
  }

  /// Remembers that the name at `span` is bound to `declaration` in `space`.
  mutating func recordUse(at span: SourceSpan, _ space: NameSpace, _ declaration: Int?) {
    model.nameUses.append(
      NameUse(
        location: Location(file: file, span: span), space: space,
        declaration: declaration.map { Int32($0) }, owner: owner == 0 ? nil : Int32(owner - 1)))
  }

  /// Returns what `owner` bound `name` to in `space`, if it did.
  func binding(of name: Symbol, in space: NameSpace, owner: Int) -> Int? {
    declarations.names.value(of: name, in: space, owner: owner)
  }

  /// Returns where the name that is bound to `value` in `space` is declared.
  private func declaration(_ value: Int, in space: NameSpace) -> Location {
    switch space {
    case .machines: model.machines[value].location
    case .fileTools, .tools: model.tools[value].location
    case .states:
      value < NameUse.groupBit
        ? model.states[value].location : model.scopes[value ^ NameUse.groupBit].location
    case .references: model.references[value].location
    case .fileFragments, .fragments: model.fragments[value].location
    case .files: Location(file: UInt32(value), span: SourceSpan(at: 0))
    }
  }

  /// Returns `true` iff `name`, which nothing declares, may be declared in a part of the source that
  /// could not be read, so that it is not worth a report.
  func mayBeLost(_ name: Symbol) -> Bool {
    owner > 0 && declarations.machines[owner - 1].isIncomplete
      || declarations.lostNames.contains(name)
  }

  /// Returns the index among `items` of the one whose name `name` most likely means.
  mutating func suggestion<Items: RandomAccessCollection>(
    for name: Symbol, among items: Items, named: (Items.Element) -> Symbol
  ) -> Items.Index? {
    declarations.names.suggestion(
      for: model.symbols[name], among: items, of: model.symbols, named: named)
  }

  /// Returns the name and the place of the state or group of `machine` that `name` most likely means.
  mutating func similarState(
    to name: Symbol, in machine: Machine
  ) -> (name: String, location: Location)? {
    let groups = machine.scopes.dropFirst()
    let count = machine.states.count + groups.count
    guard declarations.names.maySuggest(among: count) else { return nil }
    let names =
      model.states[machine.states].map { ($0.name, $0.location) }
      + model.scopes[groups].map { ($0.name, $0.location) }
    return suggestion(for: name, among: names) { $0.0 }
      .map { (model.name(names[$0].0), names[$0].1) }
  }

}

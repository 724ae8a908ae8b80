package import HSMSyntax
package import HSMText

/// Everything that some sources declare, in flat arrays: what could be read, where something in them is
/// an error. See `CheckedModel`.
package struct Model: Sendable {

  /// The sources.
  package var sources: [SourceText]

  /// The bytes of texts that are spelled in another way in their source.
  package var decoded: [UInt8] = []

  /// The names.
  package var symbols = SymbolTable()

  package var machines: [Machine] = []
  package var scopes: [Scope] = []
  package var states: [State] = []
  package var references: [Reference] = []

  /// What the scopes and states say, field by field.
  package var fields: [Items] = []

  /// Where a state's own body says each of them, in the file of the state: in a source the field, in a
  /// payload its value.
  package var fieldSpans: [SourceSpan] = []

  /// What fields, machines, references and tools hold, by kind; texts are numbers and flags too.
  package var exits: [Exit] = []
  package var uses: [ToolCallSpec] = []
  package var texts: [Text] = []

  /// The includes, in the order in which they are read.
  package var inclusions: [Inclusion] = []

  /// The uses of names in sources, in the order in which they are resolved.
  package var nameUses: [NameUse] = []

  /// The fragments and the tools that sources declare.
  package var fragments: [FragmentDeclaration] = []
  package var tools: [ToolDeclaration] = []

  /// The fields of each kind of state.
  package let stateFields = StateFieldTable.shared

  /// `true` iff the source is a payload: the one place that tells where a model came from.
  package let isPayload: Bool

  /// Creates a model without declarations.
  package init(sources: [SourceText], isPayload: Bool) {
    self.sources = sources
    self.isPayload = isPayload
  }

  /// Returns what the scope with this index says in `list`.
  package func items(_ list: ScopeList, ofScope scope: Int) -> Items {
    fields[scopes[scope].fields + list.index]
  }

  /// Returns what the state with this index says in the field that `keyword` begins: nothing if its
  /// kind has no such field.
  package func items(_ keyword: Keyword, ofState state: Int) -> Items {
    let state = states[state]
    return stateFields.index(of: keyword, in: state.kind).map { fields[state.fields + $0] } ?? .none
  }

  /// Returns where the state with this index says the field that `keyword` begins.
  ///
  /// - Requires: its own body says it.
  package func fieldSpan(_ keyword: Keyword, ofState state: Int) -> SourceSpan {
    let state = states[state]
    return fieldSpans[state.fields + (stateFields.index(of: keyword, in: state.kind) ?? 0)]
  }

  /// Adds room for `count` fields that say nothing and returns the index of the first.
  mutating func addFields(_ count: Int) -> Int {
    for _ in 0..<count { fields.append(.none) }
    for _ in 0..<count { fieldSpans.append(SourceSpan(at: 0)) }
    return fields.count - count
  }

  /// Adds a scope that says nothing.
  package mutating func addScope(in parent: Int?, _ name: Symbol, _ location: Location) {
    let fields = addFields(ScopeList.allCases.count)
    scopes.append(Scope(parent: parent, name: name, location: location, fields: fields))
  }

  /// Adds a state that says nothing.
  package mutating func addState(
    _ kind: Keyword, _ name: Symbol, _ location: Location, in scope: Int
  ) {
    let fields = addFields(stateFields.indices(of: kind).count)
    states.append(State(kind: kind, name: name, location: location, scope: scope, fields: fields))
  }

  /// Adds `text` as the only item of a field; without one, the field says nothing.
  package mutating func add(_ text: Text?) -> Items {
    guard let text else { return .none }
    texts.append(text)
    return Items(texts.count - 1..<texts.count)
  }

  /// Adds `exit`, an item of a field.
  package mutating func add(_ exit: Exit) -> Items {
    exits.append(exit)
    return Items(exits.count - 1..<exits.count)
  }

  /// Adds `spec`, an item of a field.
  package mutating func add(_ spec: ToolCallSpec) -> Items {
    uses.append(spec)
    return Items(uses.count - 1..<uses.count)
  }

  /// Returns bytes that are equal for equal exits only: the path and the number of the state that the
  /// target of `exit` names, then the description.
  package func key(of exit: Exit) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(exit.description.range.count + 16)
    var state = 0
    switch exit.target {
    case .state(let index): state = index
    case .external(let path, let jumpBack):
      key += bytes(texts[path])
      state = jumpBack
    case nil: break
    }
    // A path holds no blank, so the first one ends it.
    key.append(0x20)
    for shift in stride(from: 0, to: 64, by: 8) {
      key.append(UInt8(truncatingIfNeeded: state &>> shift))
    }
    key += bytes(exit.description)
    return key
  }

  /// Returns the name `symbol`.
  package func name(_ symbol: Symbol) -> String { String(decoding: symbols[symbol], as: UTF8.self) }

  /// Returns the buffer that holds the bytes of `text`.
  package func buffer(of text: Text) -> [UInt8] {
    text.isDecoded ? decoded : sources[Int(text.file)].bytes
  }

  /// Returns the bytes of `text`.
  package func bytes(_ text: Text) -> ArraySlice<UInt8> { buffer(of: text)[text.range] }

  /// Returns `text` as a string.
  package func string(_ text: Text) -> String { String(decoding: bytes(text), as: UTF8.self) }

  /// Returns the text in `items`, which are one or none.
  package func text(_ items: Items) -> Text? { items.isEmpty ? nil : texts[items.startIndex] }

}

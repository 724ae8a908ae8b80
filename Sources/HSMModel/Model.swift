package import HSMSyntax
package import HSMText

/// Bytes of a text: as they are in a source, or decoded, when the source spells them in another way.
package struct Text: Equatable, Sendable {

  /// Where the bytes are: 0 for the model's own buffer, otherwise a source's index plus 1.
  ///
  /// Invariant: bytes in a source need no escapes in JSON.
  package var buffer: UInt32 = 0

  /// The first byte in that buffer.
  package var start: UInt32 = 0

  /// The end of the bytes in that buffer.
  package var end: UInt32 = 0

  /// The string or word that says it, quotes included.
  package var location = Location(file: 0, span: SourceSpan(at: 0))

  /// Whose it is, if it is an item of a field.
  package var origin = Origin()

  /// Creates the text of the bytes from `start` to `end` in `buffer`.
  package init(
    buffer: UInt32 = 0, start: UInt32 = 0, end: UInt32 = 0,
    location: Location = Location(file: 0, span: SourceSpan(at: 0)), origin: Origin = Origin()
  ) {
    self.buffer = buffer
    self.start = start
    self.end = end
    self.location = location
    self.origin = origin
  }

  /// The bytes' range in the buffer.
  package var range: Range<Int> { Int(start)..<Int(end) }

}

/// Where a transition leads.
package enum Target: Equatable, Sendable {

  /// To the state with this index.
  case state(Int)

  /// Into another machine, by the path `reference.state`, and back to the state with index `jumpBack`.
  case external(path: Text, jumpBack: Int)

  /// Nowhere, which has been reported.
  case none

}

/// A transition that is taken when its description comes true (contract: *exit condition*), or, with an
/// empty description, the only way out of a state.
package struct Exit: Sendable {
  package var description: Text
  package var target: Target
  /// The names in the target, as indices into `Model.nameUses`, if it stands in a source.
  package var names = Items.none

  /// Creates the exit that is taken to `target` when `description` comes true.
  package init(description: Text, target: Target, names: Items = .none) {
    self.description = description
    self.target = target
    self.names = names
  }
}

/// What is said while the user waits, and after how long.
package struct Fillers: Sendable {

  /// The seconds to wait, as written; `nil` for the default.
  package var delay: Text? = nil

  /// The texts, as indices into `Model.texts`.
  package var texts = Items.none

  /// Creates what says `texts` after `delay`.
  package init(delay: Text? = nil, texts: Items = .none) {
    self.delay = delay
    self.texts = texts
  }

}

/// How long the result of a tool call is kept (contract: *result persistence*).
package enum Persistence: CaseIterable, Sendable {
  case ephemeral
  case persistedPreferred
  case persisted

  /// How sources and payloads write it.
  package var spelling: StaticString {
    switch self {
    case .ephemeral: "ephemeral"
    case .persistedPreferred: "persisted-preferred"
    case .persisted: "persisted"
    }
  }

  /// The same, for messages.
  package var name: String { spelling.description }
}

/// A tool with all that a call of it says (contract: *tool call spec*).
package struct ToolCallSpec: Sendable {
  package var name: Symbol
  package var id = Text()
  package var version = Text()
  package var instruction = Text()
  package var persistence = Persistence.persistedPreferred
  package var fillers = Fillers()

  /// The name of the use, and that of the tool's declaration, if they stand in a source.
  package var location = Location(file: 0, span: SourceSpan(at: 0))
  package var declaration: Location? = nil

  /// The fields that the use says itself.
  package var overrides = FieldSet()

  /// Whose it is, if it is an item of a field.
  package var origin = Origin()

  /// Creates what says nothing of the tool `name`.
  package init(name: Symbol) { self.name = name }
}

/// A tool as it is declared.
package struct ToolDeclaration: Sendable {

  /// The node of the declaration, in the tree of the file that `location` names.
  package let node: Int

  /// Where the name is declared.
  package let location: Location

  /// What a use says that overrides nothing.
  package var spec: ToolCallSpec

  /// Creates the declaration `node`, whose name stands at `location`.
  package init(node: Int, location: Location, spec: ToolCallSpec) {
    self.node = node
    self.location = location
    self.spec = spec
  }

}

/// A named bundle of fields.
package struct FragmentDeclaration: Sendable {
  package let name: Symbol
  /// The node of the declaration, in the tree of the file that `location` names.
  package let node: Int
  /// Where the name is declared.
  package let location: Location
  /// `true` iff some body includes it.
  package var isIncluded = false

  /// Creates the declaration `node`, whose name stands at `location`.
  package init(name: Symbol, node: Int, location: Location) {
    self.name = name
    self.node = node
    self.location = location
  }
}

/// A name for another machine.
package struct Reference: Sendable {
  package var name: Symbol
  package var location: Location
  /// The machine, if its source is at hand, as an index into `Model.machines`.
  package var machine: Int? = nil
  package var id = Text()
  /// An integer, as written.
  package var version = Text()

  /// Creates what says nothing of the machine `name`.
  package init(name: Symbol, location: Location) {
    self.name = name
    self.location = location
  }
}

/// A machine or a group: what it says for all states inside it.
package struct Scope: Sendable {

  /// The index of the scope around it; `nil` for a machine.
  package var parent: Int?

  /// The name of a group, or of the machine.
  package var name: Symbol

  /// Where the name is declared.
  package var location: Location

  /// The index of the state that is entered with a group, if it has one.
  package var initial: Int? = nil

  /// The index in `Model.fields` of the first of its lists, which are those of `ScopeList`.
  package var fields: Int

}

/// A state.
package struct State: Sendable {

  /// The kind, by the keyword that declares it; `machine` stands for a type that does not exist.
  package var kind: Keyword

  package var name: Symbol

  /// Where the name is declared.
  package var location: Location

  /// The index of the scope it stands in.
  package var scope: Int

  /// The index in `Model.fields` of the first of its fields, which are those of `StateField`.
  package var fields: Int

}

/// A machine. Names are resolved; all ranges and indices are into the model's arrays.
package struct Machine: Sendable {

  package var name: Symbol

  /// Where the name is declared; in the program's root, file 0, if the machine is to be compiled.
  package var location: Location

  /// The machine's own id on the server, if it is given.
  package var id: Text? = nil

  package var description = Text()

  /// Indices into `Model.states`; -1 where a name could not be resolved.
  package var newUser = -1, returningUser = -1, terminal = -1

  /// The machine's scope, as an index into `Model.scopes`.
  package var scope: Int

  /// The machine's scope and those of its groups, each after the one it stands in, as indices into
  /// `Model.scopes`.
  package var scopes: Range<Int> = 0..<0

  /// Indices into `Model.references`.
  package var references: Range<Int> = 0..<0

  /// Indices into `Model.states`.
  package var states: Range<Int> = 0..<0

  /// Creates the machine `name` with this `scope`, which holds nothing.
  package init(name: Symbol, location: Location, scope: Int, scopes: Range<Int> = 0..<0) {
    self.name = name
    self.location = location
    self.scope = scope
    self.scopes = scopes
  }

}

/// Everything that some sources declare, in flat arrays.
///
/// Only meaningful as a whole when nothing in the sources is an error.
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

  /// The items of fields, by what they hold.
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

  /// Creates a model without declarations.
  package init(sources: [SourceText]) { self.sources = sources }

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

  /// Adds room for `count` fields that say nothing and returns the index of the first.
  mutating func addFields(_ count: Int) -> Int {
    for _ in 0..<count { fields.append(.none) }
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

  /// Adds `text`, an item of a field.
  package mutating func add(_ text: Text) -> Items {
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
      key += bytes(path)
      state = jumpBack
    case .none: break
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
    text.buffer == 0 ? decoded : sources[Int(text.buffer) - 1].bytes
  }

  /// Returns `text` without the white space at both ends, as the server strips it (contract, scalar
  /// *text*).
  @inline(__always)
  package func stripped(_ text: Text) -> Text {
    let range = buffer(of: text).span.strippingWhiteSpace(text.range)
    var result = text
    result.start = UInt32(range.lowerBound)
    result.end = UInt32(range.upperBound)
    return result
  }

  /// Returns the bytes of `text`.
  package func bytes(_ text: Text) -> ArraySlice<UInt8> { buffer(of: text)[text.range] }

}

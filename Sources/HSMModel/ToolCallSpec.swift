package import HSMSyntax
package import HSMText

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

  /// Creates the persistence that is called `name`, if there is one.
  package init?(named name: String) {
    guard let known = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = known
  }

  /// Returns the persistence that `name`, which is none, most likely means.
  package static func like(_ name: String) -> Persistence? {
    Similarity.best(for: name, among: allCases.map { $0.name }).flatMap(Self.init(named:))
  }

}

/// What is said while the user waits, and after how long.
package struct Fillers: Sendable {

  /// The seconds to wait, as an index into `Model.texts`; none for the default.
  package var delay: Items

  /// The texts, as indices into `Model.texts`.
  package var texts: Items

  /// Creates what says `texts` after `delay`.
  package init(delay: Items = .none, texts: Items = .none) {
    self.delay = delay
    self.texts = texts
  }

}

/// A tool with all that a call of it says (contract: *tool call spec*).
package struct ToolCallSpec: Sendable {

  package var name: Symbol

  /// Each one item of `Model.texts`, or none where nothing is said.
  package var id = Items.none
  package var version = Items.none
  package var instruction = Items.none

  package var persistence = Persistence.persistedPreferred
  package var fillers = Fillers()

  /// The name of the use, and that of the tool's declaration, if they stand in a source.
  package var location = Location(file: 0, span: SourceSpan(at: 0))
  package var declaration: Location? = nil

  /// The fields that are said here, and not by a declaration.
  package var ownFields = FieldSet()

  /// Whose it is, if it is an item of a field.
  package var origin = Origin()

  /// Creates what says nothing of the tool `name`.
  package init(name: Symbol) { self.name = name }

}

/// A tool as it is declared.
package struct ToolDeclaration: Sendable {

  /// Where the name is declared.
  package let location: Location

  /// What a use says that overrides nothing.
  package var spec: ToolCallSpec

  /// Creates the declaration whose name stands at `location`.
  package init(location: Location, spec: ToolCallSpec) {
    self.location = location
    self.spec = spec
  }

}

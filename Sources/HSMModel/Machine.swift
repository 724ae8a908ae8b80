package import HSMSyntax
package import HSMText

/// A machine. Names are resolved; all ranges and indices are into the model's arrays.
package struct Machine: Sendable {

  package var name: Symbol

  /// Where the name is declared; in the program's root, file 0, if the machine is to be compiled.
  package var location: Location

  /// The machine's own id on the server and its description: each one item of `Model.texts`, or none.
  package var id = Items.none
  package var description = Items.none

  /// Where conversations begin and end, as far as that is said.
  package var newUser: Entry? = nil
  package var returningUser: Entry? = nil
  package var terminal: Entry? = nil

  /// The machine's scope, as an index into `Model.scopes`.
  package var scope: Int

  /// The machine's scope and those of its groups, each after the one it stands in, as indices into
  /// `Model.scopes`.
  package var scopes: Range<Int>

  /// Indices into `Model.references`.
  package var references: Range<Int> = 0..<0

  /// Indices into `Model.states`.
  package var states: Range<Int> = 0..<0

  /// Creates the machine `name` with this `scope`, which holds nothing.
  package init(name: Symbol, location: Location, scope: Int) {
    self.name = name
    self.location = location
    self.scope = scope
    scopes = scope..<scope + 1
  }

}

/// A state where a machine's conversations begin or end, as the machine says it.
package struct Entry: Sendable {

  /// The index in `Model.states` of the state that is named.
  package var state: Int

  /// The name.
  package var name: Text

  /// The whole field, in the file of the name.
  package var span: SourceSpan

  /// Creates the entry at `span` that names `state`.
  package init(state: Int, name: Text, span: SourceSpan) {
    self.state = state
    self.name = name
    self.span = span
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

  /// The kind, by the keyword that declares it.
  package var kind: Keyword

  package var name: Symbol

  /// Where the name is declared.
  package var location: Location

  /// The index of the scope it stands in.
  package var scope: Int

  /// The index in `Model.fields` of the first of its fields, which are those of `StateField`.
  package var fields: Int

}

/// A name for another machine.
package struct Reference: Sendable {

  package var name: Symbol

  /// Where the name is declared.
  package var location: Location

  /// The machine, if its source is at hand, as an index into `Model.machines`.
  package var machine: Int? = nil

  /// The id, and the version, an integer: each one item of `Model.texts`, or none.
  package var id = Items.none
  package var version = Items.none

  /// Creates what says nothing of the machine `name`.
  package init(name: Symbol, location: Location) {
    self.name = name
    self.location = location
  }

}

/// A named bundle of fields.
package struct FragmentDeclaration: Sendable {

  package let name: Symbol

  /// Where the name is declared.
  package let location: Location

  /// Creates the declaration whose `name` stands at `location`.
  package init(name: Symbol, location: Location) {
    self.name = name
    self.location = location
  }

}

import HSMSyntax
package import HSMText

/// A place where a source names something that it, or another source, declares.
package struct NameUse: Sendable {

  /// The name; of `reference.state`, one part.
  package let location: Location

  package let space: NameSpace

  /// What the name is bound to, if it is to anything: an index into the model's array of such things, for
  /// an import into that of sources; for a group, the index of its scope with `groupBit`.
  package let declaration: Int32?

  /// The machine in whose body the name stands, as an index into `Model.machines`, if it stands in one.
  package let owner: Int32?

  /// Creates the use at `location` of a name that is bound to `declaration` in `space`.
  package init(location: Location, space: NameSpace, declaration: Int32?, owner: Int32?) {
    self.location = location
    self.space = space
    self.declaration = declaration
    self.owner = owner
  }

  /// What marks the index of a scope among those of states.
  package static let groupBit = 1 << 30

  /// The index of the group's scope, if the name is a group's.
  package var group: Int? {
    guard space == .states, let declaration, Int(declaration) >= Self.groupBit else { return nil }
    return Int(declaration) ^ Self.groupBit
  }

}

/// The kinds of names, each with a name space of its own in what owns it.
package enum NameSpace: Int, CaseIterable, Sendable {

  case machines
  /// Tools at the top of a file.
  case fileTools
  /// Tools of a machine.
  case tools
  /// States and groups.
  case states
  case references
  /// Fragments at the top of a file.
  case fileFragments
  /// Fragments of a machine.
  case fragments
  /// Files, by the paths of imports.
  case files

  /// The name space at the top of files that names of this one may also be bound in.
  package var atTop: NameSpace? {
    switch self {
    case .tools: .fileTools
    case .fragments: .fileFragments
    default: nil
    }
  }

  /// What such a name is the name of.
  package var entity: Finding.Entity {
    switch self {
    case .machines: .machine
    case .fileTools, .tools: .tool
    case .states: .state
    case .references: .reference
    case .fileFragments, .fragments: .fragment
    case .files: .file
    }
  }

}

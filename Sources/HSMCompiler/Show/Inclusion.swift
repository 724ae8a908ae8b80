package import HSMText

/// An `include`, as it was read.
package struct Inclusion: Sendable {

  /// Whose body the items of a fragment count as.
  package enum Reader: Hashable, Sendable {
    /// That of the machine or group with this index in `Model.scopes`.
    case scope(Int)
    /// That of the state with this index in `Model.states`.
    case state(Int)
  }

  /// The fragment's name.
  package let fragment: Symbol

  /// The whole declaration of the fragment.
  package let body: Location

  /// Where the fragment's name stands after `include`; for what a fragment includes, where the
  /// outermost one does.
  package let location: Location

  package let reader: Reader

}

/// Where the paths of a target stand in a source.
package struct TargetPaths: Sendable {

  /// The state, group or external state.
  package let path: Location

  /// The state or group after `then`.
  package let jumpBack: Location?

}

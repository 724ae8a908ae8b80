import HSMSyntax
package import HSMText

/// Whose an item of a field is.
package struct Origin: Equatable, Sendable {

  /// The body that says it.
  package enum Body: Equatable, Sendable {
    case none
    /// That of the machine or group with this index in `Model.scopes`.
    case scope(UInt32)
    /// That of the state with this index in `Model.states`.
    case state(UInt32)
  }

  package var body = Body.none

  /// The index in `Model.inclusions` plus 1 of the include that brings it there, or 0.
  package var inclusion: UInt32 = 0

  /// Creates the origin of what `body` says.
  package init(body: Body = .none) { self.body = body }

}

/// An `include`, as it was read.
package struct Inclusion: Sendable {

  /// The index of the fragment in `Model.fragments`.
  package let fragment: Int

  /// Where the fragment's name stands after `include`; for what a fragment includes, where the
  /// outermost one does.
  package let location: Location

  /// Creates the include of `fragment` at `location`.
  package init(fragment: Int, location: Location) {
    self.fragment = fragment
    self.location = location
  }

}

extension Model {

  /// Returns the include that brings what is of `origin` into its body, if it stands in a fragment.
  package func inclusion(of origin: Origin) -> Inclusion? {
    origin.inclusion == 0 ? nil : inclusions[Int(origin.inclusion) - 1]
  }

}

import HSMSyntax
package import HSMText

/// Whose a text, an exit or a use of a tool is.
@usableFromInline
package struct Origin: Equatable, Sendable {

  /// The body that says it.
  @usableFromInline
  package enum Body: Equatable, Sendable {
    /// None that hands anything on.
    case none
    /// The lists of the machine or group with this index in `Model.scopes`.
    case scope(Int)
    /// That of the state with this index in `Model.states`.
    case state(Int)
  }

  /// Four times the index, plus 1 for that of a scope and 2 for that of a state; 0 for none.
  @usableFromInline var bits: UInt32

  /// The index in `Model.inclusions` plus 1 of the include that brings it there, or 0.
  @usableFromInline
  package var inclusion: UInt32 = 0

  /// Creates the origin of what `body` says.
  @inlinable
  package init(_ body: Body = .none) {
    switch body {
    case .none: bits = 0
    case .scope(let index): bits = UInt32(index) << 2 | 1
    case .state(let index): bits = UInt32(index) << 2 | 2
    }
  }

  /// `true` iff a scope says it, so that states inherit it.
  var isOfScope: Bool { bits & 3 == 1 }

  /// The body that says it.
  @inlinable
  package var body: Body {
    switch bits & 3 {
    case 1: .scope(Int(bits >> 2))
    case 2: .state(Int(bits >> 2))
    default: .none
    }
  }

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

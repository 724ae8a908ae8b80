package import HSMModel
import HSMSyntax
package import HSMText

/// What says an item of a field, as users call it.
package struct ItemSource: Sendable {

  /// What kind of thing it is.
  package enum Kind: String, Sendable { case state, group, machine, fragment }

  package let kind: Kind

  /// The name of the state, group, machine or fragment.
  package let name: Symbol

  /// Where the fragment is included, if it is one.
  package let inclusion: Location?

  /// Creates the source of an item of `origin`, an origin of `model`.
  package init(_ origin: Origin, in model: Model) {
    if let inclusion = model.inclusion(of: origin) {
      kind = .fragment
      name = model.fragments[inclusion.fragment].name
      self.inclusion = inclusion.location
      return
    }
    inclusion = nil
    switch origin.body {
    case .state(let index): (kind, name) = (.state, model.states[index].name)
    case .scope(let index):
      let scope = model.scopes[index]
      (kind, name) = (scope.parent == nil ? .machine : .group, scope.name)
    case .none: preconditionFailure("an item without a body")
    }
  }

}

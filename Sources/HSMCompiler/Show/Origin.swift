package import HSMText

/// Where something that a state has comes from.
package struct Origin: Sendable {

  /// What says it.
  package enum Kind: String, Sendable { case state, group, machine, fragment }

  package let kind: Kind

  /// The name of the state, group, machine or fragment.
  package let name: Symbol

  /// Where it is written.
  package let location: Location

  /// Where the fragment is included, if it is one.
  package let inclusion: Location?

}

/// Finds out where the items of one list of a state come from.
struct OriginFinder {

  private let model: Model
  private let state: Int

  /// How many items were seen of each place in each body.
  private var counts: [Key: Int] = [:]

  private struct Key: Hashable {
    let reader: Inclusion.Reader
    let location: Location
  }

  /// Creates a finder for one list of the state with this index.
  init(_ model: Model, state: Int) {
    self.model = model
    self.state = state
  }

  /// Returns the origin of the list's next item, which is written at `location` and counts as one of
  /// the scope with index `scope`, or else of the state itself.
  ///
  /// A body may include a fragment more than once: what stands in it then comes once for each, in
  /// their order.
  mutating func origin(of location: Location, scope: Int? = nil) -> Origin {
    let reader = scope.map { Inclusion.Reader.scope($0) } ?? .state(state)
    let key = Key(reader: reader, location: location)
    let earlier = counts[key, default: 0]
    counts[key] = earlier + 1
    let inclusions = model.inclusions.filter {
      $0.reader == reader && $0.body.file == location.file
        && $0.body.span.start <= location.span.start && location.span.end <= $0.body.span.end
    }
    if !inclusions.isEmpty {
      let inclusion = inclusions[min(earlier, inclusions.count - 1)]
      return Origin(
        kind: .fragment, name: inclusion.fragment, location: location,
        inclusion: inclusion.location)
    }
    guard let scope else {
      return Origin(
        kind: .state, name: model.states[state].name, location: location, inclusion: nil)
    }
    let kind = model.scopes[scope].parent == nil ? Origin.Kind.machine : .group
    return Origin(kind: kind, name: model.scopes[scope].name, location: location, inclusion: nil)
  }

}

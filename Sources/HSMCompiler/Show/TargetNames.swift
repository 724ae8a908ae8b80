import HSMText

/// What a target is called: the states that it leads to, and the groups that it names instead.
package struct TargetNames: Sendable {

  /// The name of the state, or the path of an external one: `reference.state`.
  package let state: String

  /// The group that is written instead of the state, if one is.
  package private(set) var group: String? = nil

  /// The name of the state that an external target comes back to.
  package private(set) var jumpBack: String? = nil

  /// The group that is written instead of that state, if one is.
  package private(set) var jumpBackGroup: String? = nil

  /// Creates the names of the target of `exit`; `nil` if it leads nowhere.
  package init?(_ exit: Exit, in model: Model) {
    switch exit.target {
    case .none: return nil
    case .state(let index): state = model.name(model.states[index].name)
    case .external(let path, let index):
      state = String(decoding: model.bytes(path), as: UTF8.self)
      jumpBack = model.name(model.states[index].name)
    }
    guard let paths = exit.paths else { return }
    group = Self.group(at: paths.path, insteadOf: state, model)
    if let jumpBack, let place = paths.jumpBack {
      jumpBackGroup = Self.group(at: place, insteadOf: jumpBack, model)
    }
  }

  /// Returns what is written at `location` unless it is `name`.
  private static func group(
    at location: Location, insteadOf name: String, _ model: Model
  ) -> String? {
    let written = model.sources[Int(location.file)].text(location.span)
    return written == name ? nil : written
  }

}

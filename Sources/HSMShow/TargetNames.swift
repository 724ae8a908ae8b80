package import HSMModel
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
    let names = exit.names.map { model.nameUses[$0] }
    switch exit.target {
    case nil: return nil
    case .state(let index):
      state = model.name(model.states[index].name)
      if names.count == 1 { group = Self.group(names[...], model) }
    case .external(let path, let index):
      state = String(decoding: model.bytes(model.texts[path]), as: UTF8.self)
      jumpBack = model.name(model.states[index].name)
      if names.count != 3 { return }
      // A reference, a state or group of its machine, and where control comes back.
      group = Self.group(names[...1], model)
      jumpBackGroup = Self.group(names[2...], model)
    }
  }

  /// Returns what is written from the first of `names` to the last, if that is a group.
  private static func group(_ names: ArraySlice<NameUse>, _ model: Model) -> String? {
    guard let first = names.first, let last = names.last, last.group != nil else { return nil }
    let span = SourceSpan(first.location.span.start, last.location.span.end)
    return model.sources[Int(first.location.file)].text(span)
  }

}

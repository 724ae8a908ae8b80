import HSMModel
import HSMSyntax
import HSMText

/// Which environment counts.
package enum EnvironmentChoice: Equatable, Sendable {

  /// None: what is written in place.
  case none

  /// Any: what is written in place, and each environment gives what is not.
  case all

  case named(String)

}

/// What the environments of a program say.
struct Environments {

  /// What one of them says of a tool, a machine or a reference.
  struct Entry {
    let kind: Keyword
    let name: Symbol
    let location: Location
    /// Each one item of `Model.texts`, or none.
    var id = Items.none
    var version = Items.none
  }

  /// An environment: all of one name.
  struct Environment {
    let symbol: Symbol
    let name: String
    let location: Location
    var entries: [Entry] = []
  }

  var choice = EnvironmentChoice.all
  private(set) var all: [Environment] = []

  /// The environments by name, and the one that is chosen.
  private var indicesByName: [Symbol: Int] = [:]
  private var chosenIndex: Int? = nil

  /// The first environment without a field, by field, kind and name, as far as it was asked for.
  private var firstLacking: [Key: Int?] = [:]

  /// Where an entry is: by environment, kind and name.
  private var indices: [Key: Int] = [:]

  /// The fields that any environment gives, by kind and name.
  private var given: [Key: FieldSet] = [:]

  private struct Key: Hashable {
    let environment: Int
    let kind: UInt8
    let name: Symbol
  }

  /// Returns the index of the environment `symbol`, a new one if need be.
  mutating func index(_ symbol: Symbol, _ name: String, _ location: Location) -> Int {
    if let known = indicesByName[symbol] { return known }
    if case .named(let chosen) = choice, chosen == name { chosenIndex = all.count }
    indicesByName[symbol] = all.count
    all.append(Environment(symbol: symbol, name: name, location: location))
    return all.count - 1
  }

  /// Adds `entry` to the environment with this index; returns the one of its name that is there.
  mutating func add(_ entry: Entry, to environment: Int) -> Entry? {
    let key = Key(environment: environment, kind: entry.kind.rawValue, name: entry.name)
    if let known = indices[key] { return all[environment].entries[known] }
    indices[key] = all[environment].entries.count
    all[environment].entries.append(entry)
    let anywhere = Key(environment: -1, kind: entry.kind.rawValue, name: entry.name)
    if !entry.id.isNone { given[anywhere, default: FieldSet()].insert(.id) }
    if !entry.version.isNone { given[anywhere, default: FieldSet()].insert(.version) }
    return nil
  }

  /// Returns the fields that any environment gives for the `kind` of declaration `name`.
  func fields(of kind: Keyword, _ name: Symbol) -> FieldSet {
    given[Key(environment: -1, kind: kind.rawValue, name: name)] ?? FieldSet()
  }

  /// Returns what the environment with this index says of the `kind` of declaration `name`.
  func entry(_ kind: Keyword, _ name: Symbol, in environment: Int) -> Entry? {
    indices[Key(environment: environment, kind: kind.rawValue, name: name)]
      .map { all[environment].entries[$0] }
  }

  /// Returns what the chosen environment says of the `kind` of declaration `name`.
  func chosen(_ kind: Keyword, _ name: Symbol) -> Entry? {
    chosenIndex.flatMap { entry(kind, name, in: $0) }
  }

  /// Returns the environment, among those that count, in which the `kind` of declaration `name` is
  /// without `field`: one without a name where none is chosen. `nil` if all are well.
  ///
  /// - Requires: all entries are added.
  /// - Complexity: O(n) in the number of entries of that name, the first time; then O(1).
  mutating func lacking(
    _ field: Keyword, _ kind: Keyword, _ name: Symbol, isInPlace: Bool
  ) -> (name: String?, index: Int)? {
    if isInPlace { return nil }
    switch choice {
    case .none: return (nil, -1)
    case .named:
      guard let index = chosenIndex, lacks(field, kind, name, in: index) else { return nil }
      return (all[index].name, index)
    case .all:
      let key = Key(environment: Int(field.rawValue), kind: kind.rawValue, name: name)
      let index: Int?
      if let known = firstLacking[key] {
        index = known
      } else {
        index = all.indices.first { lacks(field, kind, name, in: $0) }
        firstLacking.updateValue(index, forKey: key)
      }
      return index.map { (all[$0].name, $0) }
    }
  }

  /// Returns the name of the environment, among those that count, that gives an id neither for the
  /// reference `name` nor for the `machine` that it names, if there is one.
  ///
  /// - Complexity: O(n) in the number of entries of both names.
  mutating func lackingID(reference name: Symbol, machine: Symbol?) -> String? {
    guard let first = lacking(.id, .reference, name, isInPlace: false) else { return nil }
    guard let machine, choice == .all else {
      let isGiven = machine.map { !lacks(.id, .machine, $0, in: first.index) } ?? false
      return isGiven ? nil : first.name
    }
    // Those before the first one are well.
    let index = all.indices[first.index...].first {
      lacks(.id, .reference, name, in: $0) && lacks(.id, .machine, machine, in: $0)
    }
    return index.map { all[$0].name }
  }

  /// Returns `true` iff the environment with this index says nothing of `field` of the `kind` of
  /// declaration `name`.
  private func lacks(
    _ field: Keyword, _ kind: Keyword, _ name: Symbol, in environment: Int
  ) -> Bool {
    let entry = entry(kind, name, in: environment)
    return (field == .id ? entry?.id : entry?.version)?.isNone ?? true
  }

}

import HSMSyntax

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
    var id: Text? = nil
    var version: Text? = nil
  }

  /// An environment: all of one name.
  struct Environment {
    let name: String
    let location: Location
    var entries: [Entry] = []
  }

  var choice = EnvironmentChoice.all
  private(set) var all: [Environment] = []

  /// Where an environment is, by name, and the chosen one, if it is there.
  private var indicesByName: [Symbol: Int] = [:]
  private var chosenIndex: Int? = nil

  /// Where an entry is: by environment, kind and name.
  private var indices: [Key: Int] = [:]

  /// The fields that any environment gives, by kind and name.
  private var given: [Key: FieldSet] = [:]

  /// The first environment, among those that count, that lacks a value, where that was asked; behind
  /// the last one if none does.
  private var firstLacking: [Value: Int] = [:]

  private struct Value: Hashable {
    let kind: UInt8
    let name: Symbol
    let field: UInt8
  }

  private struct Key: Hashable {
    let environment: Int
    let kind: UInt8
    let name: Symbol
  }

  /// Returns the index of the environment `symbol`, a new one if need be.
  mutating func index(_ symbol: Symbol, _ name: String, _ location: Location) -> Int {
    if let known = indicesByName[symbol] { return known }
    indicesByName[symbol] = all.count
    if choice == .named(name) { chosenIndex = all.count }
    all.append(Environment(name: name, location: location))
    return all.count - 1
  }

  /// Adds `entry` to the environment with this index; returns the one of its name that is there.
  mutating func add(_ entry: Entry, to environment: Int) -> Entry? {
    let key = Key(environment: environment, kind: entry.kind.rawValue, name: entry.name)
    if let known = indices[key] { return all[environment].entries[known] }
    indices[key] = all[environment].entries.count
    all[environment].entries.append(entry)
    let anywhere = Key(environment: -1, kind: entry.kind.rawValue, name: entry.name)
    if entry.id != nil { given[anywhere, default: FieldSet()].insert(.id) }
    if entry.version != nil { given[anywhere, default: FieldSet()].insert(.version) }
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
  /// - Requires: all environments are read.
  mutating func lacking(
    _ field: Keyword, _ kind: Keyword, _ name: Symbol, isInPlace: Bool
  ) -> (name: String?, index: Int)? {
    if isInPlace { return nil }
    if choice == .none { return (nil, -1) }
    let counting = choice == .all ? all.indices : chosenIndex.map { $0..<$0 + 1 } ?? 0..<0
    let value = Value(kind: kind.rawValue, name: name, field: field.rawValue)
    var index = firstLacking[value] ?? counting.lowerBound
    while index < counting.upperBound {
      let entry = entry(kind, name, in: index)
      if (field == .id ? entry?.id : entry?.version) == nil { break }
      index += 1
    }
    firstLacking[value] = index
    return index < counting.upperBound ? (all[index].name, index) : nil
  }

}

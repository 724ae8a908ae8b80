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

  /// Where an entry is: by environment, kind and name.
  private var indices: [Key: Int] = [:]

  /// The environments that give each value, once each.
  private var givers: [Value: [Int]] = [:]

  /// Those that lack a value, or both of two, as far as that was asked for.
  private var known: [[Value]: Lacking?] = [:]

  /// What environments may give: a field of the declarations of one kind and name.
  struct Value: Hashable {
    let field: Keyword
    let kind: Keyword
    let name: Symbol

    init(_ field: Keyword, of kind: Keyword, _ name: Symbol) {
      (self.field, self.kind, self.name) = (field, kind, name)
    }
  }

  /// The environments, of those that count, that lack a value; none of them where none is chosen.
  struct Lacking {

    /// The names of the first ten, and the number of all others.
    let names: [String]
    let otherCount: Int
  }

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
    for (field, value) in [(Keyword.id, entry.id), (.version, entry.version)] where !value.isNone {
      givers[Value(field, of: entry.kind, entry.name), default: []].append(environment)
    }
    return nil
  }

  /// Returns the fields that any environment gives for the `kind` of declaration `name`.
  func fields(of kind: Keyword, _ name: Symbol) -> FieldSet {
    var result = FieldSet()
    if isGiven(Value(.id, of: kind, name)) { result.insert(.id) }
    if isGiven(Value(.version, of: kind, name)) { result.insert(.version) }
    return result
  }

  /// Returns `true` iff some environment gives `value`.
  func isGiven(_ value: Value) -> Bool { givers[value] != nil }

  /// Returns what the environment with this index says of the `kind` of declaration `name`.
  func entry(_ kind: Keyword, _ name: Symbol, in environment: Int) -> Entry? {
    indices[Key(environment: environment, kind: kind.rawValue, name: name)]
      .map { all[environment].entries[$0] }
  }

  /// Returns what the chosen environment says of the `kind` of declaration `name`.
  func chosen(_ kind: Keyword, _ name: Symbol) -> Entry? {
    chosenIndex.flatMap { entry(kind, name, in: $0) }
  }

  /// Returns the environments, among those that count, that give none of `values`; `nil` if all are well.
  ///
  /// - Requires: all entries are added.
  /// - Complexity: O(n) in the number of entries that give them, the first time; then O(1).
  mutating func lacking(_ values: Value...) -> Lacking? {
    if choice == .none { return Lacking(names: [], otherCount: 0) }
    if let result = known[values] { return result }
    let given = values.reduce(into: Set()) { $0.formUnion(givers[$1] ?? []) }
    let counting = choice == .all ? all.indices : chosenIndex.map { $0..<$0 + 1 } ?? 0..<0
    let lacking = counting.lazy.filter { !given.contains($0) }
    let names = Array(lacking.prefix(10)).map { all[$0].name }
    let count = counting.count - given.count { counting.contains($0) }
    let result = count == 0 ? nil : Lacking(names: names, otherCount: count - names.count)
    known.updateValue(result, forKey: values)
    return result
  }

}

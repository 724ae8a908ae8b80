import HSMText

/// What a scope and the scopes around it pass on in one list.
///
/// An object, and all of it constant, since a copy would count references, and an access be checked.
final class InheritedList {

  /// The items, as indices into the model's.
  let items: [Int]

  /// What tells items from others: the text of a guideline; of an exit, `Model.key(of:)`; of a tool, the
  /// name.
  private let keys: SymbolTable

  /// The key of each item.
  private let itemKeys: [Symbol]

  /// The descriptions of exits: most that are looked for are not there, which is cheaper to find out.
  private let descriptions: SymbolTable

  /// Creates a list without items.
  convenience init() { self.init(Builder()) }

  /// Creates the list that `builder` holds.
  init(_ builder: Builder) {
    items = builder.items
    keys = builder.keys
    itemKeys = builder.itemKeys
    descriptions = builder.descriptions
  }

  /// A list to which items are added.
  struct Builder {

    fileprivate var items: [Int] = []
    fileprivate var keys = SymbolTable()
    fileprivate var itemKeys: [Symbol] = []
    fileprivate var descriptions = SymbolTable()

    /// Creates a list without items.
    init() {}

    /// Creates the list that holds what `list` does.
    init(_ list: InheritedList) {
      (items, keys, itemKeys) = (list.items, list.keys, list.itemKeys)
      descriptions = list.descriptions
    }

    /// Adds `item` with the key at `range` in `bytes`.
    mutating func append(_ item: Int, _ range: Range<Int>, in bytes: Span<UInt8>) {
      items.append(item)
      itemKeys.append(keys.intern(range, in: bytes))
    }

    /// Adds the exit `item`.
    mutating func appendExit(_ item: Int, _ model: borrowing Model) {
      let key = model.key(of: model.exits[item])
      append(item, key.indices, in: key.span)
      let text = model.exits[item].description
      _ = descriptions.intern(text.range, in: model.buffer(of: text).span)
    }

  }

  /// Returns the key at `range` in `bytes` if an item has it.
  func find(_ range: Range<Int>, in bytes: Span<UInt8>) -> Symbol? { keys.find(range, in: bytes) }

  /// Returns the key of the exit `item` if one of the list has it.
  func findExit(_ item: Int, _ model: borrowing Model) -> Symbol? {
    let text = model.exits[item].description
    if descriptions.find(text.range, in: model.buffer(of: text).span) == nil { return nil }
    let key = model.key(of: model.exits[item])
    return keys.find(key.indices, in: key.span)
  }

  /// Returns the items whose keys are not among `said`.
  func items(without said: [Symbol]) -> [Int] {
    if said.isEmpty { return items }
    var isSaid = [Bool](repeating: false, count: keys.count)
    for key in said { isSaid[key.index] = true }
    return items.indices.filter { !isSaid[itemKeys[$0].index] }.map { items[$0] }
  }

}

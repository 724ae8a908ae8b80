import HSMText

/// What a scope and the scopes around it pass on in one list.
struct InheritedList {

  /// The items, as indices into the model's.
  private(set) var items: [Int] = []

  /// What tells items from others: the text of a guideline; of an exit, `Model.key(of:)`; of a tool, the
  /// name.
  private var keys = SymbolTable()

  /// The key of each item.
  private var itemKeys: [Symbol] = []

  /// The descriptions of exits: most that are looked for are not there, which is cheaper to find out.
  private var descriptions = SymbolTable()

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

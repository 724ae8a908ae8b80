package import HSMText

/// What each symbol is bound to, in one name space for each of several owners.
///
/// One array entry a symbol, marked with its owner, so that a new owner starts empty at no cost.
package struct BindingTable {

  /// For each symbol, the owner that bound it last plus 1, and what it is bound to.
  private var entries: [(owner: UInt32, value: UInt32)] = []

  /// Creates a table in which nothing is bound.
  package init() {}

  /// Returns what `owner` bound `symbol` to, if it did.
  package func value(of symbol: Symbol, owner: Int) -> Int? {
    guard symbol.index < entries.count else { return nil }
    let entry = entries[symbol.index]
    return entry.owner == UInt32(owner + 1) ? Int(entry.value) : nil
  }

  /// Binds `symbol` to `value` for `owner`; what an earlier owner bound is forgotten.
  package mutating func bind(_ symbol: Symbol, to value: Int, owner: Int) {
    while entries.count <= symbol.index { entries.append((0, 0)) }
    entries[symbol.index] = (UInt32(owner + 1), UInt32(value))
  }

}

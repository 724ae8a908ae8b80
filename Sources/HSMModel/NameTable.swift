package import HSMText

/// The names that are bound, by name space and by the machine or file that owns them, and what is most
/// likely meant by those that are not.
package struct NameTable {

  /// The names bound so far, by name space.
  private var bindings = [BindingTable](repeating: BindingTable(), count: NameSpace.allCases.count)

  /// What may still be spent on suggestions, so that time stays linear; see `Similarity`.
  private var suggestionBudget = 20_000_000

  /// Creates a table in which nothing is bound.
  package init() {}

  /// Returns what `owner` bound `name` to in `space`, if it did.
  package func value(of name: Symbol, in space: NameSpace, owner: Int) -> Int? {
    bindings[space.rawValue].value(of: name, owner: owner)
  }

  /// Binds `name` to `value` in `space` of `owner`; what an earlier owner bound is forgotten.
  package mutating func bind(_ name: Symbol, to value: Int, in space: NameSpace, owner: Int) {
    bindings[space.rawValue].bind(name, to: value, owner: owner)
  }

  /// Returns `true` iff a name may be compared with `count` others, so that it is worth collecting
  /// them.
  package func maySuggest(among count: Int) -> Bool {
    count <= suggestionBudget / Similarity.leastCost
  }

  /// Returns the index among `items` of the one whose name, of `symbols`, `name` most likely means.
  ///
  /// - Complexity: O(n) in the number of items, until the budget is used up; then O(1).
  package mutating func suggestion<Items: RandomAccessCollection>(
    for name: ArraySlice<UInt8>, among items: Items, of symbols: SymbolTable,
    named: (Items.Element) -> Symbol
  ) -> Items.Index? {
    guard maySuggest(among: items.count) else { return nil }
    return Similarity.best(
      for: [UInt8](name), among: items.map { [UInt8](symbols[named($0)]) },
      budget: &suggestionBudget
    ).map { items.index(items.startIndex, offsetBy: $0) }
  }

}

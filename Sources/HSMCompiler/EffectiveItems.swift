/// What a state ends up with in one field: what comes before and behind the items that it says itself,
/// and these, all as indices into the model's items.
package struct EffectiveItems: RandomAccessCollection {

  private let before: [Int]
  private let own: Items
  private let after: [Int]

  /// `true` iff nothing is said.
  package var isNone: Bool { own.isNone && before.isEmpty && after.isEmpty }

  init(_ own: Items, before: [Int] = [], after: [Int] = []) {
    (self.before, self.own, self.after) = (before, own, after)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { before.count + own.count + after.count }

  package subscript(position: Int) -> Int {
    if position < before.count { return before[position] }
    let rest = position - before.count
    return rest < own.count ? own.startIndex + rest : after[rest - own.count]
  }

}

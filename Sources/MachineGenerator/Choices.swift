/// A source of choices that look random and are the same in every run (SplitMix64).
struct Choices {

  private var state: UInt64

  /// Creates a source that starts from `seed`.
  init(seed: UInt64) { state = seed }

  /// Returns a number from 0 up to, but not including, `bound`.
  ///
  /// - Requires: `bound` is greater than 0.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var result = state
    result = (result ^ (result >> 30)) &* 0xBF58_476D_1CE4_E5B9
    result = (result ^ (result >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((result ^ (result >> 31)) % UInt64(bound))
  }

  /// Returns a number in `range`.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Returns one of `items`, of which there is at least one.
  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// Returns `true` once in `count` times.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }

}

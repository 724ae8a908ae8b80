/// What a state ends up with in one field, as indices into the model's items: those that it says itself,
/// and those that it receives, all before them or all behind them.
package struct EffectiveItems: RandomAccessCollection {

  /// What the state says itself: all there is in a field that inherits nothing.
  package let own: Items

  private let received: [Int]

  /// The position of the first of `own`.
  private let ownStart: Int

  /// Creates what consists of `own` alone.
  init(_ own: Items) {
    (self.own, received, ownStart) = (own, [], 0)
  }

  /// Creates what consists of `received`, then `own`.
  init(_ received: [Int], before own: Items) {
    (self.own, self.received, ownStart) = (own, received, received.count)
  }

  /// Creates what consists of `own`, then `received`.
  init(_ own: Items, before received: [Int]) {
    (self.own, self.received, ownStart) = (own, received, 0)
  }

  /// `true` iff nothing is said.
  package var isNone: Bool { own.isNone && received.isEmpty }

  /// Calls `body` with each item: faster than by position, as every payload is written.
  @inline(__always)
  package func visit(_ body: (Int) -> Void) {
    if ownStart == 0 { for item in own.range { body(item) } }
    for item in received { body(item) }
    if ownStart > 0 { for item in own.range { body(item) } }
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { received.count + own.count }

  package subscript(position: Int) -> Int {
    if position < ownStart { return received[position] }
    let rest = position - ownStart
    return rest < own.count ? own.startIndex + rest : received[position - own.count]
  }

}

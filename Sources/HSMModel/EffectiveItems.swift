/// What a state ends up with in one field, as indices into the model's items: those that it says itself,
/// and those that it receives, all before them or all behind them.
@usableFromInline
package struct EffectiveItems: RandomAccessCollection {

  /// What the state says itself: all there is in a field that inherits nothing.
  @usableFromInline
  package let own: Items

  @usableFromInline let received: [Int]

  /// The position of the first of `own`.
  @usableFromInline let ownStart: Int

  /// Creates what consists of `own` alone.
  @inlinable
  init(_ own: Items) {
    (self.own, received, ownStart) = (own, [], 0)
  }

  /// Creates what consists of `received`, then `own`.
  @inlinable
  init(_ received: [Int], before own: Items) {
    (self.own, self.received, ownStart) = (own, received, received.count)
  }

  /// Creates what consists of `own`, then `received`.
  @inlinable
  init(_ own: Items, before received: [Int]) {
    (self.own, self.received, ownStart) = (own, received, 0)
  }

  /// `true` iff nothing is said.
  @inlinable
  package var isNone: Bool { own.isNone && received.isEmpty }

  /// Calls `body` with each item: faster than by position, as every payload is written.
  @inlinable @inline(__always)
  package func visit(_ body: (Int) -> Void) {
    if ownStart == 0 { for item in own.range { body(item) } }
    for item in received { body(item) }
    if ownStart > 0 { for item in own.range { body(item) } }
  }

  @inlinable
  package var startIndex: Int { 0 }
  @inlinable
  package var endIndex: Int { received.count + own.count }

  @inlinable
  package subscript(position: Int) -> Int {
    if position < ownStart { return received[position] }
    let rest = position - ownStart
    return rest < own.count ? own.startIndex + rest : received[position - own.count]
  }

}

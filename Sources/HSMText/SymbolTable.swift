/// The number of a distinct string in its table, from 0 in the order of first appearance.
@usableFromInline
package struct Symbol: Hashable, Sendable {

  /// The number.
  @usableFromInline
  package let index: Int

}

/// Distinct byte strings, each with a number.
///
/// An open-addressing table at most half full. The hash is seeded anew for each process, so that no
/// author can choose names that share slots.
@usableFromInline
package struct SymbolTable: Sendable {

  /// The bytes of all symbols, one after the other.
  @usableFromInline
  package private(set) var bytes: [UInt8] = []

  /// Where each symbol ends in `bytes`.
  @usableFromInline var ends: [UInt32] = []

  /// The hash of each symbol.
  private var hashes: [UInt32] = []

  /// The symbol in each slot plus 1, or 0; the count is a power of two or 0.
  private var slots: [UInt32] = []

  /// The lengths of the symbols modulo 64, a bit each: many a string that is looked for has another.
  private var lengths: UInt64 = 0

  /// The seed of the hash.
  private static let seed = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1

  /// The seed, held here since a global costs a check at each use.
  private let seed = SymbolTable.seed

  /// Creates an empty table.
  package init() {}

  /// Creates a table of `spellings`, which are distinct, in this order.
  package init(_ spellings: [String]) {
    for spelling in spellings {
      let bytes = [UInt8](spelling.utf8)
      _ = intern(bytes.indices, in: bytes.span)
    }
  }

  /// The number of symbols.
  @inlinable
  package var count: Int { ends.count }

  /// The bytes of `symbol`.
  @inlinable
  package subscript(symbol: Symbol) -> ArraySlice<UInt8> {
    bytes[range(of: symbol)]
  }

  /// Returns where in `bytes` those of `symbol` are.
  @inlinable
  package func range(of symbol: Symbol) -> Range<Int> {
    (symbol.index == 0 ? 0 : Int(ends[symbol.index - 1]))..<Int(ends[symbol.index])
  }

  /// Returns the symbol of the bytes of `source` in `range`, if there is one.
  ///
  /// - Complexity: O(n) in the length of `range`, on average.
  package func find(_ range: Range<Int>, in source: Span<UInt8>) -> Symbol? {
    if lengths & Self.bit(range) == 0 { return nil }
    return find(range, in: source, hash(range, source))
  }

  /// The bit in `lengths` of the length of `range`.
  private static func bit(_ range: Range<Int>) -> UInt64 { 1 &<< UInt64(range.count & 63) }

  /// Returns the symbol of the bytes of `source` in `range`, which have this `hash`, if there is one.
  private func find(_ range: Range<Int>, in source: Span<UInt8>, _ hash: UInt32) -> Symbol? {
    if slots.isEmpty { return nil }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let symbol = Int(slots[slot]) - 1
      if hashes[symbol] == hash, equals(symbol, range, source) { return Symbol(index: symbol) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Returns the symbol of the bytes of `source` in `range`, a new one if need be.
  ///
  /// - Complexity: O(n) in the length of `range`, on average and amortised.
  package mutating func intern(_ range: Range<Int>, in source: Span<UInt8>) -> Symbol {
    let hash = hash(range, source)
    if let known = find(range, in: source, hash) { return known }
    for index in range { bytes.append(source[index]) }
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    lengths |= Self.bit(range)
    if ends.count * 2 > slots.count { grow() } else { place(ends.count - 1) }
    return Symbol(index: ends.count - 1)
  }

  /// Returns the symbol of no bytes at all.
  package mutating func empty() -> Symbol { intern(0..<0, in: [UInt8]().span) }

  /// Doubles the number of slots and places all symbols anew.
  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: max(16, slots.count * 2))
    for symbol in 0..<ends.count { place(symbol) }
  }

  /// Puts `symbol` into the first free slot from where its hash says.
  private mutating func place(_ symbol: Int) {
    var slot = Int(truncatingIfNeeded: hashes[symbol]) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(symbol + 1)
  }

  /// Returns `true` iff the bytes of `symbol` are those of `source` in `range`.
  private func equals(_ symbol: Int, _ range: Range<Int>, _ source: Span<UInt8>) -> Bool {
    let known = self.range(of: Symbol(index: symbol))
    guard known.count == range.count else { return false }
    let (bytes, distance) = (bytes.span, range.lowerBound - known.lowerBound)
    for offset in stride(from: known.lowerBound, to: known.upperBound, by: 8) {
      let word = source.word(at: offset + distance, before: range.upperBound)
      if bytes.word(at: offset, before: known.upperBound) != word { return false }
    }
    return true
  }

  /// Returns a hash of the bytes of `source` in `range`: eight bytes at a time, multiplied by a
  /// secret odd number and folded.
  private func hash(_ range: Range<Int>, _ source: Span<UInt8>) -> UInt32 {
    var state = seed ^ UInt64(range.count)
    let factor = seed | 0x9E37_79B9_0000_0001
    var offset = range.lowerBound
    while offset < range.upperBound {
      let product = (state ^ source.word(at: offset, before: range.upperBound))
        .multipliedFullWidth(by: factor)
      state = product.high ^ product.low ^ seed
      offset += 8
    }
    let product = state.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return UInt32(truncatingIfNeeded: product.high ^ product.low)
  }

}

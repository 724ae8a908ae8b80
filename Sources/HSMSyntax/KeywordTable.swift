import HSMText

/// Finds the keyword that some bytes spell, in constant time.
///
/// An open-addressing table of a quarter full, so that a word that is no keyword is mostly told from
/// its hash alone.
struct KeywordTable {

  /// The number of slots, a power of two.
  private static let capacity = 256

  /// The keyword in each slot.
  private var slots = [Keyword?](repeating: nil, count: capacity)

  /// The spellings, by raw value.
  private var spellings: [[UInt8]] = []

  /// Creates the table of all words among the keywords.
  init() {
    for keyword in Keyword.allCases {
      spellings.append([UInt8](keyword.spelling.utf8))
      if keyword == .transition { continue }
      let spelling = spellings[Int(keyword.rawValue)]
      var slot = Self.hash(spelling.span, 0, spelling.count)
      while slots[slot] != nil { slot = (slot + 1) % Self.capacity }
      slots[slot] = keyword
    }
  }

  /// Returns the keyword that the bytes of `source` from `start` up to `end` spell, if any.
  ///
  /// - Requires: `start < end`.
  func keyword(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Keyword? {
    var slot = Self.hash(source, start, end)
    while let candidate = slots[slot] {
      if spells(source, start, end, candidate) { return candidate }
      slot = (slot + 1) % Self.capacity
    }
    return nil
  }

  /// Returns `true` iff the bytes from `start` up to `end` are the spelling of `keyword`.
  private func spells(_ source: Span<UInt8>, _ start: Int, _ end: Int, _ keyword: Keyword) -> Bool {
    let spelling = spellings[Int(keyword.rawValue)]
    guard spelling.count == end - start else { return false }
    for index in 0..<spelling.count where spelling[index] != source[start + index] { return false }
    return true
  }

  /// Returns a slot made from the first, a middle and the last byte and the length.
  private static func hash(_ source: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let length = end - start
    let first = Int(source[start])
    let middle = Int(source[start + length / 2])
    let last = Int(source[end - 1])
    return (first &* 7 &+ middle &* 31 &+ last &* 3 &+ length &* 11) & (capacity - 1)
  }

}

import CountedAllocations

/// Counts allocations of this process.
enum Allocations {

  /// The number of calls so far of `malloc` and the other functions that allocate memory.
  static var count: Int { Int(counted_allocations()) }

  /// Returns whether calls are counted, those of the Swift runtime included, and nothing else.
  static func areCounted() -> Bool {
    let before = count
    let pause = count - before
    let arrays = (0..<100).map { [Int](repeating: $0, count: $0 + 1) }
    // 100 arrays and the one that holds them; without optimization, some more.
    return pause == 0 && arrays.count == 100 && (101...300).contains(count - before)
  }

}

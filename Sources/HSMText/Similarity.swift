/// Which of some names a misspelt one most likely means.
package enum Similarity {

  /// Returns the index of the candidate that `name` most likely means, or `nil` when unsure.
  ///
  /// A candidate equal but for case, `-` and `_` is the first choice; otherwise the one with the
  /// smallest Damerau–Levenshtein distance (with adjacent transpositions), at most a third of the
  /// name's length or 1. Two candidates that are as good as each other make it unsure.
  ///
  /// - Complexity: O(n · m · k) for names of n and m bytes and k candidates whose lengths differ by
  ///   no more than the greatest distance; the others cost O(1).
  package static func best(for name: [UInt8], among candidates: [[UInt8]]) -> Int? {
    var budget = Int.max
    return best(for: name, among: candidates, budget: &budget)
  }

  /// Returns what `best(for:among:)` does, or `nil` if that costs more than `budget`, which is
  /// then used up, and otherwise reduced by the cost: the pairs of bytes that are compared, and at
  /// least `leastCost` for each candidate.
  package static func best(
    for name: [UInt8], among candidates: [[UInt8]], budget: inout Int
  ) -> Int? {
    let folded = fold(name)
    let limit = max(1, name.count / 3)
    var best: Int? = nil
    var bestDistance = limit + 1
    var isTie = false
    for (index, candidate) in candidates.enumerated() {
      let isNear = abs(candidate.count - name.count) <= limit
      let pairs = name.count.multipliedReportingOverflow(by: candidate.count)
      let cost = !isNear ? leastCost : pairs.overflow ? .max : max(leastCost, pairs.partialValue)
      if cost > budget {
        budget = 0
        return nil
      }
      budget -= cost
      if !isNear { continue }
      let distance = distance(folded, fold(candidate), limit: min(limit, bestDistance))
      if distance < bestDistance {
        (best, bestDistance, isTie) = (index, distance, false)
      } else if distance == bestDistance, distance <= limit {
        isTie = true
      }
    }
    return isTie ? nil : best
  }

  /// What a candidate costs at least.
  package static let leastCost = 100

  /// Returns `name` in lower case, with `_` for `-` and for letters those that they look like.
  private static func fold(_ name: [UInt8]) -> [UInt8] {
    Homoglyphs.folded(name).map { $0 == .hyphen ? 0x5F : $0.lowercased }
  }

  /// Returns the distance between `a` and `b`, or a number greater than `limit` if it is greater.
  private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...a.count {
      row[0] = i
      var smallest = i
      for j in 1...b.count {
        let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        var cost = min(last[j] + 1, row[j - 1] + 1, substitution)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        row[j] = cost
        smallest = min(smallest, cost)
      }
      if smallest > limit { return limit + 1 }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count]
  }

  /// Returns the one of `candidates` that `word` most likely means.
  package static func best(for word: String, among candidates: [String]) -> String? {
    best(for: [UInt8](word.utf8), among: candidates.map { [UInt8]($0.utf8) })
      .map { candidates[$0] }
  }

}

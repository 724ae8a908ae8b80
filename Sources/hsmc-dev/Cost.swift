/// What a piece of work costs.
struct Cost {

  /// The time it takes.
  var duration = Duration.zero

  /// The number of allocations it makes.
  var allocations = 0

  /// The time in milliseconds.
  var milliseconds: Double { duration / .milliseconds(1) }

}

/// Tells the costs of pieces of work that follow each other.
struct Stopwatch {

  private let clock = ContinuousClock()
  private var start: ContinuousClock.Instant
  private var allocations: Int

  /// Begins with the first piece.
  init() {
    start = clock.now
    allocations = Allocations.count
  }

  /// Ends a piece of work, begins the next one and returns the cost of the one that ended.
  mutating func lap() -> Cost {
    let end = clock.now
    let cost = Cost(duration: end - start, allocations: Allocations.count - allocations)
    allocations = Allocations.count
    start = clock.now
    return cost
  }

}

/// Returns the median of each cost that `body` returns, by key: it runs once without being counted,
/// then five times or more, until that took 0.2 seconds.
func medians<Key: Hashable>(_ body: () throws -> [Key: Cost]) rethrows -> [Key: Cost] {
  _ = try body()
  var runs: [[Key: Cost]] = []
  let start = ContinuousClock.now
  while runs.count < 5 || ContinuousClock.now - start < .milliseconds(200) {
    runs.append(try body())
  }
  var result: [Key: Cost] = [:]
  for key in runs[0].keys {
    let costs = runs.compactMap { $0[key] }
    result[key] = Cost(
      duration: median(costs.map(\.duration)), allocations: median(costs.map(\.allocations)))
  }
  return result
}

/// Returns the value in the middle of `values`, of which there is at least one.
func median<Value: Comparable>(_ values: [Value]) -> Value { values.sorted()[values.count / 2] }

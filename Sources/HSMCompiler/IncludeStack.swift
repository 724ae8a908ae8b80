import HSMModel
import HSMText

/// The includes that are being read, outermost first.
struct IncludeStack {

  /// Each with the fragment that it names, as an index into `Model.fragments`.
  private(set) var all: [(fragment: Int, location: Location)] = []

  /// The number of includes that the outermost one has come to, itself counted in.
  private var count = 0

  /// How often fragments were included there by others, by their indices.
  private var counts: [Int: Int] = [:]

  /// `true` iff too many were found: every include that follows would say the same.
  private var isFull = false

  /// `true` iff what is read stands in the body itself.
  var isEmpty: Bool { all.isEmpty }

  /// Returns the includes from the one of `fragment` on, if it is being read.
  func cycle(to fragment: Int) -> ArraySlice<(fragment: Int, location: Location)>? {
    all.firstIndex { $0.fragment == fragment }.map { all[$0...] }
  }

  /// What is too much.
  enum Excess {

    /// Fragments include each other too deep.
    case depth

    /// The outermost include comes to too many others. `repeated` are those on the way to the last one
    /// whose fragments had been included there before, outermost first, each with how often.
    case count(repeated: [(fragment: Int, location: Location, count: Int)])
  }

  /// Counts one more include, of `fragment`, and returns `nil`; or what is too much if it is.
  private mutating func excess(with fragment: Int) -> Excess? {
    if all.isEmpty { (count, counts) = (0, [:]) } else { counts[fragment, default: 0] += 1 }
    count += 1
    if all.count >= Finding.Message.includeDepthLimit { return .depth }
    if count <= Finding.Message.includeCountLimit + 1 { return nil }
    return .count(
      repeated: all.compactMap { include in
        counts[include.fragment].flatMap { $0 > 1 ? (include.fragment, include.location, $0) : nil }
      })
  }

  /// Begins the include of `fragment` at `location` and returns `true`, unless it is one too many; calls
  /// `report` if it is the first such.
  mutating func push(
    _ fragment: Int, _ location: Location, report: (Excess) -> Void
  ) -> Bool {
    guard let excess = excess(with: fragment) else {
      all.append((fragment, location))
      return true
    }
    if !isFull { report(excess) }
    isFull = true
    return false
  }

  /// Begins to read `fragment`, at `location`, by itself.
  mutating func push(_ fragment: Int, _ location: Location) { all.append((fragment, location)) }

  /// Ends the innermost include.
  mutating func pop() { all.removeLast() }

}

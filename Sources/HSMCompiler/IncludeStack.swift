import HSMText

/// The includes that are being read, outermost first.
struct IncludeStack {

  /// Each with the fragment that it names, as an index into `Model.fragments`.
  private(set) var all: [(fragment: Int, location: Location)] = []

  /// The number of includes that the current body has come to.
  private var count = 0

  /// `true` iff too many were found: every include that follows would say the same.
  private(set) var isTooDeep = false

  /// How deep fragments may include each other, and how many includes one body may come to: twice the
  /// same include in each of a chain of fragments doubles with each of them.
  private static let depthLimit = 256
  private static let countLimit = 10_000

  /// `true` iff what is read stands in the body itself.
  var isEmpty: Bool { all.isEmpty }

  /// Returns the includes from the one of `fragment` on, if it is being read.
  func cycle(to fragment: Int) -> ArraySlice<(fragment: Int, location: Location)>? {
    all.firstIndex { $0.fragment == fragment }.map { all[$0...] }
  }

  /// Counts one more include and returns `true`, unless that is one too many.
  mutating func mayPush() -> Bool {
    if all.isEmpty { count = 0 }
    count += 1
    return all.count < Self.depthLimit && count <= Self.countLimit
  }

  /// Begins the include of `fragment` at `location`.
  mutating func push(_ fragment: Int, _ location: Location) { all.append((fragment, location)) }

  /// Ends the innermost include.
  mutating func pop() { all.removeLast() }

  /// Remembers that too many were found, and returns `true` the first time.
  mutating func becomesTooDeep() -> Bool {
    defer { isTooDeep = true }
    return !isTooDeep
  }

}

import HSMModel
import HSMSyntax

/// The groups that make a machine's source shorter, because states beside each other share what they
/// say.
///
/// What two neighbours share in all lists decides where runs of states are cut: first where it is least,
/// then within each part again. Each run that comes about so is a group if what its states share, and the
/// scopes around it do not say, spares more lines than the group costs.
struct GroupPlan {

  /// A group.
  struct Group {

    /// Its states, as indices into `Model.states`.
    let states: Range<Int>

    let name: [UInt8]

    /// What it says in each of `ScopeList`.
    let items: [[Int]]
  }

  /// The groups, each before those inside it, in the order of their first states.
  private(set) var all: [Group] = []

  /// Creates a plan without groups.
  init() {}

  /// The lines of a group without what it says: its braces, and a blank line.
  private static let cost = 3

  /// A run of states, at least two, that is cut in two.
  private struct Run {

    /// The states, counted from the machine's first.
    var states: Range<Int>

    /// The first state behind the cut.
    var cut: Int

    /// For each list, the heirs in the run, and the first one behind the cut.
    var heirs: [Range<Int>]
    var cutHeirs: [Int]

    /// For each list, how many items a scope of the run might say, had it two heirs or more.
    var common: [Int]
  }

  /// Finds the groups of `machine`, whose states say `lists`, one of each of `ScopeList`; what groups say is
  /// taken from them and is `shared`.
  ///
  /// - Complexity: O(n log n) in the length of the lists.
  init(
    _ machine: Machine, _ lists: inout [StateLists], _ shared: inout SharedItems,
    _ names: inout GivenNames
  ) {
    let states = machine.states
    if states.count < 2 { return }
    let neighbours = lists.map { list in
      list.heirs.indices.dropLast().map { list.common($0, $0 + 1) }
    }
    if neighbours.allSatisfy({ $0.allSatisfy { $0 == 0 } }) { return }
    var runs = Self.runs(states, lists, neighbours)
    Self.measure(&runs, neighbours)

    // Offers that are not taken up may be made again to parts of a run, but not without end.
    var budget = 64 * (states.count + lists.reduce(0) { $0 + $1.items.count })
    // Runs come before those inside them; `open` are the scopes around the current one.
    var open: [(end: Int, said: [Int])] = []
    for run in runs where budget > 0 {
      while let last = open.last, last.end <= run.states.lowerBound { open.removeLast() }
      let isMachine = run.states.count == states.count
      let said = open.last?.said ?? lists.map { _ in 0 }
      if run.common.indices.allSatisfy({ run.common[$0] <= said[$0] }) { continue }
      budget -= run.states.count
      guard let items = Self.offer(run, said, &lists, &shared, isFree: isMachine) else { continue }
      open.append((run.states.upperBound, zip(said, items).map { $0 + $1.count }))
      if isMachine {
        for list in ScopeList.allCases { shared.say(items[list.index], list) }
      } else {
        let first = states.lowerBound + run.states.lowerBound
        let group = first..<first + run.states.count
        all.append(
          Group(states: group, name: names.group(of: group, saying: items), items: items))
      }
    }
  }

  /// Returns what a scope of `run` says, if that spares more lines than it costs: none if it `isFree`. The
  /// scopes around it say so many items of each list.
  private static func offer(
    _ run: Run, _ said: [Int], _ lists: inout [StateLists], _ shared: inout SharedItems,
    isFree: Bool
  ) -> [[Int]]? {
    var offers = lists.map { _ in StateLists.Offer() }
    var gain = isFree ? 0 : -cost
    for list in lists.indices where run.heirs[list].count > 1 && run.common[list] > said[list] {
      let heirs = run.heirs[list]
      offers[list] = lists[list].offer(to: heirs.lowerBound...heirs.upperBound - 1)
      gain -= Lines.of(offers[list].items.count)
      for (heir, spared) in zip(heirs, offers[list].spared) {
        let left = lists[list].left(heir).count
        gain += Lines.of(left) - Lines.of(left - spared)
      }
    }
    if gain <= 0 { return nil }
    for list in lists.indices where !offers[list].items.isEmpty {
      lists[list].accept(offers[list], from: run.heirs[list].lowerBound, &shared)
    }
    return offers.map { $0.items }
  }

  // MARK: Runs

  /// Returns the runs of `states`, each before those inside it, cut where `neighbours` share least.
  ///
  /// The cuts are the nodes of a Cartesian tree of what is shared across them.
  private static func runs(
    _ states: Range<Int>, _ lists: [StateLists], _ neighbours: [[Int]]
  ) -> [Run] {
    // What is shared across the place before each state, and how many heirs come before it.
    var weights = [Int](repeating: 0, count: states.count)
    var before = lists.map { _ in [Int](repeating: 0, count: states.count + 1) }
    for list in lists.indices {
      var heir = 0
      for state in 0..<states.count {
        if heir > 0, heir < lists[list].heirs.count { weights[state] += neighbours[list][heir - 1] }
        before[list][state] = heir
        if heir < lists[list].heirs.count,
          lists[list].heirs[heir] == states.lowerBound + state
        {
          heir += 1
        }
      }
      before[list][states.count] = heir
    }
    // The children of each cut: the least ones before and behind it.
    var left = [Int?](repeating: nil, count: states.count)
    var right = [Int?](repeating: nil, count: states.count)
    var spine: [Int] = []
    for cut in 1..<states.count {
      while let last = spine.last, weights[last] > weights[cut] {
        left[cut] = last
        spine.removeLast()
      }
      if let last = spine.last { right[last] = cut }
      spine.append(cut)
    }
    var runs: [Run] = []
    var open = [(cut: spine[0], states: 0..<states.count)]
    while let (cut, range) = open.popLast() {
      let heirs = before.map { $0[range.lowerBound]..<$0[range.upperBound] }
      runs.append(
        Run(
          states: range, cut: cut, heirs: heirs, cutHeirs: before.map { $0[cut] },
          common: lists.map { _ in 0 }))
      if let next = right[cut] { open.append((next, cut..<range.upperBound)) }
      if let next = left[cut] { open.append((next, range.lowerBound..<cut)) }
    }
    return runs
  }

  /// Sets what the heirs of each of `runs` have in common, from what `neighbours` have.
  private static func measure(_ runs: inout [Run], _ neighbours: [[Int]]) {
    // What a run has in common is the least of what its neighbours have. The runs inside one come behind
    // it: first that before the cut, if it has two states, then that behind it.
    var open: [Int] = []
    for index in runs.indices.reversed() {
      let run = runs[index]
      var common = run.heirs.map { $0.count > 1 ? Int.max : 0 }
      for inner in [run.states.lowerBound..<run.cut, run.cut..<run.states.upperBound]
      where inner.count > 1 {
        guard let part = open.popLast() else { break }
        for list in common.indices where runs[part].heirs[list].count > 1 {
          common[list] = min(common[list], runs[part].common[list])
        }
      }
      for list in common.indices where run.heirs[list].count > 1 {
        let (heirs, cut) = (run.heirs[list], run.cutHeirs[list])
        if cut > heirs.lowerBound, cut < heirs.upperBound {
          common[list] = min(common[list], neighbours[list][cut - 1])
        }
      }
      runs[index].common = common
      open.append(index)
    }
  }

}

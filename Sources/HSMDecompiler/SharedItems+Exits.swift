import HSMModel
import HSMSyntax
import HSMText

extension SharedItems {

  /// Shares the exits that all action and decision states of `machine` but its terminal state have.
  ///
  /// A state receives shared exits after its own, and those that it has itself not again. So an exit
  /// can be shared if every such state has it, except the one it leads to, and it need not be
  /// written where it stands at the end of a state's list, and nowhere else in it. It is shared
  /// where that spares more than half of the states, from the last exit towards the first.
  mutating func shareExits(of machine: Machine, in model: Model) {
    guard let terminal = machine.terminal?.state else { return }
    let states = machine.states.filter {
      let kind = model.states[$0].kind
      return $0 != terminal && (kind == .action || kind == .decision)
    }
    guard let table = ExitTable(states, in: model) else { return }
    let lists = states.map { model.items(.exits, ofState: $0) }
    var ends = lists.map { $0.endIndex }
    var votes = [Int](repeating: 0, count: table.first.count)
    var isChosen = [Bool](repeating: false, count: table.first.count)

    /// Returns the exit, as a symbol's index, at the end of what the state at `position` has left,
    /// if the state can be spared it.
    func last(_ position: Int) -> Int? {
      guard ends[position] > lists[position].startIndex else { return nil }
      let exit = ends[position] - 1
      let symbol = table.symbols[exit - table.start]
      let isSpared = table.isCommon(symbol) && !table.isRepeated[exit - table.start]
      // An exit to the state itself is never passed on to it.
      return isSpared && model.exits[exit].target != .state(states[position]) ? symbol : nil
    }

    var exits: [Int] = []
    while true {
      var best: Int? = nil
      for position in states.indices {
        guard let symbol = last(position), !isChosen[symbol] else { continue }
        votes[symbol] += 1
        if votes[symbol] > best.map({ votes[$0] }) ?? 0 { best = symbol }
      }
      guard let best, votes[best] > 1, votes[best] * 2 > states.count else { break }
      for position in states.indices {
        guard let symbol = last(position) else { continue }
        votes[symbol] = 0
        if symbol != best { continue }
        ends[position] -= 1
        share(ends[position], .exits)
      }
      isChosen[best] = true
      exits.append(table.first[best])
    }
    say(exits.reversed(), .exits)
  }

}

/// The exits of some states, equal ones under one symbol.
private struct ExitTable {

  /// The first exit that has an entry in `symbols` and `isRepeated`, which have one for each exit
  /// from there on.
  let start: Int

  /// The index of each exit's symbol.
  private(set) var symbols: [Int]

  /// For each exit, whether its state has it more than once.
  private(set) var isRepeated: [Bool]

  /// For each symbol, the first exit of that kind.
  private(set) var first: [Int] = []

  /// The symbols that all states have, or all but the one they lead to.
  private var common: [Bool] = []

  /// Creates the table of the exits of the states with these indices, or `nil` if there are fewer
  /// than two states or an exit leads nowhere.
  init?(_ states: [Int], in model: Model) {
    guard states.count > 1 else { return nil }
    var (start, end) = (Int.max, 0)
    for state in states {
      let exits = model.items(.exits, ofState: state)
      if exits.isEmpty { continue }
      start = min(start, exits.startIndex)
      end = max(end, exits.endIndex)
    }
    start = min(start, end)
    self.start = start
    symbols = [Int](repeating: 0, count: end - start)
    isRepeated = [Bool](repeating: false, count: end - start)

    var keys = SymbolTable()
    // For each symbol, the number of states that have it and the last exit of that kind, and
    // whether the state that it leads to is one of them.
    var (owners, last, leadsBack) = ([Int](), [Int](), [Bool]())
    for state in states {
      let exits = model.items(.exits, ofState: state)
      for exit in exits {
        if model.exits[exit].target == .none { return nil }
        let key = model.key(of: model.exits[exit])
        let symbol = keys.intern(key.indices, in: key.span).index
        symbols[exit - start] = symbol
        if symbol == first.count {
          first.append(exit)
          owners.append(1)
          last.append(exit)
          leadsBack.append(false)
        } else if last[symbol] >= exits.startIndex, last[symbol] < exits.endIndex {
          isRepeated[last[symbol] - start] = true
          isRepeated[exit - start] = true
        } else {
          owners[symbol] += 1
        }
        last[symbol] = exit
        if model.exits[exit].target == .state(state) { leadsBack[symbol] = true }
      }
    }
    common = first.indices.map { symbol in
      var needed = states.count
      if case .state(let target) = model.exits[first[symbol]].target, !leadsBack[symbol],
        model.receivesExits(target, among: states)
      {
        needed -= 1
      }
      return owners[symbol] == needed
    }
  }

  /// Returns `true` iff all states have the exit with this symbol, but for the one it leads to.
  func isCommon(_ symbol: Int) -> Bool { common[symbol] }

}

extension Model {

  /// Returns `true` iff the state with index `state` is one of `states`, which are sorted.
  fileprivate func receivesExits(_ state: Int, among states: [Int]) -> Bool {
    var (low, high) = (0, states.count)
    while low < high {
      let middle = (low + high) / 2
      if states[middle] < state { low = middle + 1 } else { high = middle }
    }
    return low < states.count && states[low] == state
  }

}

import HSMModel
import HSMSyntax
import HSMText

/// What the states of a machine say in one of the lists that scopes and fragments may say for them, once
/// what the machine says is left out.
///
/// A scope can say what states have in common at one end of their lists: the beginning of guidelines, the
/// end of exits and tools. A fragment can say what they have at the end of all lists.
struct StateLists {

  /// Which list it is.
  let list: ScopeList

  /// The states that receive what scopes say in it, as indices into `Model.states`, in their order.
  private(set) var heirs: [Int] = []

  /// The items of all heirs, one heir after the other, as indices into the model's; equal ones have one
  /// symbol.
  private(set) var items: [Int] = []
  private(set) var symbols: [Int] = []

  /// Where the items of each heir begin, and where the last one's end.
  private var starts = [0]

  /// How many items of each heir scopes may say: from there on one is repeated, of which the second
  /// would be left out if they stood in two bodies.
  private(set) var limits: [Int] = []

  /// The state that the exit with each symbol leads to, which does not inherit it; empty for other lists.
  private(set) var targets: [Int] = []

  /// How many items of each heir scopes say.
  private(set) var taken: [Int] = []

  /// Creates the lists `list` of the states of `machine`, without what is `shared`; `tools` tells the uses
  /// of tools apart. No state is an heir if a part of an exit is lost.
  ///
  /// - Complexity: O(n) in the length of the lists.
  init(
    _ list: ScopeList, of machine: Machine, in model: Model, shared: SharedItems, tools: ToolPlan
  ) {
    self.list = list
    let isLost = machine.states.contains { state in
      model.items(.exits, ofState: state).contains { model.exits[$0].target == nil }
    }
    if list == .exits, isLost { return }
    var table = SymbolTable()
    let said = Self.said(list, machine, model, &table)
    // For each name, which tells repeated items from others, the heir that had it last, and where.
    var lastHeir: [Int] = []
    var lastPlace: [Int] = []
    for state in machine.states where Self.isHeir(state, of: list, machine, model) {
      var limit = Int.max
      let heir = heirs.count
      let start = items.count
      for item in shared.own(model.items(list.keyword, ofState: state), list) {
        var name = 0
        switch list {
        case .navigation, .guidelines, .constraints:
          let text = model.texts[item]
          name = table.intern(text.range, in: model.buffer(of: text).span).index
          // What the machine says reaches the state whether it says so or not.
          if name < said { continue }
          symbols.append(name)
        case .exits:
          let key = model.key(of: model.exits[item])
          name = table.intern(key.indices, in: key.span).index
          symbols.append(name)
          if name == targets.count {
            if case .state(let state) = model.exits[item].target {
              targets.append(state)
            } else {
              targets.append(-1)
            }
          }
        case .tools, .exitTools:
          name = tools.declarationOfUse[item]
          symbols.append(tools.callOfUse[item])
        }
        while lastHeir.count <= name {
          lastHeir.append(-1)
          lastPlace.append(0)
        }
        let place = items.count - start
        if lastHeir[name] == heir {
          // Of guidelines, the first one that is repeated counts, of others the last.
          limit = isFromStart ? min(limit, lastPlace[name]) : place
        }
        (lastHeir[name], lastPlace[name]) = (heir, place)
        items.append(item)
      }
      let count = items.count - start
      if isFromStart {
        limits.append(min(limit, count))
      } else {
        limits.append(limit == .max ? count : count - 1 - limit)
      }
      heirs.append(state)
      starts.append(items.count)
      taken.append(0)
    }
  }

  /// `true` iff scopes say what states begin with.
  private var isFromStart: Bool {
    switch list {
    case .navigation, .guidelines, .constraints: true
    case .exits, .tools, .exitTools: false
    }
  }

  /// Interns what `machine` says in a list of guidelines, and returns the number of these texts.
  private static func said(
    _ list: ScopeList, _ machine: Machine, _ model: Model, _ table: inout SymbolTable
  ) -> Int {
    if !ScopeList.guidelineLists.contains(list) { return 0 }
    for item in model.items(list, ofScope: machine.scope) {
      let text = model.texts[item]
      _ = table.intern(text.range, in: model.buffer(of: text).span)
    }
    return table.count
  }

  /// Returns `true` iff the state with index `state` receives what scopes say in `list`.
  private static func isHeir(
    _ state: Int, of list: ScopeList, _ machine: Machine, _ model: Model
  ) -> Bool {
    switch model.states[state].kind {
    case .action: list != .exits || machine.terminal.map { $0.state != state } ?? false
    case .decision: list == .exits && machine.terminal != nil
    default: false
    }
  }

  /// The number of items of the heir with this index.
  func count(_ heir: Int) -> Int { starts[heir + 1] - starts[heir] }

  /// Returns the index in `items` of the one that a scope may say after `number` others for `heir`.
  private func place(_ heir: Int, _ number: Int) -> Int {
    isFromStart ? starts[heir] + number : starts[heir + 1] - 1 - number
  }

  /// Returns how many items a scope of the heirs with indices `a` and `b` might say for both, an exit to one
  /// of them counted in.
  func common(_ a: Int, _ b: Int) -> Int {
    var (left, right, count) = (0, 0, 0)
    while true {
      let hasLeft = left < limits[a]
      let hasRight = right < limits[b]
      let leftSymbol = hasLeft ? symbols[place(a, left)] : -1
      let rightSymbol = hasRight ? symbols[place(b, right)] : -1
      if hasLeft, hasRight, leftSymbol == rightSymbol {
        (left, right) = (left + 1, right + 1)
      } else if hasLeft, !targets.isEmpty, targets[leftSymbol] == heirs[b] {
        left += 1
      } else if hasRight, !targets.isEmpty, targets[rightSymbol] == heirs[a] {
        right += 1
      } else {
        return count
      }
      count += 1
    }
  }

  /// What a scope can say, and what that spares.
  struct Offer {

    /// The items, in the order in which the scope says them.
    var items: [Int] = []

    /// For each heir from the first one on, how many of its items it is spared.
    var spared: [Int] = []
  }

  /// Returns what a scope of the `heirs`, at least two, can say for all of them.
  ///
  /// - Complexity: O(n) in the number of heirs and of the items that they are spared.
  func offer(to heirs: ClosedRange<Int>) -> Offer {
    let (first, second) = (heirs.lowerBound, heirs.lowerBound + 1)
    // An exit to the first heir stands in the second one's list only.
    var places: [Int] = []
    var (left, right) = (taken[first], taken[second])
    while true {
      let leftPlace = left < limits[first] ? place(first, left) : nil
      let rightPlace = right < limits[second] ? place(second, right) : nil
      if let leftPlace, let rightPlace, symbols[leftPlace] == symbols[rightPlace] {
        places.append(leftPlace)
        (left, right) = (left + 1, right + 1)
      } else if let leftPlace, isExit(leftPlace, to: second) {
        places.append(leftPlace)
        left += 1
      } else if let rightPlace, isExit(rightPlace, to: first) {
        places.append(rightPlace)
        right += 1
      } else {
        break
      }
    }
    var count = places.count
    for heir in heirs where count > 0 {
      var own = taken[heir]
      var number = 0
      while number < count {
        if !isExit(places[number], to: heir) {
          guard own < limits[heir], symbols[place(heir, own)] == symbols[places[number]] else {
            break
          }
          own += 1
        }
        number += 1
      }
      count = number
    }
    places.removeLast(places.count - count)
    var offer = Offer()
    if count == 0 { return offer }
    for heir in heirs {
      var spared = 0
      for place in places where !isExit(place, to: heir) { spared += 1 }
      offer.spared.append(spared)
    }
    offer.items = places.map { items[$0] }
    if !isFromStart { offer.items.reverse() }
    return offer
  }

  /// Returns `true` iff the item at `place` is an exit to `heir`, which therefore does not inherit it.
  private func isExit(_ place: Int, to heir: Int) -> Bool {
    !targets.isEmpty && targets[symbols[place]] == heirs[heir]
  }

  /// Takes up `offer`, which was made to the heirs from `first` on: a scope says their items.
  mutating func accept(_ offer: Offer, from first: Int, _ shared: inout SharedItems) {
    for (offset, spared) in offer.spared.enumerated() {
      let heir = first + offset
      for number in taken[heir]..<taken[heir] + spared {
        shared.share(items[place(heir, number)], list)
      }
      taken[heir] += spared
    }
  }

  /// The items that no scope says for `heir`, as a range of indices into `items`.
  func left(_ heir: Int) -> Range<Int> {
    isFromStart
      ? starts[heir] + taken[heir]..<starts[heir + 1]
      : starts[heir]..<starts[heir + 1] - taken[heir]
  }

}

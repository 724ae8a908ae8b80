import HSMModel
import HSMSyntax
import HSMText

/// What a machine, its groups and its fragments say for the states instead of them, when guidelines are
/// injected by the compiler (language reference, *What states inherit*).
struct SharedItems {

  /// What the machine adds to each of `ScopeList`, as indices into the model's texts, exits or uses.
  private(set) var ofMachine: [[Int]] = ScopeList.allCases.map { _ in [] }

  /// For each of the model's texts, exits and uses, whether its state need not say it; empty if states say
  /// all themselves.
  private var isTextShared: [Bool] = []
  private var isExitShared: [Bool] = []
  private var isUseShared: [Bool] = []

  /// Creates what is shared where nothing is.
  init() {}

  /// Creates what `machine` can say so that its payload stays the same.
  ///
  /// - Complexity: O(n) in the length of the machine.
  init(of machine: Machine, in model: Model) {
    isTextShared = [Bool](repeating: false, count: model.texts.count)
    isExitShared = [Bool](repeating: false, count: model.exits.count)
    isUseShared = [Bool](repeating: false, count: model.uses.count)
    let actions = machine.states.filter { model.states[$0].kind == .action }
    if actions.count > 1 {
      for list in ScopeList.guidelineLists {
        let own = actions.map { model.items(list.keyword, ofState: $0) }
        share(list, said: model.items(list, ofScope: machine.scope), own: own, model)
      }
    }
    shareExits(of: machine, in: model)
  }

  /// Returns those of `items`, which a state has in `list`, that it says itself.
  func own(_ items: Items, _ list: ScopeList) -> OwnItems {
    let isShared =
      switch list {
      case .navigation, .guidelines, .constraints: isTextShared
      case .exits: isExitShared
      case .tools, .exitTools: isUseShared
      }
    return OwnItems(rest: items.range, isShared: isShared)
  }

  /// Has something else say `item`, which a state has in `list`.
  mutating func share(_ item: Int, _ list: ScopeList) {
    switch list {
    case .navigation, .guidelines, .constraints: isTextShared[item] = true
    case .exits: isExitShared[item] = true
    case .tools, .exitTools: isUseShared[item] = true
    }
  }

  /// Has the machine say `items` in `list`, before what it says there already, or of guidelines behind it.
  mutating func say(_ items: [Int], _ list: ScopeList) {
    let isGuideline = ScopeList.guidelineLists.contains(list)
    ofMachine[list.index] =
      isGuideline ? ofMachine[list.index] + items : items + ofMachine[list.index]
  }

  // MARK: Guidelines

  /// Shares the guidelines of one list that all of `own`, those of the action states, begin with.
  ///
  /// What the machine has already `said` reaches each state once and before all others, whatever the
  /// state says, and is looked past. Of the rest, a beginning can be shared if no state goes on to
  /// say a part of it again, which would then be dropped as a repetition.
  private mutating func share(
    _ list: ScopeList, said: Items, own: [Items], _ model: Model
  ) {
    var table = SymbolTable()
    func symbol(_ text: Int) -> Int {
      let text = model.texts[text]
      return table.intern(text.range, in: model.buffer(of: text).span).index
    }
    for text in said { _ = symbol(text) }
    let saidCount = table.count
    let lists = own.map { range in
      range.map { (text: $0, symbol: symbol($0)) }.filter { $0.symbol >= saidCount }
    }
    let first = lists[0]
    var common = first.count
    for list in lists {
      common = min(common, list.count)
      for index in 0..<common where list[index].symbol != first[index].symbol {
        common = index
        break
      }
    }
    // A beginning must end before a text that a state says again after the common part, and must
    // not end between two that are the same.
    var place = [Int?](repeating: nil, count: table.count)
    for index in (0..<common).reversed() { place[first[index].symbol] = index }
    var limit = common
    for list in lists {
      for item in list[common...] { limit = min(limit, place[item.symbol] ?? limit) }
    }
    var last = [Int](repeating: 0, count: table.count)
    for index in 0..<common { last[first[index].symbol] = index }
    var count = 0
    var end = 0
    for index in 0..<limit {
      end = max(end, last[first[index].symbol] + 1)
      if end == index + 1, end <= limit { count = end }
    }
    say(first[..<count].map { $0.text }, list)
    for own in lists {
      for item in own[..<count] { share(item.text, list) }
    }
  }

}

/// The texts or exits that a state says itself, by index.
struct OwnItems: Sequence, IteratorProtocol {

  /// Those that are left, shared ones among them.
  fileprivate var rest: Range<Int>

  /// For each of the model's, whether it is shared; empty if none is.
  fileprivate let isShared: [Bool]

  mutating func next() -> Int? {
    while let item = rest.popFirst() {
      if isShared.isEmpty || !isShared[item] { return item }
    }
    return nil
  }

}

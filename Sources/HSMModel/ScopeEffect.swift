import HSMSyntax
import HSMText

/// What a scope and the scopes around it do to the states inside it (language reference,
/// *Inheritance* and *Injection*).
///
/// Made once for each scope; a state then costs time in its own items and in what it receives.
final class ScopeEffect {

  /// What is passed on of each of `ScopeList`, as indices into the model's items: guidelines from the
  /// outermost scope to the nearest; exits and tools from the nearest on, equal exits and tools of one
  /// name once.
  private var lists = [[Int]](repeating: [], count: ScopeList.allCases.count)

  /// What tells the items of each list from others: the texts of guidelines; of exits, the
  /// `Model.key(of:)`, and of tools, the name, where the symbol's index is that in the list.
  private var keys = [SymbolTable](repeating: SymbolTable(), count: ScopeList.allCases.count)

  /// The descriptions of the exits.
  private var exitDescriptions = SymbolTable()

  /// Returns the effects of the scopes of `machine`, in their order; the first is the machine's own.
  ///
  /// `injectsGuidelines` is `false` where the server injects the machine's own guidelines.
  static func all(
    of machine: Machine, in model: Model, injectsGuidelines: Bool
  ) -> [ScopeEffect] {
    let heirs = Heirs.all(of: machine, in: model)
    var effects: [ScopeEffect] = []
    for index in machine.scopes {
      let parent = model.scopes[index].parent
      let heirs = heirs[index - machine.scope]
      if let parent, heirs == .none {
        effects.append(effects[parent - machine.scope])
        continue
      }
      effects.append(
        ScopeEffect(
          index, in: model, parent: parent.map { effects[$0 - machine.scope] }, heirs,
          injectsGuidelines: injectsGuidelines || parent != nil))
    }
    return effects
  }

  /// The states inside a scope that inherit from it.
  private enum Heirs: Int {

    /// None, so that nobody asks for the scope's effect.
    case none
    /// Decision states, which inherit exits alone.
    case decisions
    case actions

    /// Returns what each scope of `machine` has, in their order.
    static func all(of machine: Machine, in model: Model) -> [Heirs] {
      var result = [Heirs](repeating: .none, count: machine.scopes.count)
      func add(_ heirs: Heirs, to scope: Int) {
        let place = scope - machine.scope
        if result[place].rawValue < heirs.rawValue { result[place] = heirs }
      }
      for state in model.states[machine.states] {
        if state.kind == .action { add(.actions, to: state.scope) }
        if state.kind == .decision { add(.decisions, to: state.scope) }
      }
      // A scope stands before those inside it.
      for scope in machine.scopes.reversed() {
        if let parent = model.scopes[scope].parent {
          add(result[scope - machine.scope], to: parent)
        }
      }
      return result
    }

  }

  /// Creates the effect of the scope with this index inside `parent`.
  ///
  /// `injectsGuidelines` is `false` where the server injects the scope's own guidelines.
  private init(
    _ index: Int, in model: Model, parent: ScopeEffect?, _ heirs: Heirs, injectsGuidelines: Bool
  ) {
    // Decision states inherit exits alone.
    for list in heirs == .actions ? ScopeList.allCases : [.exits] {
      let own = model.items(list, ofScope: index)
      let outer = parent?.lists[list.index] ?? []
      switch list {
      case .navigation, .guidelines, .constraints:
        keys[list.index] = parent?.keys[list.index] ?? SymbolTable()
        lists[list.index] = outer
        if !injectsGuidelines { continue }
        // Within one scope, repetitions stay.
        let added = newGuidelines(own, list, model) ?? Array(own.range)
        lists[list.index] += added
        for item in added {
          let text = model.texts[item]
          _ = keys[list.index].intern(text.range, in: model.buffer(of: text).span)
        }
      case .exits: for item in own.range + outer { insertExit(item, model) }
      case .tools, .exitTools: for item in own.range + outer { insertTool(item, list, model) }
      }
    }
  }

  /// Returns what the state with index `state`, which says `own` of `list`, ends up with: guidelines
  /// that are injected come before its own that no scope says; exits and tools come behind its own.
  ///
  /// - Complexity: O(n) in what the state says and receives.
  func items(
    _ list: ScopeList, of state: Int, own: Items, _ model: borrowing Model
  ) -> EffectiveItems {
    let received = lists[list.index]
    if received.isEmpty { return EffectiveItems(own) }
    switch list {
    case .navigation, .guidelines, .constraints:
      let rest = newGuidelines(own, list, model)
      return EffectiveItems(
        rest.map { received + $0 } ?? received, before: rest == nil ? own : .none)
    case .exits: return EffectiveItems(own, before: inheritedExits(of: state, own: own, model))
    case .tools, .exitTools:
      return EffectiveItems(own, before: inheritedTools(list, own: own, model))
    }
  }

  // What follows makes an array only where something is left out, which is rare; a closure would copy
  // the model, and each use of a property its table.

  /// Returns those of `own` in the guidelines of `list` that no scope says; `nil` if that is all.
  private func newGuidelines(_ own: Items, _ list: ScopeList, _ model: borrowing Model) -> [Int]? {
    if lists[list.index].isEmpty { return nil }
    let known = keys[list.index]
    var result: [Int]? = nil
    for item in own.range {
      let text = model.texts[item]
      if known.find(text.range, in: model.buffer(of: text).span) == nil {
        result?.append(item)
      } else if result == nil {
        result = Array(own.startIndex..<item)
      }
    }
    return result
  }

  /// Returns the exits that the state with index `state`, which has `own` ones, inherits: those that it
  /// does not say itself and that do not lead back to it.
  private func inheritedExits(of state: Int, own: Items, _ model: borrowing Model) -> [Int] {
    let exits = lists[ScopeList.exits.index]
    let descriptions = exitDescriptions
    var omitted = OmittedItems()
    for item in own.range {
      // Most descriptions are new, which is cheaper to find out.
      let text = model.exits[item].description
      if descriptions.find(text.range, in: model.buffer(of: text).span) == nil { continue }
      let key = model.key(of: model.exits[item])
      if let known = keys[ScopeList.exits.index].find(key.indices, in: key.span) {
        omitted.insert(known.index, of: exits.count)
      }
    }
    for position in exits.indices {
      guard case .state(state) = model.exits[exits[position]].target else { continue }
      omitted.insert(position, of: exits.count)
    }
    return omitted.rest(of: exits)
  }

  /// Returns the tools of `list` that a state with its `own` ones inherits: those of other names.
  private func inheritedTools(
    _ list: ScopeList, own: Items, _ model: borrowing Model
  ) -> [Int] {
    let tools = lists[list.index]
    let names = keys[list.index]
    var omitted = OmittedItems()
    for item in own.range {
      let name = model.symbols.range(of: model.uses[item].name)
      if let known = names.find(name, in: model.symbols.bytes.span) {
        omitted.insert(known.index, of: tools.count)
      }
    }
    return omitted.rest(of: tools)
  }

  /// The positions in a list of what is left out of it.
  private struct OmittedItems {

    /// For each position, whether it is one; empty if none is.
    private var isOmitted: [Bool] = []

    /// Adds `position` in a list of `count` items.
    mutating func insert(_ position: Int, of count: Int) {
      if isOmitted.isEmpty { isOmitted = [Bool](repeating: false, count: count) }
      isOmitted[position] = true
    }

    /// Returns what is left of `items`.
    func rest(of items: [Int]) -> [Int] {
      isOmitted.isEmpty ? items : items.indices.filter { !isOmitted[$0] }.map { items[$0] }
    }
  }

  /// Adds the exit with this index unless one with the same description and target is there.
  private func insertExit(_ item: Int, _ model: borrowing Model) {
    let exit = model.exits[item]
    let key = model.key(of: exit)
    if !insert(item, .exits, key.indices, in: key.span) { return }
    let description = model.buffer(of: exit.description)
    _ = exitDescriptions.intern(exit.description.range, in: description.span)
  }

  /// Adds the use with this index to `list` unless one of its name is there.
  private func insertTool(_ item: Int, _ list: ScopeList, _ model: borrowing Model) {
    let name = model.symbols.range(of: model.uses[item].name)
    _ = insert(item, list, name, in: model.symbols.bytes.span)
  }

  /// Adds the item with this index to `list` and returns `true`, unless one with the key at `range` in
  /// `bytes` is there.
  private func insert(
    _ item: Int, _ list: ScopeList, _ range: Range<Int>, in bytes: Span<UInt8>
  ) -> Bool {
    let known = keys[list.index].count
    _ = keys[list.index].intern(range, in: bytes)
    if keys[list.index].count == known { return false }
    lists[list.index].append(item)
    return true
  }

}

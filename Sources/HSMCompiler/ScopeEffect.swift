import HSMSyntax
import HSMText

/// What a scope and the scopes around it do to the states inside it (language reference,
/// *Inheritance* and *Injection*).
///
/// Made once for each scope; a state then costs time in its own items and in what it receives.
struct ScopeEffect {

  /// What is passed on of each of `ScopeList`, as indices into the model's items: guidelines from the
  /// outermost scope to the nearest; exits and tools from the nearest on, equal exits and tools of one
  /// name once.
  private var lists = [[Int]](repeating: [], count: ScopeList.allCases.count)

  /// The texts of each list of guidelines.
  private var guidelineTexts = [SymbolTable](repeating: SymbolTable(), count: 3)

  /// The exits by description and target; the symbol's index is that in the list.
  private var exitKeys = SymbolTable()

  /// The descriptions of the exits.
  private var exitDescriptions = SymbolTable()

  /// The names of each list of tools; the symbol's index is that in the list.
  private var toolNames = [SymbolTable](repeating: SymbolTable(), count: 2)

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
        guidelineTexts[list.index] = parent?.guidelineTexts[list.index] ?? SymbolTable()
        lists[list.index] = outer
        if !injectsGuidelines { continue }
        // Within one scope, repetitions stay.
        let added = own.filter { !says(model.texts[$0], list, model) }
        lists[list.index] += added
        for item in added {
          let text = model.texts[item]
          _ = guidelineTexts[list.index].intern(text.range, in: model.buffer(of: text).span)
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
      guard own.contains(where: { says(model.texts[$0], list, model) }) else {
        return EffectiveItems(own, before: received)
      }
      let rest = own.filter { !says(model.texts[$0], list, model) }
      return EffectiveItems(.none, before: received + rest)
    case .exits: return EffectiveItems(own, after: inheritedExits(of: state, own: own, model))
    case .tools, .exitTools:
      return EffectiveItems(own, after: inheritedTools(list, own: own, model))
    }
  }

  /// Returns `true` iff a scope says `text` in the guidelines of `list`.
  private func says(_ text: Text, _ list: ScopeList, _ model: borrowing Model) -> Bool {
    if lists[list.index].isEmpty { return false }
    return guidelineTexts[list.index].find(text.range, in: model.buffer(of: text).span) != nil
  }

  /// Returns the exits that the state with index `state`, which has `own` ones, inherits: those that it
  /// does not say itself and that do not lead back to it.
  private func inheritedExits(of state: Int, own: Items, _ model: borrowing Model) -> [Int] {
    let exits = lists[ScopeList.exits.index]
    var isPresent = [Bool](repeating: false, count: exits.count)
    for item in own {
      let exit = model.exits[item]
      // Most descriptions are new, which is cheaper to find out.
      let description = model.buffer(of: exit.description)
      if exitDescriptions.find(exit.description.range, in: description.span) == nil { continue }
      let key = key(of: exit, model)
      if let known = exitKeys.find(0..<key.count, in: key.span) { isPresent[known.index] = true }
    }
    var result: [Int] = []
    for (item, isPresent) in zip(exits, isPresent)
    where !isPresent && model.exits[item].target != .state(state) {
      result.append(item)
    }
    return result
  }

  /// Returns the tools of `list` that a state with its `own` ones inherits: those of other names.
  private func inheritedTools(
    _ list: ScopeList, own: Items, _ model: borrowing Model
  ) -> [Int] {
    let tools = lists[list.index]
    var isPresent = [Bool](repeating: false, count: tools.count)
    for item in own {
      let name = model.symbols.range(of: model.uses[item].name)
      let known = toolNames[list == .tools ? 0 : 1].find(name, in: model.symbols.bytes.span)
      if let known { isPresent[known.index] = true }
    }
    return zip(tools, isPresent).filter { !$1 }.map { $0.0 }
  }

  /// Adds the exit with this index unless one with the same description and target is there.
  private mutating func insertExit(_ item: Int, _ model: borrowing Model) {
    let exit = model.exits[item]
    let key = key(of: exit, model)
    let known = exitKeys.count
    _ = exitKeys.intern(0..<key.count, in: key.span)
    if exitKeys.count == known { return }
    let description = model.buffer(of: exit.description)
    _ = exitDescriptions.intern(exit.description.range, in: description.span)
    lists[ScopeList.exits.index].append(item)
  }

  /// Adds the use with this index to `list` unless one of its name is there.
  private mutating func insertTool(_ item: Int, _ list: ScopeList, _ model: borrowing Model) {
    let name = model.symbols.range(of: model.uses[item].name)
    let index = list == .tools ? 0 : 1
    let known = toolNames[index].count
    _ = toolNames[index].intern(name, in: model.symbols.bytes.span)
    if toolNames[index].count > known { lists[list.index].append(item) }
  }

  /// Returns bytes that are equal for equal exits only: the path and the number of the state that
  /// the target names, then the description.
  private func key(of exit: Exit, _ model: borrowing Model) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(exit.description.range.count + 16)
    var state = 0
    switch exit.target {
    case .state(let index): state = index
    case .external(let path, let jumpBack):
      key += model.bytes(path)
      state = jumpBack
    case .none: break
    }
    // A path holds no blank, so the first one ends it.
    key.append(0x20)
    for shift in stride(from: 0, to: 64, by: 8) {
      key.append(UInt8(truncatingIfNeeded: state &>> shift))
    }
    key += model.bytes(exit.description)
    return key
  }

}

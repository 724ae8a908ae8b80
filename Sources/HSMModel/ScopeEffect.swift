import HSMSyntax
import HSMText

/// What a scope and the scopes around it do to the states inside it (language reference,
/// *Inheritance* and *Injection*).
///
/// Made once for each scope; a state then costs time in its own items and in what it receives.
final class ScopeEffect {

  /// What is passed on of each of `ScopeList`: guidelines from the outermost scope to the nearest; exits
  /// and tools from the nearest on.
  ///
  /// What a scope says twice stays, whatever the list; what a nearer one says already is left out: of
  /// tools, those of one name are one.
  private let lists: [InheritedList]

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
    lists = ScopeList.allCases.map { list in
      // Decision states inherit exits alone.
      if heirs != .actions, list != .exits { return InheritedList() }
      let own = model.items(list, ofScope: index)
      let outer = parent?.lists[list.index] ?? InheritedList()
      var result = InheritedList.Builder()
      switch list {
      case .navigation, .guidelines, .constraints:
        result = InheritedList.Builder(outer)
        for item in injectsGuidelines ? own.range : 0..<0 {
          let text = model.texts[item]
          let buffer = model.buffer(of: text)
          if outer.find(text.range, in: buffer.span) == nil {
            result.append(item, text.range, in: buffer.span)
          }
        }
      case .exits:
        for item in own.range { result.appendExit(item, model) }
        for item in outer.items(without: outer.exitKeys(of: own, model)) {
          result.appendExit(item, model)
        }
      case .tools, .exitTools:
        let names = model.symbols.bytes
        for item in own.range + outer.items(without: outer.toolKeys(of: own, model)) {
          result.append(item, model.symbols.range(of: model.uses[item].name), in: names.span)
        }
      }
      return InheritedList(result)
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
    if received.items.isEmpty { return EffectiveItems(own) }
    switch list {
    case .navigation, .guidelines, .constraints:
      guard let rest = received.newGuidelines(own, model) else {
        return EffectiveItems(received.items, before: own)
      }
      return EffectiveItems(received.items + rest, before: .none)
    case .exits:
      let rest = received.items(without: received.exitKeys(of: own, model))
      var leavesState = true
      for exit in rest {
        if case .state(state) = model.exits[exit].target { leavesState = false }
      }
      if leavesState { return EffectiveItems(own, before: rest) }
      let exits = model.exits
      return EffectiveItems(own, before: rest.filter { exits[$0].target != .state(state) })
    case .tools, .exitTools:
      return EffectiveItems(
        own, before: received.items(without: received.toolKeys(of: own, model)))
    }
  }

}

// What follows makes an array only where something is left out, which is rare; a closure would copy the
// model, and each use of a property its table.
extension InheritedList {

  /// Returns those of the guidelines `own` that the list does not hold; `nil` if that is all.
  fileprivate func newGuidelines(_ own: Items, _ model: borrowing Model) -> [Int]? {
    var result: [Int]? = nil
    for item in own.range {
      let text = model.texts[item]
      if find(text.range, in: model.buffer(of: text).span) == nil {
        result?.append(item)
      } else if result == nil {
        result = Array(own.startIndex..<item)
      }
    }
    return result
  }

  /// Returns the keys of those of the exits `own` that the list holds.
  fileprivate func exitKeys(of own: Items, _ model: borrowing Model) -> [Symbol] {
    var result: [Symbol] = []
    for item in own.range {
      if let key = findExit(item, model) { result.append(key) }
    }
    return result
  }

  /// Returns the keys of those of the uses of tools `own` that the list holds, under any block.
  fileprivate func toolKeys(of own: Items, _ model: borrowing Model) -> [Symbol] {
    var result: [Symbol] = []
    for item in own.range {
      let name = model.symbols.range(of: model.uses[item].name)
      if let key = find(name, in: model.symbols.bytes.span) { result.append(key) }
    }
    return result
  }

}

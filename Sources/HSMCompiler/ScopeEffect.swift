import HSMSyntax
import HSMText

/// What a scope and the scopes around it do to the states inside it (language reference,
/// *Inheritance* and *Injection*).
///
/// Made once for each scope; a state then costs time in its own items and in what it receives.
struct ScopeEffect {

  /// The three lists of guidelines that are injected, outermost scope first.
  private(set) var guidelines: [[Text]] = [[], [], []]

  /// The exits that are inherited, nearest scope first, each once.
  private(set) var exits: [Exit] = []

  /// The tools and exit tools that are inherited, nearest scope first, each name once.
  private(set) var tools: [[ToolCallSpec]] = [[], []]

  /// The scope that says each item of `guidelines`, `exits` and `tools`, by its index.
  private(set) var guidelineScopes: [[Int]] = [[], [], []]
  private(set) var exitScopes: [Int] = []
  private(set) var toolScopes: [[Int]] = [[], []]

  /// The texts of each list of guidelines.
  private var guidelineTexts = [SymbolTable](repeating: SymbolTable(), count: 3)

  /// The exits by description and target; the symbol's index is that in `exits`.
  private var exitKeys = SymbolTable()

  /// The descriptions of the exits.
  private var exitDescriptions = SymbolTable()

  /// The names of each list of tools; the symbol's index is that in `tools`.
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
    let scope = model.scopes[index]
    let hasActions = heirs == .actions
    if let parent, hasActions {
      guidelines = parent.guidelines
      guidelineScopes = parent.guidelineScopes
      guidelineTexts = parent.guidelineTexts
    }
    if injectsGuidelines, hasActions {
      for (list, written) in scope.guidelines.all.enumerated() {
        let own = ownGuidelines(model.texts[written], list, model)
        if own.isEmpty { continue }
        guidelines[list] += own
        guidelineScopes[list] += repeatElement(index, count: own.count)
        for text in own {
          _ = guidelineTexts[list].intern(text.range, in: model.buffer(of: text).span)
        }
      }
    }
    for exit in model.exits[scope.exits] { insert(exit, of: index, model) }
    if let parent {
      for (exit, origin) in zip(parent.exits, parent.exitScopes) { insert(exit, of: origin, model) }
    }
    if !hasActions { return }
    for (list, written) in [scope.tools, scope.exitTools].enumerated() {
      for tool in model.uses[written] { insert(tool, list, of: index, model) }
    }
    guard let parent else { return }
    for list in tools.indices {
      for (tool, origin) in zip(parent.tools[list], parent.toolScopes[list]) {
        insert(tool, list, of: origin, model)
      }
    }
  }

  /// Returns those of the `written` guidelines of the list with index `list` that no scope says.
  func ownGuidelines(_ written: ArraySlice<Text>, _ list: Int, _ model: borrowing Model) -> [Text] {
    // A closure would copy the model.
    var own: [Text] = []
    for text in written where !says(text, list, model) { own.append(text) }
    return own
  }

  /// Returns `true` iff a scope says `text` in the list of guidelines with index `list`.
  func says(_ text: Text, _ list: Int, _ model: borrowing Model) -> Bool {
    if guidelines[list].isEmpty { return false }
    return guidelineTexts[list].find(text.range, in: model.buffer(of: text).span) != nil
  }

  /// Returns the indices in `exits` of those that the state with index `state` inherits, which has
  /// `own` ones.
  func inheritedExits(by state: Int, own: ArraySlice<Exit>, _ model: borrowing Model) -> [Int] {
    if exits.isEmpty { return [] }
    var isPresent = [Bool](repeating: false, count: exits.count)
    for exit in own {
      // Most descriptions are new, which is cheaper to find out.
      let description = model.buffer(of: exit.description)
      if exitDescriptions.find(exit.description.range, in: description.span) == nil { continue }
      let key = key(of: exit, model)
      if let known = exitKeys.find(0..<key.count, in: key.span) { isPresent[known.index] = true }
    }
    return exits.indices.filter { !isPresent[$0] && exits[$0].target != .state(state) }
  }

  /// Returns the indices in the list with index `list` of the tools that a state with its `own` ones
  /// inherits.
  func inheritedTools(_ list: Int, own: ArraySlice<ToolCallSpec>, _ model: borrowing Model) -> [Int]
  {
    if tools[list].isEmpty { return [] }
    var isPresent = [Bool](repeating: false, count: tools[list].count)
    for tool in own {
      let name = model.symbols.range(of: tool.name)
      if let known = toolNames[list].find(name, in: model.symbols.bytes.span) {
        isPresent[known.index] = true
      }
    }
    return isPresent.indices.filter { !isPresent[$0] }
  }

  /// Adds `exit` of the scope with this index unless one with the same description and target is
  /// there.
  private mutating func insert(_ exit: Exit, of scope: Int, _ model: borrowing Model) {
    let key = key(of: exit, model)
    let known = exitKeys.count
    _ = exitKeys.intern(0..<key.count, in: key.span)
    if exitKeys.count == known { return }
    let description = model.buffer(of: exit.description)
    _ = exitDescriptions.intern(exit.description.range, in: description.span)
    exits.append(exit)
    exitScopes.append(scope)
  }

  /// Adds `tool` of the scope with this index to the list with index `list` unless one of its name is
  /// there.
  private mutating func insert(
    _ tool: ToolCallSpec, _ list: Int, of scope: Int, _ model: borrowing Model
  ) {
    let known = toolNames[list].count
    _ = toolNames[list].intern(model.symbols.range(of: tool.name), in: model.symbols.bytes.span)
    if toolNames[list].count == known { return }
    tools[list].append(tool)
    toolScopes[list].append(scope)
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

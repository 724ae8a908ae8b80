import HSMSyntax

/// The first state that inherits what stands in each scope.
struct FirstHeirs {

  /// The indices of the states, by twice the scope's, plus 1 where decision states count too; empty
  /// until one is asked for.
  private var states: [Int?] = []

  /// Returns the index of the first state of `model` that inherits what the scope with this index says:
  /// of action states, and of decision states too if those inherit it.
  ///
  /// - Complexity: O(n) in the number of states and scopes, the first time.
  mutating func state(of scope: Int, includesDecisions: Bool, in model: Model) -> Int? {
    if states.isEmpty { find(in: model) }
    return states[scope * 2 + (includesDecisions ? 1 : 0)]
  }

  private mutating func find(in model: Model) {
    states = [Int?](repeating: nil, count: model.scopes.count * 2)
    for (index, state) in model.states.enumerated() {
      guard state.kind == .action || state.kind == .decision else { continue }
      var parent: Int? = state.scope
      while let scope = parent {
        let place = scope * 2
        // What is known of a scope is known of those around it.
        if states[place] != nil || state.kind == .decision && states[place + 1] != nil { break }
        if state.kind == .action { states[place] = index }
        if states[place + 1] == nil { states[place + 1] = index }
        parent = model.scopes[scope].parent
      }
    }
  }

}

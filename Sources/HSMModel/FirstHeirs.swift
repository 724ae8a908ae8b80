import HSMSyntax

/// The first state that inherits what stands in each scope of a model.
struct FirstHeirs {

  /// The indices of the states, by twice the scope's, plus 1 where decision states count too.
  private var states: [Int?]

  /// Finds the heirs in `model`.
  ///
  /// - Complexity: O(n) in the number of states and scopes.
  init(in model: Model) {
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

  /// Returns the index of the first state that inherits what the scope with this index says: of action
  /// states, and of decision states too if those inherit it.
  func state(of scope: Int, includesDecisions: Bool) -> Int? {
    states[scope * 2 + (includesDecisions ? 1 : 0)]
  }

}

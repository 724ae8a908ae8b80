/// The payload of a machine of an outline, made from the words of `grammar/language.md`, section
/// *Hierarchy*, without any care for speed: what the compiler is compared with.
struct NaiveFlattener {

  /// What happens on the way, to be counted.
  enum Feature: String, CaseIterable {
    case group = "groups"
    case include = "includes"
    case fragmentInFragment = "includes in fragments"
    case fragmentInState = "includes in states"
    case droppedGuideline = "dropped repeats"
    case keptGuideline = "repeats kept in one list"
    case inheritedExit = "inherited exits"
    case inheritedExitToItself = "inherited exits that come back"
    case exitOfTerminal = "exits not inherited: terminal"
    case exitToItself = "exits not inherited: to itself"
    case exitThere = "exits not inherited: already there"
    case inheritedTool = "inherited tools"
    case nearerTool = "tools dropped by nearest-wins"
    case globalGuideline = "global guidelines"
    case deepState = "states in five groups"
    case transitionToGroup = "exits to groups"
  }

  let outline: Outline
  let machine: Outline.Machine

  /// `true` iff the server injects the machine's own guidelines.
  let isInjectedByServer: Bool

  /// The names of the states that are entered, by the names of states and groups.
  let entered: [String: String]

  /// How often each feature came up.
  var tally: [Feature: Int] = [:]

  init(_ outline: Outline, _ machine: Outline.Machine, isInjectedByServer: Bool = false) {
    self.outline = outline
    self.machine = machine
    entered = machine.entered
    self.isInjectedByServer = isInjectedByServer
  }

  mutating func count(_ feature: Feature, _ number: Int = 1) {
    tally[feature, default: 0] += number
  }

  /// Returns the payload.
  mutating func payload() -> [String: Any] {
    let own = flat(machine.rules)
    let global = isInjectedByServer ? own.guidelines : [[], [], []]
    count(.globalGuideline, global.joined().count)
    var references: [String: Any] = [:]
    for reference in machine.references {
      references[reference.name] = [reference.id, reference.version] as [Any]
    }
    return [
      "description": "Machine \(machine.name).",
      "states": states(machine.members, in: [own]),
      "new_user_initial_state": entered[machine.newUser]!,
      "returning_user_initial_state": entered[machine.returningUser]!,
      "terminal_state": entered[machine.terminal]!,
      "references": references,
      "global_intra_state_navigation_guidelines": global[0].map(stripped),
      "global_action_guidelines": global[1].map(stripped),
      "global_boundary_constraints": global[2].map(stripped),
    ]
  }

  /// Returns the states of `members`, which are in these scopes, outermost first.
  private mutating func states(
    _ members: [Outline.Member], in scopes: [Outline.Rules]
  ) -> [[String: Any]] {
    var result: [[String: Any]] = []
    for member in members {
      switch member {
      case .state(let state):
        if scopes.count == 6 { count(.deepState) }
        result.append(payload(of: state, in: scopes))
      case .group(let group):
        count(.group)
        result += states(group.members, in: scopes + [flat(group.rules)])
      }
    }
    return result
  }

  // MARK: Fragments

  /// Returns `rules` with the items of the fragments they include behind those written there.
  mutating func flat(_ rules: Outline.Rules) -> Outline.Rules {
    var result = rules
    result.includes = []
    for name in rules.includes {
      count(.include)
      let fragment = fragment(named: name)
      count(.fragmentInFragment, fragment.rules.includes.count)
      let items = flat(fragment.rules)
      for list in 0..<3 { result.guidelines[list] += items.guidelines[list] }
      for list in 0..<2 { result.tools[list] += items.tools[list] }
      result.exits += items.exits
    }
    return result
  }

  /// Returns the fragment that `name` names in this machine.
  private func fragment(named name: String) -> Outline.Fragment {
    (machine.fragments + outline.files.flatMap(\.fragments)).first { $0.name == name }!
  }

  // MARK: Inheritance

  /// Returns the effective list of guidelines of a state whose own are `own`.
  mutating func guidelines(
    _ list: Int, own: [String], in scopes: [Outline.Rules]
  ) -> [String] {
    let injected = isInjectedByServer ? Array(scopes.dropFirst()) : scopes
    var result: [String] = []
    for written in injected.map({ $0.guidelines[list] }) + [own] {
      let texts = written.map(stripped)
      let earlier = result
      let kept = texts.filter { text in !earlier.contains { isSame($0, text) } }
      count(.droppedGuideline, texts.count - kept.count)
      count(.keptGuideline, kept.count - Set(kept.map { Array($0.utf8) }).count)
      result += kept
    }
    return result
  }

  /// Returns the exits of the state `name`, whose own are `own`.
  mutating func exits(
    of name: String, own: [Outline.Exit], in scopes: [Outline.Rules]
  ) -> [[String: Any]] {
    var result = own
    for scope in scopes.reversed() {
      // What one body says twice stays.
      let nearer = result
      for exit in scope.exits {
        if entered[machine.terminal] == name {
          count(.exitOfTerminal)
        } else if case .name(let target) = exit.target, entered[target] == name {
          count(.exitToItself)
        } else if nearer.contains(where: { isSame($0, exit) }) {
          count(.exitThere)
        } else {
          count(.inheritedExit)
          if next(exit.target).last == name { count(.inheritedExitToItself) }
          result.append(exit)
        }
      }
    }
    return result.map {
      if case .name(let target) = $0.target, entered[target] != target {
        count(.transitionToGroup)
      }
      return ["description": stripped($0.text), "next_state": nextState($0.target)]
    }
  }

  /// Returns the uses in the list `list` of an action state whose own are `own`.
  mutating func tools(
    _ list: Int, own: [Outline.Use], in scopes: [Outline.Rules]
  ) -> [[String: Any]] {
    var result = own
    for scope in scopes.reversed() {
      let nearer = result
      for use in scope.tools[list] {
        if nearer.contains(where: { $0.name == use.name }) {
          count(.nearerTool)
        } else {
          count(.inheritedTool)
          result.append(use)
        }
      }
    }
    return result.map(specification)
  }

}

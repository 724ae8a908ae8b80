import HSMSyntax
import HSMText

/// The tree of a machine's groups and states.
package struct MachineOutline: Sendable {

  /// Something that stands in a machine or group.
  package enum Member: Sendable {
    /// The index of a state in `Model.states`.
    case state(Int)
    /// The index of a group in `Model.scopes`.
    case group(Int)
  }

  package let model: Model

  /// The index of the machine.
  package let index: Int

  /// What stands in each scope of the machine, as it is written.
  private var membersByScope: [[Member]]

  /// The transitions out of and into each state of the machine, those it inherits included.
  private var outgoing: [Int]
  private var incoming: [Int]

  /// Creates the outline of the machine with this index.
  ///
  /// - Requires: nothing in the model's sources is an error.
  package init(_ index: Int, in model: Model) {
    self.model = model
    self.index = index
    let machine = model.machines[index]
    membersByScope = [[Member]](repeating: [], count: machine.scopes.count)
    outgoing = [Int](repeating: 0, count: machine.states.count)
    incoming = outgoing
    readMembers()
    let effects = ScopeEffect.all(of: machine, in: model, injectsGuidelines: false)
    for index in machine.states {
      let state = model.states[index]
      if state.kind != .action && state.kind != .decision {
        count(state.next, from: index)
        continue
      }
      let own = model.exits[state.exits]
      for exit in own { count(exit.target, from: index) }
      if index == machine.terminal { continue }
      let effect = effects[state.scope - machine.scope]
      for inherited in effect.inheritedExits(by: index, own: own, model) {
        count(effect.exits[inherited].target, from: index)
      }
    }
  }

  /// The machine.
  package var machine: Machine { model.machines[index] }

  /// Returns what stands in the scope with this index, as it is written.
  package func members(of scope: Int) -> [Member] { membersByScope[scope - machine.scope] }

  /// Returns the number of transitions out of the state with this index.
  package func transitionsOut(of state: Int) -> Int { outgoing[state - machine.states.lowerBound] }

  /// Returns the number of transitions into the state with this index, from itself and from external
  /// states that come back to it included.
  package func transitionsIn(of state: Int) -> Int { incoming[state - machine.states.lowerBound] }

  /// Returns what the machine says of the state with this index: `new_user`, `returning_user`,
  /// `terminal`.
  package static func roles(of state: Int, in machine: Machine) -> [StaticString] {
    var roles: [StaticString] = []
    if machine.newUser == state { roles.append("new_user") }
    if machine.returningUser == state { roles.append("returning_user") }
    if machine.terminal == state { roles.append("terminal") }
    return roles
  }

  private mutating func count(_ target: Target, from state: Int) {
    outgoing[state - machine.states.lowerBound] += 1
    switch target {
    case .state(let index), .external(_, let index):
      incoming[index - machine.states.lowerBound] += 1
    case .none: break
    }
  }

  /// Sorts the groups and states into the scopes that they stand in.
  private mutating func readMembers() {
    var members: [(start: UInt32, scope: Int, member: Member)] = []
    for index in machine.scopes.dropFirst() {
      let group = model.scopes[index]
      let scope = group.parent ?? machine.scope
      members.append((group.location.span.start, scope, .group(index)))
    }
    for index in machine.states {
      let state = model.states[index]
      members.append((state.location.span.start, state.scope, .state(index)))
    }
    members.sort { $0.start < $1.start }
    for (_, scope, member) in members { membersByScope[scope - machine.scope].append(member) }
  }

}

package import HSMModel
import HSMSyntax
import HSMText

/// The tree of a machine's groups and states.
package struct MachineOutline {

  /// Something that stands in a machine or group.
  package enum Member: Sendable {
    /// The index of a state in `Model.states`.
    case state(Int)
    /// The index of a group in `Model.scopes`.
    case group(Int)
  }

  /// The machine with what its states inherit.
  package let effective: EffectiveMachine

  package var model: Model { effective.model }

  /// What stands in each scope of the machine, as it is written.
  private var membersByScope: [[Member]]

  /// The transitions out of and into each state of the machine, those it inherits included.
  private let outgoing: [Int]
  private let incoming: [Int]

  /// Creates the outline of `effective`.
  package init(_ effective: EffectiveMachine) {
    self.effective = effective
    let machine = effective.machine
    membersByScope = [[Member]](repeating: [], count: machine.scopes.count)
    var outgoing = [Int](repeating: 0, count: machine.states.count)
    var incoming = outgoing
    let first = machine.states.lowerBound
    for state in machine.states {
      effective.forEachExit(of: state) { exit in
        outgoing[state - first] += 1
        switch effective.target(of: exit) {
        case .state(let index), .external(_, let index): incoming[index - first] += 1
        }
      }
    }
    self.outgoing = outgoing
    self.incoming = incoming
    readMembers()
  }

  /// The machine.
  package var machine: Machine { effective.machine }

  /// Returns what stands in the scope with this index, as it is written.
  package func members(of scope: Int) -> [Member] { membersByScope[scope - machine.scope] }

  /// Returns the number of transitions out of the state with this index.
  package func transitionsOut(of state: Int) -> Int { outgoing[state - machine.states.lowerBound] }

  /// Returns the number of transitions into the state with this index, from itself and from external
  /// states that come back to it included.
  package func transitionsIn(of state: Int) -> Int { incoming[state - machine.states.lowerBound] }

  /// Returns what `machine` says of the state with this index: `new_user`, `returning_user`,
  /// `terminal`.
  package static func roles(of state: Int, in machine: EffectiveMachine) -> [StaticString] {
    var roles: [StaticString] = []
    if machine.entries.newUser == state { roles.append("new_user") }
    if machine.entries.returningUser == state { roles.append("returning_user") }
    if machine.entries.terminal == state { roles.append("terminal") }
    return roles
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

package import HSMSyntax
import HSMText

/// A machine as the payload has it: each state with all that it says and receives.
///
/// The one place that decides what a state ends up with; who shows, counts or writes it visits this.
/// Scopes are flattened once, a state when it is asked for.
package final class EffectiveMachine {

  /// Who adds a machine's own guidelines to its action states.
  package enum Injection: String, CaseIterable, Sendable {

    /// The compiler: the three `global_…` lists are empty.
    case compiled

    /// The server: the machine's own guidelines are in the `global_…` lists.
    case server

  }

  package let checked: CheckedModel

  package let machine: Machine

  /// The states where conversations begin and end, by index.
  package let entries: (newUser: Int, returningUser: Int, terminal: Int)

  package let injection: Injection

  /// What the machine's scopes do to their states; the first is the machine's own.
  private let effects: [ScopeEffect]

  /// Flattens the scopes of the machine with this index in `checked`.
  ///
  /// - Complexity: O(n) in what the scopes say and pass on to each other.
  package init(_ index: Int, in checked: CheckedModel, injection: Injection = .compiled) {
    self.checked = checked
    self.injection = injection
    machine = checked.model.machines[index]
    entries = checked.entries(of: machine)
    effects = ScopeEffect.all(
      of: machine, in: checked.model, injectsGuidelines: injection == .compiled)
  }

  /// The declarations.
  package var model: Model { checked.model }

  /// Returns what the state with index `state` ends up with in its field with index `field` (see
  /// `StateFieldTable`): its own and what it inherits.
  ///
  /// The terminal state inherits no exits (contract, constraint 5).
  ///
  /// - Complexity: O(n) in what the state says and receives, and O(1) where nothing is inherited.
  package func items(_ field: Int, of state: Int) -> EffectiveItems {
    let place = checked.model.states[state]
    let own = checked.model.fields[place.fields + field]
    guard let list = checked.model.stateFields[place.kind, field].inherits else {
      return EffectiveItems(own)
    }
    if case .exits = list, state == entries.terminal { return EffectiveItems(own) }
    return effects[place.scope - machine.scope].items(list, of: state, own: own, checked.model)
  }

  /// Returns where `exit` of the machine leads.
  package func target(of exit: Exit) -> Target {
    guard let target = exit.target else { preconditionFailure("an exit leads nowhere") }
    return target
  }

  /// Calls `body` with each exit of the state with this index, or its only way out.
  package func forEachExit(of state: Int, _ body: (Exit) -> Void) {
    let kind = model.states[state].kind
    for field in model.stateFields.indices(of: kind) {
      let shape = model.stateFields[kind, field].shape
      if shape != .exits && shape != .target { continue }
      for item in items(field, of: state) { body(model.exits[item]) }
    }
  }

  /// Returns what the payload has in the `global_…` list that stands for `list`.
  package func globals(_ list: ScopeList) -> Items {
    injection == .server ? model.items(list, ofScope: machine.scope) : .none
  }

}

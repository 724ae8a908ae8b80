/// A model in whose sources nothing is an error: what every machine must say is there, and as the
/// contract wants it.
package struct CheckedModel: Sendable {

  /// The declarations.
  package let model: Model

  /// Creates what holds `model`, in which no error was found; see `Analysis.checked`.
  init(_ model: Model) { self.model = model }

  /// Returns the states where conversations with `machine` begin and end, by index.
  package func entries(of machine: Machine) -> (newUser: Int, returningUser: Int, terminal: Int) {
    guard let newUser = machine.newUser, let returningUser = machine.returningUser,
      let terminal = machine.terminal
    else { preconditionFailure("a machine without entries") }
    return (newUser.state, returningUser.state, terminal.state)
  }

}

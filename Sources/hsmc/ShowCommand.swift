import HSMCompiler
import HSMReport
import HSMSyntax
import HSMText

/// The forms that `hsmc show` prints.
enum ShownFormat: String, OptionChoice {

  case text
  case json

  static let option = "format"

}

/// Carries out `hsmc show`.
@Sendable
func runShow(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  let file = arguments.operands[0]
  if arguments.paths[0].isPayloadName {
    throw .other(
      "`\(file)` is a payload, which has no groups",
      help: "`hsmc decompile \(file)` turns it into a source")
  }
  let inputs = Inputs(
    [arguments.paths[0]], stdinName: arguments.path("stdin-filename"),
    environment: arguments["environment"].map { .named($0) } ?? .all)
  show(inputs.report, on: .standardError, arguments, always: false)
  guard inputs.exitCode == .success, let analysis = inputs.analyses.first else {
    return inputs.exitCode
  }
  let chooser = ShownChoice(analysis.model, file: file)
  let machines = try chooser.machines(arguments["machine"])
  let output = Terminal.standardOutput
  let isJSON = arguments[ShownFormat.self] == .json
  let shown = try arguments.operands.dropFirst().first.map { name throws(UsageError) in
    try chooser.find(name, in: machines)
  }
  var group: Int? = nil
  var outlined = machines
  switch shown {
  case nil: break
  case .state(let index, let machine):
    let state = EffectiveState(index, of: EffectiveMachine(machine, in: analysis.model))
    output.write(
      isJSON ? ShowWriter.bytes(of: state) : StatePage.bytes(of: state, width: output.width))
    return .success
  case .group(let index, let machine):
    group = index
    outlined = [machine]
  }
  let outlines = outlined.map { MachineOutline(EffectiveMachine($0, in: analysis.model)) }
  output.write(
    isJSON
      ? ShowWriter.bytes(of: outlines, in: analysis.model, group: group)
      : OutlinePage.bytes(of: outlines, in: analysis.model, group: group, width: output.width))
  return .success
}

/// Finds what the user wants to see in a file.
private struct ShownChoice {

  /// A state or a group, with its machine; all are indices into the model.
  enum Shown {
    case state(Int, machine: Int)
    case group(Int, machine: Int)
  }

  private let model: Model

  /// The file, as the user names it.
  private let file: String

  init(_ model: Model, file: String) {
    self.model = model
    self.file = file
  }

  /// Returns the machines of the file, not of those it imports, or the one of this `name`.
  func machines(_ name: String?) throws(UsageError) -> [Int] {
    let all = model.machines.indices.filter { model.machines[$0].location.file == 0 }
    if all.isEmpty {
      throw .other("there is no machine in `\(file)`", help: "declare one: `machine name { … }`")
    }
    guard let name else { return all }
    let chosen = all.filter { self.name($0) == name }
    if chosen.isEmpty {
      throw .other(
        "there is no machine `\(name)` in `\(file)`",
        help: similar(to: name, among: all.map(self.name)).map {
          "did you mean `--machine \($0)`?"
        } ?? "the machines are \(list(all))")
    }
    return chosen
  }

  /// Returns the state or group `name` of one of `machines`.
  func find(_ name: String, in machines: [Int]) throws(UsageError) -> Shown {
    var found: [(machine: Int, shown: Shown)] = []
    var names: [String] = []
    for index in machines {
      let machine = model.machines[index]
      for state in machine.states {
        names.append(model.name(model.states[state].name))
        if names.last == name { found.append((index, .state(state, machine: index))) }
      }
      for group in machine.scopes.dropFirst() {
        names.append(model.name(model.scopes[group].name))
        if names.last == name { found.append((index, .group(group, machine: index))) }
      }
    }
    guard let first = found.first else {
      let place = machines.count == 1 ? "machine `\(self.name(machines[0]))`" : "`\(file)`"
      throw .other(
        "there is no state or group `\(name)` in \(place)",
        help: similar(to: name, among: names).map { "did you mean `\($0)`?" }
          ?? "`hsmc show \(file)` lists them")
    }
    if found.count > 1 {
      throw .other(
        "`\(name)` is in more than one machine of `\(file)`: \(list(found.map { $0.machine }))",
        help: "choose one with `--machine NAME`")
    }
    return first.shown
  }

  private func name(_ machine: Int) -> String { model.name(model.machines[machine].name) }

  /// Returns the names of the first ten of `machines`.
  private func list(_ machines: [Int]) -> String {
    machines.prefix(10).map { "`\(name($0))`" }.joined(separator: ", ")
  }

}

import HSMModel
import HSMSyntax
import HSMText

/// Finds what the user wants to see in a file.
struct ShownChoice {

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
        help: Similarity.best(for: name, among: all.map(self.name)).map {
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
        help: Similarity.best(for: name, among: names).map { "did you mean `\($0)`?" }
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

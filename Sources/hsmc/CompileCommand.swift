import HSMCompiler
import HSMFiles
import HSMModel
import HSMPayload
import HSMReport
import HSMSyntax
import HSMText

/// Carries out `hsmc compile`.
@Sendable
func runCompile(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  if let payload = arguments.paths.first(where: \.isPayloadName) {
    throw .other(
      "`\(payload)` is a payload already",
      help: "`hsmc check` checks it, `hsmc decompile` turns it into a source")
  }
  let request = arguments[EmittedForm.self] == .request ? try Request(arguments) : nil
  let purpose = Inputs.Purpose(environment: .none) { machine in
    request != nil && arguments["machine"].map { $0 == machine } ?? true
  }
  let inputs = Inputs(arguments.paths, arguments, for: purpose)
  try show(inputs.report, on: .standardError, arguments, always: false)
  if inputs.exitCode == .failure { return .failure }
  let programs = inputs.analyses.compactMap(\.checked)
  if programs.count < inputs.analyses.count { return .findings }

  let machines = try chosenMachines(programs, arguments)
  guard let output = arguments.output else {
    try CompiledDocument(single(machines), request, arguments).write {
      Terminal.standardOutput.write($0)
    }
    return .success
  }
  var files: [OutputFile] = []
  if output.hasSuffix("/") || isDirectory(output) {
    try checkNamesDiffer(machines)
    for machine in machines {
      let path = output.appending(FilePath("\(machine.name).json"))
      files.append(try CompiledDocument(machine, request, arguments).file(at: path))
    }
  } else {
    files.append(try CompiledDocument(single(machines), request, arguments).file(at: output))
  }
  try inputs.checkSpared(by: files.map(\.path))
  if output.hasSuffix("/") {
    do throws(FileError) {
      try makeDirectory(at: output)
    } catch {
      return Terminal.fail("cannot make the directory `\(output)`: \(error.reason)")
    }
  }
  return write(files) ?? .success
}

/// Returns the machines of `programs`, or the one that `--machine` names.
private func chosenMachines(
  _ programs: [CheckedModel], _ arguments: Arguments
) throws(UsageError) -> [CompiledMachine] {
  let machines = programs.flatMap { checked in
    // Machines of imported files are not compiled.
    checked.model.machines.indices
      .filter { checked.model.machines[$0].location.file == 0 }
      .map { CompiledMachine(checked: checked, index: $0) }
  }
  let files = arguments.operands.map { "`\($0)`" }.joined(separator: ", ")
  if machines.isEmpty {
    throw .other("there is no machine in \(files)", help: "declare one: `machine name { … }`")
  }
  guard let name = arguments["machine"] else { return machines }
  let chosen = machines.filter { $0.name == name }
  if chosen.isEmpty {
    let names = machines.map(\.name)
    throw .other(
      "there is no machine `\(name)` in \(files)",
      help: Similarity.best(for: name, among: names).map { "did you mean `--machine \($0)`?" }
        ?? "the machines are \(names.prefix(10).map { "`\($0)`" }.joined(separator: ", "))")
  }
  return chosen
}

/// Returns the only one of `machines`.
private func single(_ machines: [CompiledMachine]) throws(UsageError) -> CompiledMachine {
  if machines.count > 1 {
    let names = machines.prefix(10).map { "`\($0.name)`" }.joined(separator: ", ")
    throw .other(
      "\(machines.count) machines cannot go into one payload: \(names)",
      help: "choose one with `--machine NAME`, or write each to a file with `-o DIRECTORY/`")
  }
  return machines[0]
}

/// Throws if two of `machines` would be written to the same file.
private func checkNamesDiffer(_ machines: [CompiledMachine]) throws(UsageError) {
  var names: Set<String> = []
  for machine in machines where !names.insert(machine.name).inserted {
    throw .other(
      "two machines named `\(machine.name)` would be written to the same file",
      help: "compile their files into different directories")
  }
}

import HSMCompiler
import HSMReport
import HSMSyntax

/// Carries out `hsmc compile`.
@Sendable
func runCompile(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  if let payload = arguments.operands.first(where: \.isPayloadName) {
    throw .other(
      "`\(payload)` is a payload already",
      help: "`hsmc check` checks it, `hsmc decompile` turns it into a source")
  }
  let inputs = Inputs(
    arguments.operands, stdinName: arguments["stdin-filename"],
    environment: arguments["environment"].map { .named($0) } ?? .none)
  let report = inputs.report
  if !report.diagnostics.isEmpty || !report.failures.isEmpty || arguments["output-format"] == "json"
  {
    show(report, on: .standardError, arguments, always: false)
  }
  if inputs.exitCode == .failure { return .failure }
  if !inputs.analyses.allSatisfy(\.isValid) { return .findings }

  let machines = try chosenMachines(inputs.analyses, arguments)
  let request = arguments["emit"] == "request" ? try Request(arguments) : nil
  guard let output = arguments["output"] else {
    Terminal.standardOutput.write(try document(single(machines), request, arguments))
    return .success
  }
  var files: [(path: String, bytes: [UInt8])] = []
  if output.hasSuffix("/") || FileSystem.isDirectory(output) {
    try checkNamesDiffer(machines)
    let directory = output.hasSuffix("/") ? output : output + "/"
    for machine in machines {
      let bytes = try document(machine, request, arguments)
      files.append(("\(directory)\(machine.name).json", bytes))
    }
  } else {
    files.append((output, try document(single(machines), request, arguments)))
  }
  if output.hasSuffix("/") {
    do throws(FileSystem.Failure) {
      try FileSystem.makeDirectory(output)
    } catch {
      return Terminal.fail("cannot make the directory `\(output)`: \(error.reason)")
    }
  }
  do throws(FileWriter.WriteFailure) {
    try FileWriter.write(files)
  } catch {
    return Terminal.fail("cannot write `\(error.path)`: \(error.reason)")
  }
  return .success
}

/// Returns what `compile` prints or writes for `machine`: its payload, or the `request` that uploads
/// it.
private func document(
  _ machine: CompiledMachine, _ request: Request?, _ arguments: Arguments
) throws(UsageError) -> [UInt8] {
  let isCompact = arguments.has("compact")
  let payload = Payload.bytes(
    of: machine.index, in: machine.model,
    injection: arguments["injection"].flatMap(Payload.Injection.init) ?? .compiled,
    isCompact: isCompact)
  guard let request else {
    for option in ["organization", "next-version", "dry-run"] where arguments.has(option) {
      throw .other("`--\(option)` is for `--emit request` only", help: "add `--emit request`")
    }
    return payload
  }
  guard let id = machine.model.machines[machine.index].id else {
    throw .other(
      "machine `\(machine.name)` has no `id`, so the request has no path",
      help: "write its id on the server into the machine: `id \"…\"`")
  }
  let text = String(decoding: machine.model.bytes(id), as: UTF8.self)
  return request.document(id: text, payload: payload, isCompact: isCompact)
}

/// A machine that can be compiled.
private struct CompiledMachine {
  let model: Model
  let index: Int

  /// Its name.
  var name: String { model.name(model.machines[index].name) }
}

/// Returns the machines of `analyses`, or the one that `--machine` names.
private func chosenMachines(
  _ analyses: [Analysis], _ arguments: Arguments
) throws(UsageError) -> [CompiledMachine] {
  let machines = analyses.flatMap { analysis in
    // Machines of imported files are not compiled.
    analysis.model.machines.indices
      .filter { analysis.model.machines[$0].location.file == 0 }
      .map { CompiledMachine(model: analysis.model, index: $0) }
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
      help: similar(to: name, among: names).map { "did you mean `--machine \($0)`?" }
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

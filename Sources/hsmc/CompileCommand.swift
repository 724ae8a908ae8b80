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
  let search = SourceSearch(arguments)
  var inputs = Inputs(search.paths, found: search.found, arguments, for: purpose)
  for (path, error) in search.failures { inputs.add(FileFailure(searching: path, error)) }
  try show(inputs.report, on: .standardError, arguments, always: false)
  if inputs.exitCode == .failure { return .failure }
  if search.paths.isEmpty { return search.failEmpty(arguments, mayBeAllowed: false) }
  let programs = inputs.analyses.compactMap(\.checked)
  if programs.count < inputs.analyses.count { return .findings }

  let machines = try chosenMachines(inputs.compiledMachines(programs), arguments)
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

/// Returns `all` machines, each with the id of its file, or the one that `--machine` names.
private func chosenMachines(
  _ all: [(machine: CompiledMachine, file: Int)], _ arguments: Arguments
) throws(UsageError) -> [CompiledMachine] {
  let files = arguments.operands.map { "`\($0)`" }.joined(separator: ", ")
  if all.isEmpty {
    throw .other("there is no machine in \(files)", help: "declare one: `machine name { … }`")
  }
  guard let name = arguments["machine"] else { return try distinct(all, arguments) }
  let chosen = all.filter { $0.machine.name == name }
  if chosen.isEmpty {
    let names = all.map(\.machine.name)
    throw .other(
      "there is no machine `\(name)` in \(files)",
      help: Similarity.best(for: name, among: names).map { "did you mean `--machine \($0)`?" }
        ?? "the machines are \(names.prefix(10).map { "`\($0)`" }.joined(separator: ", "))")
  }
  return try distinct(chosen, arguments)
}

/// Returns the machines of `all`, each once.
///
/// - Throws: if a file has different machines in two programs, because of what these import.
private func distinct(
  _ all: [(machine: CompiledMachine, file: Int)], _ arguments: Arguments
) throws(UsageError) -> [CompiledMachine] {
  struct Place: Hashable {
    let file: Int
    let span: SourceSpan
  }
  func bytes(_ machine: CompiledMachine) -> [UInt8] {
    Payload.bytes(
      of: machine.index, in: machine.checked, injection: arguments[Payload.Injection.self])
  }
  var known: [Place: CompiledMachine] = [:]
  var result: [CompiledMachine] = []
  for (machine, file) in all {
    let place = Place(file: file, span: machine.machine.location.span)
    guard let first = known[place] else {
      known[place] = machine
      result.append(machine)
      continue
    }
    if bytes(first) == bytes(machine) { continue }
    throw .other(
      "machine `\(machine.name)` has another payload where `\(first.root)` imports it than where "
        + "`\(machine.root)` does",
      help: "compile the two by themselves")
  }
  return result
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

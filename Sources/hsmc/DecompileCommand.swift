import HSMDecompiler
import HSMFiles
import HSMFormat
import HSMModel
import HSMReport
import HSMSyntax
import HSMText

/// Carries out `hsmc decompile`.
///
/// What can be read is written even where something is wrong, so that an author can mend it.
@Sendable
func runDecompile(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  let operand = arguments.paths[0]
  let stdinName = arguments.path("stdin-filename") ?? FilePath("stdin.json")
  if operand != .standardInput, !operand.isPayloadName {
    throw .other(
      "`\(operand)` is no payload: its name does not end in `.json`",
      help: "`hsmc decompile -` reads a payload of any name from standard input")
  }
  let inputs = Inputs([operand], arguments, for: .init(stdinName: stdinName, arePayloads: true))
  try show(inputs.report, on: .standardError, arguments, always: false)
  guard let model = inputs.analyses.first?.model else { return .failure }
  if model.machines.isEmpty { return .findings }
  if model.machines.count > 1 {
    throw .other(
      "`\(operand)` holds \(model.machines.count) versions",
      help: "decompile one at a time: ask the API for `version=N`")
  }
  let file = String(
    decoding: (operand == .standardInput ? stdinName : operand).name.bytes, as: UTF8.self)
  let name = file == "stdin.json" ? nil : ValidName.like(String(file.prefix { $0 != "." }))
  let source = Formatter.canonical(
    Decompiler.source(
      of: 0, in: model, named: name ?? "machine_1", lift: arguments.has("lift")))
  guard let output = arguments.output else {
    Terminal.standardOutput.write(source)
    return inputs.exitCode
  }
  try inputs.checkSpared(by: [output])
  return write([OutputFile(path: output, bytes: source)]) ?? inputs.exitCode
}

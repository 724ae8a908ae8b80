import HSMCompiler
import HSMModel
import HSMReport
import HSMShow
import HSMSyntax
import HSMText

/// The forms that `hsmc show` prints.
enum ShownFormat: String, OptionChoice {

  case text
  case json

  static let option = "format"
  static let alias: String? = "output-format"

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
  let inputs = Inputs([arguments.paths[0]], arguments)
  let isJSON = arguments[ShownFormat.self] == .json
  let report = inputs.report
  let format = isJSON && !report.isEmpty ? OutputFormat.json : .full
  try show(report, on: .standardError, arguments, as: format, always: false)
  guard inputs.exitCode == .success, let checked = inputs.analyses.first?.checked else {
    return inputs.exitCode
  }
  let chooser = ShownChoice(checked.model, file: file)
  let machines = try chooser.machines(arguments["machine"])
  let output = Terminal.standardOutput
  let shown = try arguments.operands.dropFirst().first.map { name throws(UsageError) in
    try chooser.find(name, in: machines)
  }
  var group: Int? = nil
  var outlined = machines
  switch shown {
  case nil: break
  case .state(let index, let machine):
    let state = EffectiveState(index, of: EffectiveMachine(machine, in: checked))
    output.write(
      isJSON ? ShowWriter.bytes(of: state) : StatePage.bytes(of: state, width: output.width))
    return .success
  case .group(let index, let machine):
    group = index
    outlined = [machine]
  }
  let outlines = outlined.map { MachineOutline(EffectiveMachine($0, in: checked)) }
  output.write(
    isJSON
      ? ShowWriter.bytes(of: outlines, in: checked.model, group: group)
      : OutlinePage.bytes(of: outlines, in: checked.model, group: group, width: output.width))
  return .success
}

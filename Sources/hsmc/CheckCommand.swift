import HSMCompiler
import HSMReport

/// Carries out `hsmc check`.
@Sendable
func runCheck(_ arguments: Arguments) -> ExitCode {
  let search = SourceSearch(arguments.operands)
  var inputs = Inputs(
    search.paths, found: search.found, stdinName: arguments["stdin-filename"],
    environment: arguments["environment"].map { .named($0) } ?? .all)
  for failure in search.failures { inputs.add(failure) }
  show(inputs.report, on: .standardOutput, arguments, always: true)
  return inputs.exitCode
}

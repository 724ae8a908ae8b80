import HSMCompiler
import HSMFiles
import HSMReport

/// Carries out `hsmc check`.
@Sendable
func runCheck(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  let search = SourceSearch(arguments.paths, includesIgnored: arguments.has("no-ignore"))
  var inputs = Inputs(search.paths, found: search.found, arguments, for: .init(usesMeaning: false))
  for (path, error) in search.failures { inputs.add(FileFailure(searching: path, error)) }
  try show(inputs.report, on: .standardOutput, arguments, always: true)
  return inputs.exitCode
}

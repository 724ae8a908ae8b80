import HSMCompiler
import HSMFiles
import HSMPayload
import HSMReport
import HSMText

/// Carries out `hsmc check`.
@Sendable
func runCheck(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  let search = SourceSearch(arguments)
  var inputs = Inputs(search.paths, found: search.found, arguments, for: .init(usesMeaning: false))
  for (path, error) in search.failures { inputs.add(FileFailure(searching: path, error)) }
  let report = inputs.report
  let isEmpty = report.fileCount == 0 && !arguments.has("allow-empty")
  // A document is valid also where there was nothing to check.
  if !isEmpty || arguments[OutputFormat.self] == .json {
    try show(report, on: .standardOutput, arguments, always: !isEmpty)
  }
  search.notePassedOver(arguments)
  if isEmpty { return search.failEmpty(arguments) }
  return inputs.exitCode
}

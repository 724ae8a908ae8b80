import HSMFiles
import HSMReport

extension OutputFormat: OptionChoice {

  static let option = "output-format"

}

/// Prints `report` to `stream` in the format that `arguments` ask for, and the summary line to
/// standard error: `always`, or if anything was found.
func show(
  _ report: Report, on stream: Terminal, _ arguments: Arguments, always: Bool
) throws(UsageError) {
  let format = arguments[OutputFormat.self]
  var report = report
  report.limit =
    try arguments.count("max-diagnostics")
    ?? format.limit(onTerminal: System.isTerminal(stream.descriptor))
  let summary = format.render(
    report, width: stream.width, color: stream.usesColor(arguments),
    version: CommandTable.version
  ) { stream.write($0) }
  if !arguments.has("quiet"), always || !summary.isClean {
    Terminal.standardError.write(summary.text + "\n")
  }
}

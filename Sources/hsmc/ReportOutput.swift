import HSMReport

extension OutputFormat: OptionChoice {

  static let option = "output-format"

}

/// Prints `report` to `stream` in the format that `arguments` ask for, and the summary line to
/// standard error: `always`, or if anything was found.
func show(_ report: Report, on stream: Terminal, _ arguments: Arguments, always: Bool) {
  stream.write(
    arguments[OutputFormat.self].render(
      report, width: stream.width, color: stream.usesColor(arguments),
      version: CommandTable.version))
  let isClean = report.diagnostics.isEmpty && report.failures.isEmpty
  if !arguments.has("quiet"), always || !isClean {
    Terminal.standardError.write(Summary(of: report).text + "\n")
  }
}

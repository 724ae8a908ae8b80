import HSMFiles
import HSMReport
import HSMText

extension OutputFormat: OptionChoice {

  static let option = "output-format"
  static let alias: String? = "format"

}

/// What columns of findings count.
enum ColumnUnit: String, OptionChoice {

  case scalars
  case bytes
  case utf16

  static let option = "column-unit"

  fileprivate var unit: PositionIndex.Unit {
    switch self {
    case .scalars: .scalar
    case .bytes: .utf8
    case .utf16: .utf16
    }
  }

}

/// Prints `report` to `stream` in `format`, or else that which `arguments` ask for, and the summary line to
/// standard error: `always`, or if anything was found.
func show(
  _ report: Report, on stream: Terminal, _ arguments: Arguments, as format: OutputFormat? = nil,
  always: Bool
) throws(UsageError) {
  let format = format ?? arguments[OutputFormat.self]
  var report = report
  report.limit =
    try arguments.count("max-diagnostics")
    ?? format.limit(onTerminal: stream.isTerminal)
  report.columnUnit = arguments[ColumnUnit.self].unit
  let summary = format.render(
    report, width: stream.width, isTerminal: stream.isTerminal,
    color: stream.usesColor(arguments), version: CommandTable.version
  ) { stream.write($0) }
  if !arguments.has("quiet"), always || !summary.isClean {
    Terminal.standardError.write(summary.text + "\n")
  }
}

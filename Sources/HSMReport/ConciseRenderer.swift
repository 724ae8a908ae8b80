internal import HSMText

/// Renders a report in the style of GCC, one line a diagnostic:
/// `flows/a.hsm:15:36: error: no state or group is named `x` [unknown-state]`.
///
/// Control characters and other invisible ones are shown as replacements, so that a line stays one.
package struct ConciseRenderer: Sendable {

  /// Creates a renderer.
  package init() {}

  /// Appends the lines for `report` to `output`.
  ///
  /// - Complexity: linear in the size of the result and of the sources that diagnostics point into.
  package func append(_ report: Report, to output: inout [UInt8]) {
    for failure in report.failures {
      output.append(visible: failure.path)
      append(.error, failure.message, FileFailure.ruleName, to: &output)
    }
    var positions = SourceMap(report.sources)
    for diagnostic in report.diagnostics {
      let location = diagnostic.location
      let place = positions.start(of: location)
      output.append(visible: positions.path(of: location))
      output.append(utf8: ":")
      output.append(decimal: place.line)
      output.append(utf8: ":")
      output.append(decimal: place.column)
      append(diagnostic.severity, diagnostic.message, diagnostic.rule.name, to: &output)
    }
  }

  /// Returns the lines for `report`.
  package func render(_ report: Report) -> [UInt8] {
    var output: [UInt8] = []
    append(report, to: &output)
    return output
  }

  /// Appends what follows the place, and the line end.
  private func append(
    _ severity: Severity, _ message: String, _ rule: String, to output: inout [UInt8]
  ) {
    output.append(utf8: ": ")
    output.append(utf8: severity.rawValue)
    output.append(utf8: ": ")
    output.append(visible: message)
    output.append(utf8: " [")
    output.append(utf8: rule)
    output.append(utf8: "]\n")
  }

}

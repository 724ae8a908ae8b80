internal import HSMText

/// Renders a report in the style of GCC, one line a diagnostic:
/// `flows/a.hsm:15:36: error: no state or group is named `x` [unknown-state]`.
///
/// Control characters and other invisible ones are shown as replacements, so that a line stays one.
package struct ConciseRenderer: Sendable {

  /// Creates a renderer.
  package init() {}

  /// Calls `sink` with each part of the lines for `report`, and returns what they come to.
  ///
  /// - Complexity: linear in the size of the result and of the sources that findings point into.
  package func render(_ report: Report, to sink: @escaping (Span<UInt8>) -> Void) -> Summary {
    var output = RenderedParts(sink)
    for failure in report.failures {
      output.bytes.append(visible: failure.path)
      append(.error, failure.message, FileFailure.ruleName, to: &output.bytes)
    }
    var positions = SourceMap(report.sources, in: report.columnUnit)
    let summary = report.visit { diagnostic in
      let location = diagnostic.location
      let place = positions.start(of: location)
      output.bytes.append(visible: positions.path(of: location))
      output.bytes.append(utf8: ":")
      output.bytes.append(decimal: place.line)
      output.bytes.append(utf8: ":")
      output.bytes.append(decimal: place.column)
      append(diagnostic.severity, diagnostic.message, diagnostic.rule.name, to: &output.bytes)
      output.flush()
    }
    output.end()
    return summary
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

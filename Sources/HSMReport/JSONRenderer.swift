internal import HSMSyntax

/// Renders a report as one JSON document with a stable schema, one diagnostic a line.
///
/// Offsets are UTF-8 bytes from 0; lines and columns count from 1, columns in Unicode scalars; ends
/// are exclusive. A file that could not be read is a diagnostic whose `span` is `null`.
package struct JSONRenderer: Sendable {

  /// The version of the tool, written into the document.
  package let version: String

  /// Creates a renderer for the tool's `version`, such as `0.1.0`.
  package init(version: String) { self.version = version }

  /// Appends the document for `report` and a line end to `output`.
  ///
  /// - Complexity: linear in the size of the result and of the sources that diagnostics point into.
  package func append(_ report: Report, to output: inout [UInt8]) {
    output.append(utf8: "{\n  \"schema_version\": 1,\n")
    output.append(utf8: "  \"tool\": {\"name\": \"hsmc\", \"version\": ")
    output.appendJSONString(version.utf8)
    output.append(utf8: "},\n  \"diagnostics\": [")
    var positions = SourceMap(report.sources)
    var isFirst = true
    for failure in report.failures {
      output.append(utf8: isFirst ? "\n    " : ",\n    ")
      isFirst = false
      append(failure, to: &output)
    }
    for diagnostic in report.diagnostics {
      output.append(utf8: isFirst ? "\n    " : ",\n    ")
      isFirst = false
      append(diagnostic, positions: &positions, to: &output)
    }
    output.append(utf8: isFirst ? "],\n" : "\n  ],\n")
    let summary = Summary(of: report)
    output.append(utf8: "  \"summary\": {\"files\": ")
    output.append(decimal: summary.files)
    output.append(utf8: ", \"errors\": ")
    output.append(decimal: summary.errors)
    output.append(utf8: ", \"warnings\": ")
    output.append(decimal: summary.warnings)
    output.append(utf8: ", \"infos\": ")
    output.append(decimal: summary.infos)
    output.append(utf8: "}\n}\n")
  }

  /// Returns the document for `report`.
  package func render(_ report: Report) -> [UInt8] {
    var output: [UInt8] = []
    append(report, to: &output)
    return output
  }

  /// Appends the object for a file that could not be read.
  private func append(_ failure: FileFailure, to output: inout [UInt8]) {
    output.append(utf8: "{")
    appendHead(FileFailure.ruleName, .error, failure.message, failure.path, to: &output)
    output.append(utf8: "null, \"label\": \"\", \"related\": [], \"notes\": [], \"help\": ")
    appendArray(failure.help, to: &output)
    output.append(utf8: ", \"fixes\": []}")
  }

  /// Appends the object for `diagnostic`.
  private func append(
    _ diagnostic: Diagnostic, positions: inout SourceMap, to output: inout [UInt8]
  ) {
    output.append(utf8: "{")
    let path = positions.source(of: diagnostic.location).path
    appendHead(
      diagnostic.rule.name, diagnostic.severity, diagnostic.message, path, to: &output)
    append(diagnostic.location, positions: &positions, to: &output)
    output.append(utf8: ", \"label\": ")
    output.appendJSONString(diagnostic.label.utf8)
    output.append(utf8: ", \"related\": [")
    for (index, related) in diagnostic.related.enumerated() {
      output.append(utf8: index == 0 ? "{\"path\": " : ", {\"path\": ")
      output.appendJSONString(positions.source(of: related.location).path.utf8)
      output.append(utf8: ", \"span\": ")
      append(related.location, positions: &positions, to: &output)
      output.append(utf8: ", \"message\": ")
      output.appendJSONString(related.message.utf8)
      output.append(utf8: "}")
    }
    output.append(utf8: "], \"notes\": ")
    appendArray(diagnostic.notes, to: &output)
    output.append(utf8: ", \"help\": ")
    appendArray(diagnostic.help.map { $0.text }, to: &output)
    output.append(utf8: ", \"fixes\": [")
    var isFirst = true
    for help in diagnostic.help {
      guard let fix = help.fix else { continue }
      output.append(utf8: isFirst ? "{\"title\": " : ", {\"title\": ")
      isFirst = false
      output.appendJSONString(help.text.utf8)
      append(fix, positions, to: &output)
    }
    output.append(utf8: "]}")
  }

  /// Appends the members of `fix` after its title.
  private func append(_ fix: Fix, _ positions: SourceMap, to output: inout [UInt8]) {
    output.append(utf8: ", \"applicability\": ")
    output.appendJSONString(fix.applicability.rawValue.utf8)
    output.append(utf8: ", \"edits\": [")
    for (index, edit) in fix.edits.enumerated() {
      output.append(utf8: index == 0 ? "{\"path\": " : ", {\"path\": ")
      output.appendJSONString(positions.source(of: edit.location).path.utf8)
      output.append(utf8: ", \"start\": ")
      output.append(decimal: Int(edit.location.span.start))
      output.append(utf8: ", \"end\": ")
      output.append(decimal: Int(edit.location.span.end))
      output.append(utf8: ", \"text\": ")
      output.appendJSONString(edit.text.utf8)
      output.append(utf8: "}")
    }
    output.append(utf8: "]}")
  }

  /// Appends the members that every entry has, up to the value of `span`.
  private func appendHead(
    _ rule: String, _ severity: Severity, _ message: String, _ path: String,
    to output: inout [UInt8]
  ) {
    output.append(utf8: "\"rule\": ")
    output.appendJSONString(rule.utf8)
    output.append(utf8: ", \"severity\": ")
    output.appendJSONString(severity.rawValue.utf8)
    output.append(utf8: ", \"message\": ")
    output.appendJSONString(message.utf8)
    output.append(utf8: ", \"path\": ")
    output.appendJSONString(path.utf8)
    output.append(utf8: ", \"span\": ")
  }

  /// Appends the object for the span of `location`.
  private func append(
    _ location: Location, positions: inout SourceMap, to output: inout [UInt8]
  ) {
    output.append(utf8: "{\"start\": ")
    append(location.span.start, in: location.file, positions: &positions, to: &output)
    output.append(utf8: ", \"end\": ")
    append(location.span.end, in: location.file, positions: &positions, to: &output)
    output.append(utf8: "}")
  }

  /// Appends the object for the place `offset` in the source with index `file`.
  private func append(
    _ offset: UInt32, in file: UInt32, positions: inout SourceMap, to output: inout [UInt8]
  ) {
    let place = positions.position(of: offset, in: file)
    output.append(utf8: "{\"offset\": ")
    output.append(decimal: Int(offset))
    output.append(utf8: ", \"line\": ")
    output.append(decimal: place.line)
    output.append(utf8: ", \"column\": ")
    output.append(decimal: place.column)
    output.append(utf8: "}")
  }

  /// Appends the array of the strings `texts`.
  private func appendArray(_ texts: [String], to output: inout [UInt8]) {
    output.append(utf8: "[")
    for (index, text) in texts.enumerated() {
      if index > 0 { output.append(utf8: ", ") }
      output.appendJSONString(text.utf8)
    }
    output.append(utf8: "]")
  }

}

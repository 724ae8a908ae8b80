internal import HSMText

/// Renders a report as one JSON document with a stable schema, one diagnostic a line.
///
/// Offsets are UTF-8 bytes from 0; lines and columns count from 1, columns in Unicode scalars; ends
/// are exclusive. A file that could not be read is a diagnostic whose `span` is `null`.
package struct JSONRenderer: Sendable {

  /// The version of the tool, written into the document.
  package let version: String

  /// Creates a renderer for the tool's `version`, such as `0.1.0`.
  package init(version: String) { self.version = version }

  /// Calls `sink` with each part of the document for `report`, which ends in a line end, and returns what
  /// the findings come to.
  ///
  /// - Complexity: linear in the size of the result and of the sources that findings point into.
  package func render(_ report: Report, to sink: @escaping (Span<UInt8>) -> Void) -> Summary {
    var json = JSONWriter(.lines, capacity: RenderedParts.size * 2)
    json.beginObject()
    json.member("schema_version", 1)
    json.key("tool")
    json.beginObject(onOneLine: true)
    json.member("name", "hsmc")
    json.member("version", version)
    json.endObject()
    json.key("diagnostics")
    json.beginArray()
    for failure in report.failures { write(failure, to: &json) }
    var positions = SourceMap(report.sources, in: report.columnUnit)
    let summary = report.visit { diagnostic in
      write(diagnostic, &positions, to: &json)
      json.flush(ifAtLeast: RenderedParts.size, to: sink)
    }
    json.endArray()
    json.key("summary")
    json.beginObject(onOneLine: true)
    json.member("files", summary.files)
    json.member("errors", summary.errors)
    json.member("warnings", summary.warnings)
    json.member("infos", summary.infos)
    if report.limit < Int.max { json.member("omitted", summary.omitted) }
    json.endObject()
    json.endObject()
    json.endDocument()
    json.flush(ifAtLeast: 0, to: sink)
    return summary
  }

  /// Writes the item for a file that could not be read.
  private func write(_ failure: FileFailure, to json: inout JSONWriter) {
    beginItem(FileFailure.ruleName, .error, failure.message, failure.path, to: &json)
    json.raw("null")
    json.member("label", "")
    write([], as: "related", to: &json)
    write([], as: "notes", to: &json)
    write(failure.help, as: "help", to: &json)
    write([], as: "fixes", to: &json)
    json.endObject()
  }

  /// Writes the item for `diagnostic`.
  private func write(
    _ diagnostic: Diagnostic, _ positions: inout SourceMap, to json: inout JSONWriter
  ) {
    let path = positions.path(of: diagnostic.location)
    beginItem(diagnostic.rule.name, diagnostic.severity, diagnostic.message, path, to: &json)
    write(diagnostic.location, &positions, to: &json)
    json.member("label", diagnostic.label)
    json.key("related")
    json.beginArray()
    for related in diagnostic.related {
      json.item()
      json.beginObject()
      json.member("path", positions.path(of: related.location))
      json.key("span")
      write(related.location, &positions, to: &json)
      json.member("message", related.message)
      json.endObject()
    }
    json.endArray()
    write(diagnostic.notes, as: "notes", to: &json)
    write(diagnostic.help.map { $0.text }, as: "help", to: &json)
    json.key("fixes")
    json.beginArray()
    for help in diagnostic.help {
      guard let fix = help.fix else { continue }
      json.item()
      write(fix, titled: help.text, positions, to: &json)
    }
    json.endArray()
    json.endObject()
  }

  /// Writes the object for `fix`.
  private func write(
    _ fix: Fix, titled title: String, _ positions: SourceMap, to json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("title", title)
    json.member("applicability", fix.applicability.rawValue)
    json.key("edits")
    json.beginArray()
    for edit in fix.edits {
      json.item()
      json.beginObject()
      json.member("path", positions.path(of: edit.location))
      json.member("start", Int(edit.location.span.start))
      json.member("end", Int(edit.location.span.end))
      json.member("text", edit.text)
      json.endObject()
    }
    json.endArray()
    json.endObject()
  }

  /// Begins an item with the members that all have, up to the value of `span`.
  private func beginItem(
    _ rule: String, _ severity: Severity, _ message: String, _ path: String,
    to json: inout JSONWriter
  ) {
    json.item()
    json.beginObject(onOneLine: true)
    json.member("rule", rule)
    json.member("severity", severity.rawValue)
    json.member("message", message)
    json.member("path", path)
    json.key("span")
  }

  /// Writes the object for the span of `location`.
  private func write(
    _ location: Location, _ positions: inout SourceMap, to json: inout JSONWriter
  ) {
    json.beginObject()
    let (start, end) = (location.span.start, location.span.end)
    json.key("start")
    write(start, positions.position(of: start, in: location.file), to: &json)
    json.key("end")
    write(end, positions.position(of: end, in: location.file), to: &json)
    json.endObject()
  }

  /// Writes the object for the place `offset`, which is at `position`.
  private func write(
    _ offset: UInt32, _ position: (line: Int, column: Int), to json: inout JSONWriter
  ) {
    let (line, column) = position
    json.beginObject()
    json.member("offset", Int(offset))
    json.member("line", line)
    json.member("column", column)
    json.endObject()
  }

  /// Writes the member `name` with the array of the strings `texts`.
  private func write(_ texts: [String], as name: StaticString, to json: inout JSONWriter) {
    json.key(name)
    json.beginArray()
    for text in texts {
      json.item()
      json.string(text)
    }
    json.endArray()
  }

}

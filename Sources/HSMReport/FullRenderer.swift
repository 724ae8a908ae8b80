internal import HSMText

/// Renders a report for people: each finding with the source around it, in the manner of rustc.
package struct FullRenderer: Sendable {

  /// The columns of a row. Paths may be longer, and so may headlines that are not wrapped; below 20
  /// excerpts may be too.
  package let width: Int

  /// `true` iff terminal escape sequences are written; the text is the same without.
  package let color: Bool

  /// `true` iff headlines are wrapped, too, as on a terminal: elsewhere a headline is one line for whoever
  /// looks for it.
  private let wrapsHeadlines: Bool

  /// Creates a renderer for rows of `width` columns.
  package init(width: Int = 80, color: Bool = false, wrapsHeadlines: Bool = false) {
    self.width = width
    self.color = color
    self.wrapsHeadlines = wrapsHeadlines
  }

  /// Calls `sink` with each part of the findings of `report`, with an empty line between two, and returns
  /// what they come to.
  ///
  /// - Complexity: linear in the size of the result and, once, of the sources it points into.
  package func render(_ report: Report, to sink: @escaping (Span<UInt8>) -> Void) -> Summary {
    var output = RenderedParts(sink)
    var positions = SourceMap(report.sources, in: report.columnUnit)
    for (index, failure) in report.failures.enumerated() {
      if index > 0 { output.bytes.append(0x0A) }
      appendHeadline(.error, rule: nil, failure.message, to: &output.bytes)
      for help in failure.help {
        append(note: help, "help", .help, digits: 1, to: &output.bytes)
      }
    }
    var isFirst = report.failures.isEmpty
    let summary = report.visit { diagnostic in
      if !isFirst { output.bytes.append(0x0A) }
      isFirst = false
      append(diagnostic, &positions, to: &output.bytes)
      output.flush()
    }
    output.end()
    return summary
  }

  /// What writes styled text.
  private var styled: StyledOutput { StyledOutput(color: color) }

  /// Appends one finding.
  private func append(
    _ diagnostic: Diagnostic, _ positions: inout SourceMap, to output: inout [UInt8]
  ) {
    appendHeadline(
      diagnostic.severity, rule: diagnostic.rule.name, diagnostic.message, to: &output)
    let blocks = FullRenderer.blocks(of: diagnostic)
    var plans: [ExcerptPlan] = []
    var lastLine = 1
    for block in blocks {
      let source = positions.sources[Int(block.file)]
      let plan = ExcerptPlan(source, positions.index(of: block.file), block.annotations)
      lastLine = max(lastLine, (plan.lines.last ?? 0) + 1)
      plans.append(plan)
    }
    let digits = String(lastLine).utf8.count
    var excerpt = ExcerptWriter(styled, width: width, digits: digits)
    for (index, block) in blocks.enumerated() {
      if index > 0 { excerpt.appendBlank(to: &output) }
      appendArrow(index == 0 ? "-->" : ":::", block, digits, &positions, to: &output)
      excerpt.appendBlank(to: &output)
      let source = positions.sources[Int(block.file)]
      excerpt.append(plans[index], source.bytes, positions.index(of: block.file), to: &output)
    }
    if !diagnostic.notes.isEmpty || !diagnostic.help.isEmpty { excerpt.appendBlank(to: &output) }
    for note in diagnostic.notes { append(note: note, "note", .note, digits: digits, to: &output) }
    for help in diagnostic.help {
      append(note: help.text, "help", .help, digits: digits, to: &output)
    }
  }

  /// The places of a finding in one source.
  private struct Block {

    /// The index of the source.
    var file: UInt32

    /// The places; the one that names the block's line and column is first.
    var annotations: [Annotation]

  }

  /// Returns the places of `diagnostic` by source, the source of its own location first.
  private static func blocks(of diagnostic: Diagnostic) -> [Block] {
    let primary = Annotation(
      span: diagnostic.location.span, label: VisibleText(diagnostic.label.utf8),
      isPrimary: true, style: Style(diagnostic.severity))
    var blocks = [Block(file: diagnostic.location.file, annotations: [primary])]
    for related in diagnostic.related {
      let annotation = Annotation(
        span: related.location.span, label: VisibleText(related.message.utf8),
        isPrimary: false, style: .secondary)
      if let index = blocks.firstIndex(where: { $0.file == related.location.file }) {
        blocks[index].annotations.append(annotation)
      } else {
        blocks.append(Block(file: related.location.file, annotations: [annotation]))
      }
    }
    return blocks
  }

  /// Appends the first line of a finding.
  private func appendHeadline(
    _ severity: Severity, rule: String?, _ message: String, to output: inout [UInt8]
  ) {
    var kind = severity.rawValue
    if let rule { kind += "[" + rule + "]" }
    styled.append(kind, Style(severity), to: &output)
    styled.append(": ", .strong, to: &output)
    let text = VisibleText(message.utf8)
    guard wrapsHeadlines, kind.utf8.count + 2 + text.width > width else {
      styled.append(text.printed, .strong, to: &output)
      return output.append(0x0A)
    }
    // The first row is as short as what stands before it makes it; all others are alike.
    let first = text.rows(of: max(8, width - kind.utf8.count - 2))[0]
    styled.append(Array(first.bytes), .strong, to: &output)
    output.append(0x0A)
    let rest = text.printed[first.bytes.endIndex...].drop { $0 == 0x20 }
    for row in VisibleText(rest).rows(of: max(8, width - 2)) {
      styled.append([0x20, 0x20] + row.bytes, .strong, to: &output)
      output.append(0x0A)
    }
  }

  /// Appends the line that says where `block` is.
  private func appendArrow(
    _ arrow: String, _ block: Block, _ digits: Int, _ positions: inout SourceMap,
    to output: inout [UInt8]
  ) {
    for _ in 0..<digits { output.append(0x20) }
    styled.append(arrow, .gutter, to: &output)
    output.append(0x20)
    let location = Location(file: block.file, span: block.annotations[0].span)
    let place = positions.start(of: location)
    output.append(visible: positions.path(of: location))
    output.append(utf8: ":")
    output.append(decimal: place.line)
    output.append(utf8: ":")
    output.append(decimal: place.column)
    output.append(0x0A)
  }

  /// Appends `note` behind its `kind`, wrapped, its own line ends kept.
  private func append(
    note: String, _ kind: String, _ style: Style, digits: Int, to output: inout [UInt8]
  ) {
    let indent = digits + 1 + 2 + kind.utf8.count + 2
    var isFirst = true
    for line in note.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let rows = VisibleText(line).rows(of: max(8, width - indent))
      for row in rows {
        if isFirst {
          for _ in 0..<digits + 1 { output.append(0x20) }
          styled.append("=", .gutter, to: &output)
          output.append(0x20)
          styled.append(kind + ":", style, to: &output)
          output.append(0x20)
        } else {
          for _ in 0..<indent { output.append(0x20) }
        }
        isFirst = false
        output.append(contentsOf: row.bytes)
        output.append(0x0A)
      }
      if rows.isEmpty && !isFirst { output.append(0x0A) }
    }
  }

}

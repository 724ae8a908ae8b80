internal import HSMText

/// Writes the lines of a source with their marks, behind a gutter of line numbers.
struct ExcerptWriter {

  /// Writes colours or not.
  let styled: StyledOutput

  /// The columns of a row.
  let width: Int

  /// The columns of the widest line number.
  let digits: Int

  /// For each column of the margin, the style of the span that is open there.
  private var open: [Style?] = []

  /// The fewest columns that text is given, however narrow the terminal.
  private static let narrowestText = 8

  /// Creates a writer for rows of `width` columns and line numbers of up to `digits` digits.
  init(_ styled: StyledOutput, width: Int, digits: Int) {
    self.styled = styled
    self.width = width
    self.digits = digits
  }

  /// Appends the rows of `plan` for the source of `bytes` with these `positions` to `output`.
  mutating func append(
    _ plan: ExcerptPlan, _ bytes: [UInt8], _ positions: PositionIndex, to output: inout [UInt8]
  ) {
    open = Array(repeating: nil, count: plan.marginDepth)
    let limit = max(ExcerptWriter.narrowestText, width - digits - 3 - margin.count)
    var next = 0
    var previous: Int?
    for line in plan.lines {
      if let previous, line > previous + 1 { appendElision(to: &output) }
      previous = line
      var marks: [LineMark] = []
      while next < plan.marks.count && plan.marks[next].line == line {
        marks.append(plan.marks[next].mark)
        next += 1
      }
      let range = positions.span(ofLine: line).bytes
      let windows = WindowPlan(bytes: bytes, line: range, limit: limit)
      for (window, group) in windows.rows(for: marks) {
        appendSource(window, group, number: line + 1, to: &output)
        appendMarks(window, group, limit: limit, to: &output)
      }
    }
  }

  /// Appends an empty row.
  func appendBlank(to output: inout [UInt8]) {
    appendGutter("", to: &output)
    output.append(0x0A)
  }

  /// What is drawn in the margin: a bar for every open span, and a blank if there are columns at
  /// all.
  private var margin: [Glyph] {
    if open.isEmpty { return [] }
    var glyphs: [Glyph] = []
    for style in open {
      glyphs.append(style.map { Glyph(byte: 0x7C, style: $0) } ?? .blank)
    }
    return glyphs + [.blank]
  }

  /// Appends the row that stands for lines that are not shown.
  private func appendElision(to output: inout [UInt8]) {
    styled.append("...", .gutter, to: &output)
    let glyphs = trimmed(margin)
    if !glyphs.isEmpty {
      for _ in 3..<digits + 3 { output.append(0x20) }
      styled.append(glyphs, to: &output)
    }
    output.append(0x0A)
  }

  /// Appends the row of the source's text in `window`.
  private mutating func appendSource(
    _ window: LineWindow, _ marks: [LineMark], number: Int, to output: inout [UInt8]
  ) {
    var glyphs = margin
    for mark in marks {
      if case .opens(let column, atIndent: true) = mark.shape {
        glyphs[column] = Glyph(byte: 0x2F, style: mark.style)
        open[column] = mark.style
      }
    }
    var end = window.printed.count
    while end > 0 && window.printed[end - 1] == 0x20 { end -= 1 }
    appendGutter(String(number), to: &output)
    let drawn = end == 0 ? trimmed(glyphs) : glyphs[...]
    if !drawn.isEmpty || end > 0 { output.append(0x20) }
    styled.append(drawn, to: &output)
    output.append(contentsOf: window.printed[..<end])
    output.append(0x0A)
  }

  /// Appends the rows for `marks` below the row of `window`.
  private mutating func appendMarks(
    _ window: LineWindow, _ marks: [LineMark], limit: Int, to output: inout [UInt8]
  ) {
    let underlined = marks.filter { $0.shape == .underline }
    if !underlined.isEmpty {
      var glyphs = margin
      var places: [LabelLayout.Place] = []
      for mark in underlined {
        let columns = placed(window.columns(of: mark.span))
        while glyphs.count < columns.upperBound { glyphs.append(.blank) }
        if !mark.isPrimary { for column in columns { glyphs[column] = mark.glyph } }
        places.append(LabelLayout.Place(columns: columns, label: mark.label, style: mark.style))
      }
      // The primary span is drawn over the others.
      for (mark, place) in zip(underlined, places) where mark.isPrimary {
        for column in place.columns { glyphs[column] = mark.glyph }
      }
      append(glyphs, places, limit: limit, to: &output)
    }
    for mark in marks {
      switch mark.shape {
      case .underline, .opens(_, atIndent: true): continue
      case .opens(let column, atIndent: false):
        let columns = placed(window.columns(of: mark.span))
        append(connected(mark, column, columns), [], limit: limit, to: &output)
        open[column] = mark.style
      case .closes(let column):
        let columns = placed(window.columns(of: mark.span))
        let glyphs = connected(mark, column, columns)
        open[column] = nil
        let place = LabelLayout.Place(columns: columns, label: mark.label, style: mark.style)
        append(glyphs, [place], limit: limit, to: &output)
      }
    }
  }

  /// Returns a row whose margin's `column` is joined to the character at `columns`.
  private func connected(_ mark: LineMark, _ column: Int, _ columns: Range<Int>) -> [Glyph] {
    var glyphs = margin
    while glyphs.count < columns.upperBound { glyphs.append(.blank) }
    for index in column + 1..<columns.lowerBound where glyphs[index].byte == 0x20 {
      glyphs[index] = Glyph(byte: 0x5F, style: mark.style)
    }
    for index in columns { glyphs[index] = mark.glyph }
    return glyphs
  }

  /// Returns `columns` of the text as columns of a row with its margin.
  private func placed(_ columns: Range<Int>) -> Range<Int> {
    let offset = open.isEmpty ? 0 : open.count + 1
    return columns.lowerBound + offset..<columns.upperBound + offset
  }

  /// Appends the rows of `marks` and the labels of `places`.
  private func append(
    _ marks: [Glyph], _ places: [LabelLayout.Place], limit: Int, to output: inout [UInt8]
  ) {
    let layout = LabelLayout(margin: margin, limit: limit + margin.count)
    for row in layout.rows(marks: marks, places) {
      appendGutter("", to: &output)
      let glyphs = row.text.isEmpty ? trimmed(row.glyphs) : row.glyphs[...]
      output.append(0x20)
      styled.append(glyphs, to: &output)
      if !row.text.isEmpty {
        for _ in glyphs.count..<max(glyphs.count, row.textColumn) { output.append(0x20) }
        styled.append(row.text, row.textStyle, to: &output)
      }
      output.append(0x0A)
    }
  }

  /// Appends the gutter of a row, with `number` in it.
  private func appendGutter(_ number: String, to output: inout [UInt8]) {
    let padded = number + String(repeating: " ", count: digits - number.utf8.count) + " |"
    styled.append(padded, .gutter, to: &output)
  }

  /// Returns `glyphs` without the blanks at the end.
  private func trimmed(_ glyphs: [Glyph]) -> ArraySlice<Glyph> {
    var end = glyphs.count
    while end > 0 && glyphs[end - 1].byte == 0x20 { end -= 1 }
    return glyphs[..<end]
  }

}

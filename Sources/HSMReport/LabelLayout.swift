/// One row of an excerpt below a source line: drawn characters, then perhaps text.
struct AnnotationRow {

  /// What is drawn, from the margin's first column; one column each.
  var glyphs: [Glyph]

  /// Text of a label.
  var text: ArraySlice<UInt8> = []

  /// The column where `text` starts, after all glyphs.
  var textColumn = 0

  /// The style of `text`.
  var textStyle = Style.plain

}

/// Places labels beside and below what they are about.
///
/// The rightmost label stands on the row of the marks; the others follow below from right to left,
/// tied to their marks by connectors, so that no label ever crosses a connector.
struct LabelLayout {

  /// A mark on the row.
  struct Place {

    /// Its columns; not empty.
    var columns: Range<Int>

    /// What is said about it; may be empty.
    var label: VisibleText

    /// The style of the label and its connector.
    var style: Style

  }

  /// What is drawn in the margin of every row but the first.
  let margin: [Glyph]

  /// The columns of a row, margin included.
  let limit: Int

  /// Narrower than this, a label that has to be broken is placed elsewhere.
  private static let comfortableWidth = 24

  /// Narrower than this, a label is not broken at all.
  private static let narrowestWidth = 10

  /// Returns the rows for a first row of `marks` and for the labels of `places`.
  ///
  /// - Requires: `places` is sorted by start, and their columns are inside `marks`.
  func rows(marks: [Glyph], _ places: [Place]) -> [AnnotationRow] {
    var pending = places.filter { $0.label.width > 0 }
    var rows = [AnnotationRow(glyphs: marks)]
    placeBeside(&rows, &pending)
    if !pending.isEmpty && rows.count == 1 { rows.append(connectors(of: pending[...])) }
    var unplaced: [Place] = []
    while let place = pending.popLast() {
      if !placeBelow(place, pending, &rows) { unplaced.append(place) }
    }
    // The last resort is the whole row.
    for place in unplaced.reversed() {
      for row in place.label.rows(of: max(2, limit - margin.count)) {
        append(row, at: margin.count, place.style, pending: [], to: &rows)
      }
    }
    return rows
  }

  /// Places the label of the rightmost of `pending` on the first of `rows` if it can stand there.
  private func placeBeside(_ rows: inout [AnnotationRow], _ pending: inout [Place]) {
    let end = rows[0].glyphs.count
    guard let index = pending.lastIndex(where: { $0.columns.upperBound == end }) else { return }
    let place = pending[index]
    let available = limit - end - 1
    if place.label.width > available {
      // Broken only if there is room, and no better place below.
      var others = pending
      others.remove(at: index)
      let below = limit - floor(of: place, others)
      if available < LabelLayout.comfortableWidth || place.label.width <= below { return }
    }
    pending.remove(at: index)
    for (number, row) in place.label.rows(of: available).enumerated() {
      if number == 0 {
        (rows[0].text, rows[0].textColumn) = (row.bytes, end + 1)
        rows[0].textStyle = place.style
      } else {
        append(row, at: end + 1, place.style, pending: pending, to: &rows)
      }
    }
  }

  /// Places the label of `place` below its mark; returns `false` if there is no room that leaves
  /// the connectors of `pending` alone.
  private func placeBelow(
    _ place: Place, _ pending: [Place], _ rows: inout [AnnotationRow]
  ) -> Bool {
    let natural = limit - place.columns.lowerBound
    let lowest = floor(of: place, pending)
    let left = pending.filter { $0.columns.lowerBound < place.columns.lowerBound }
    if place.label.width <= natural || natural >= LabelLayout.comfortableWidth {
      for row in place.label.rows(of: natural) {
        append(row, at: place.columns.lowerBound, place.style, pending: left, to: &rows)
      }
      return true
    }
    let available = limit - lowest
    if available < min(place.label.width, LabelLayout.narrowestWidth) || available < 2 {
      return false
    }
    let text = place.label.rows(of: available)
    var widest = 0
    for row in text { widest = max(widest, row.width) }
    let column = min(place.columns.lowerBound, limit - widest)
    for row in text { append(row, at: column, place.style, pending: left, to: &rows) }
    return true
  }

  /// Returns the first column that a label of `place` can take without touching the connectors of
  /// the places of `pending` to its left.
  private func floor(of place: Place, _ pending: [Place]) -> Int {
    var column = margin.count
    for other in pending where other.columns.lowerBound < place.columns.lowerBound {
      column = max(column, other.columns.lowerBound + 2)
    }
    return column
  }

  /// Appends a row of the connectors of `pending` and `text` at `column`.
  private func append(
    _ text: VisibleText.Row, at column: Int, _ style: Style, pending: [Place],
    to rows: inout [AnnotationRow]
  ) {
    var row = connectors(of: pending.filter { $0.columns.lowerBound < column }[...])
    (row.text, row.textColumn, row.textStyle) = (text.bytes, column, style)
    rows.append(row)
  }

  /// Returns a row of the margin and the connectors of `places`.
  private func connectors(of places: ArraySlice<Place>) -> AnnotationRow {
    var glyphs = margin
    for place in places {
      let column = place.columns.lowerBound
      while glyphs.count <= column { glyphs.append(.blank) }
      glyphs[column] = Glyph(byte: 0x7C, style: place.style)
    }
    return AnnotationRow(glyphs: glyphs)
  }

}

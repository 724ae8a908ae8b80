/// Text for a terminal, laid out in rows of a given width.
///
/// Characters that must not reach a terminal as they are get replaced.
package struct TextPage {

  /// What has been written: UTF-8.
  package private(set) var bytes: [UInt8] = []

  private let width: Int

  /// Creates an empty page of `width` columns.
  package init(width: Int) { self.width = width }

  /// Writes an empty line.
  package mutating func blankLine() { bytes.append(0x0A) }

  /// Writes `text` in rows that begin `indentation` columns from the left, the first one after
  /// `lead`, which stands before that column; its own line ends are kept.
  ///
  /// Where little room is left, rows are longer than the page is wide.
  package mutating func write(
    _ text: some Sequence<UInt8>, indentation: Int = 0, lead: String = ""
  ) {
    append(blanks: indentation - lead.utf8.count)
    bytes.append(visible: lead)
    var isFirst = true
    for line in Array(text).split(separator: 0x0A, omittingEmptySubsequences: false) {
      let rows = VisibleText(line).rows(of: max(20, width - indentation))
      if rows.isEmpty { endRow() }
      for row in rows {
        if !isFirst { append(blanks: indentation) }
        bytes += row.bytes
        endRow()
        isFirst = false
      }
      isFirst = false
    }
  }

  /// Writes `text` in rows that begin `indentation` columns from the left.
  package mutating func write(_ text: String, indentation: Int = 0, lead: String = "") {
    write(text.utf8, indentation: indentation, lead: lead)
  }

  /// Writes the cells of one row of a table, each filled up to its width with blanks.
  package mutating func row(_ cells: [(text: String, width: Int)], indentation: Int = 0) {
    append(blanks: indentation)
    for (index, cell) in cells.enumerated() {
      let visible = VisibleText(cell.text.utf8)
      bytes += visible.printed
      if index + 1 < cells.count { append(blanks: max(0, cell.width - visible.width)) }
    }
    endRow()
  }

  /// Ends a row, without blanks at its end.
  private mutating func endRow() {
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }

  private mutating func append(blanks count: Int) {
    bytes += repeatElement(0x20, count: max(0, count))
  }

}

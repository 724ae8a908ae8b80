/// The part of a source line that is shown on one row, and where its characters stand.
struct LineWindow {

  /// One character of the row.
  private struct Cell {

    /// The offsets of its bytes.
    var bytes: Range<Int>

    /// Its columns, from 0 at the start of the row.
    var columns: Range<Int>

    /// The number of bytes printed for it.
    var printedCount: Int

  }

  /// What is printed, marks of cut sides included.
  private(set) var printed: [UInt8] = []

  /// The characters shown.
  private var cells: [Cell] = []

  /// `true` iff the row ends where the line ends.
  private(set) var reachesEnd = false

  /// The columns of the left mark.
  private let leftMarkWidth: Int

  /// What stands where a line is cut; one column wide.
  private static let mark = "\u{2026}"

  /// Lays out `line` of `bytes` from `start` in at most `limit` columns; if `endsWithCaret`, a
  /// column after the line's end is kept free.
  ///
  /// - Requires: `limit >= 4`.
  /// - Complexity: O(`limit`).
  init(_ bytes: [UInt8], _ line: Range<Int>, from start: Int, limit: Int, endsWithCaret: Bool) {
    leftMarkWidth = start > line.lowerBound ? 1 : 0
    if leftMarkWidth > 0 { printed.append(utf8: LineWindow.mark) }
    var offset = start
    let reserved = endsWithCaret ? 1 : 0
    while offset < line.upperBound {
      let cluster = Cluster(bytes, at: offset, limit: line.upperBound)
      let column = width
      let columns: Int
      let printedBefore = printed.count
      if case .tab = cluster.form {
        columns = Cluster.tabWidth - column % Cluster.tabWidth
        for _ in 0..<columns { printed.append(0x20) }
      } else {
        columns = cluster.width
        cluster.append(bytes, from: offset, to: &printed)
      }
      cells.append(
        Cell(
          bytes: offset..<cluster.end, columns: column..<column + columns,
          printedCount: printed.count - printedBefore))
      offset = cluster.end
      if width > limit { break }
    }
    reachesEnd = offset == line.upperBound && width + reserved <= limit
    if !reachesEnd { cutRight(to: limit) }
  }

  /// Removes characters until the mark of a cut fits on the row too, and appends it.
  private mutating func cutRight(to limit: Int) {
    while let last = cells.last, last.columns.upperBound > limit - 1 {
      printed.removeLast(last.printedCount)
      cells.removeLast()
    }
    printed.append(utf8: LineWindow.mark)
  }

  /// The columns up to the end of the last character.
  var width: Int { cells.last?.columns.upperBound ?? leftMarkWidth }

  /// Returns the columns of the characters of `span`, as far as they are shown: never empty, one
  /// column for a place between two characters.
  ///
  /// - Complexity: O(number of characters shown).
  func columns(of span: Range<Int>) -> Range<Int> {
    guard let first = cells.firstIndex(where: { $0.bytes.upperBound > span.lowerBound }) else {
      return width..<width + 1
    }
    let start = cells[first].columns.lowerBound
    if span.isEmpty { return start..<start + 1 }
    var end = cells[first].columns.upperBound
    for cell in cells[first...] {
      if cell.bytes.lowerBound >= span.upperBound { break }
      end = cell.columns.upperBound
    }
    return start..<end
  }

}

/// Text of a message, cut into what a terminal shows as units, ready to be broken into rows.
struct VisibleText {

  /// One unit of the text.
  private struct Piece {

    /// The bytes in `printed`.
    var bytes: Range<Int>

    /// The columns it takes.
    var width: Int

    /// `true` iff it is a blank.
    var isBlank: Bool

    /// `true` iff it stands between backticks.
    var isQuoted: Bool

  }

  /// A part of the text that fits on a row.
  struct Row {

    /// What is printed.
    var bytes: ArraySlice<UInt8>

    /// The columns it takes.
    var width: Int

  }

  /// The text as it is printed: blanks for tabs, replacements for invisible characters.
  let printed: [UInt8]

  /// The units of `printed`.
  private let pieces: [Piece]

  /// The columns of the whole text.
  let width: Int

  /// Creates the visible form of `text`.
  ///
  /// - Complexity: O(n).
  init(_ text: some Sequence<UInt8>) {
    let bytes = Array(text)
    var printed: [UInt8] = []
    var pieces: [Piece] = []
    var total = 0
    var isQuoted = false
    var offset = 0
    while offset < bytes.count {
      let cluster = Cluster(bytes, at: offset, limit: bytes.count)
      let start = printed.count
      cluster.append(bytes, from: offset, to: &printed)
      if bytes[offset] == 0x60 { isQuoted.toggle() }
      let isTab = bytes[offset] == 0x09
      let isBlank = isTab || (bytes[offset] == 0x20 && cluster.end == offset + 1)
      let width = isTab ? 1 : cluster.width
      pieces.append(
        Piece(bytes: start..<printed.count, width: width, isBlank: isBlank, isQuoted: isQuoted))
      total += width
      offset = cluster.end
    }
    self.printed = printed
    self.pieces = pieces
    width = total
  }

  /// Returns the text in rows of at most `limit` columns, broken at blanks: outside backticks if
  /// that is possible, else inside, else within a word.
  ///
  /// - Requires: `limit >= 2`.
  /// - Complexity: O(n).
  func rows(of limit: Int) -> [Row] {
    var rows: [Row] = []
    var start = 0
    while start < pieces.count {
      let end = rowEnd(from: start, limit: limit)
      var last = end
      while last > start && pieces[last - 1].isBlank { last -= 1 }
      if last > start { rows.append(row(start, last)) }
      start = end
      while start < pieces.count && pieces[start].isBlank { start += 1 }
    }
    return rows
  }

  /// Returns the index of the piece before which the row that begins with piece `start` ends.
  private func rowEnd(from start: Int, limit: Int) -> Int {
    var end = start
    var columns = 0
    var blank: Int?
    var quotedBlank: Int?
    while end < pieces.count {
      if pieces[end].isBlank && end > start {
        if pieces[end].isQuoted { quotedBlank = end } else { blank = end }
      }
      if columns + pieces[end].width > limit { return blank ?? quotedBlank ?? max(end, start + 1) }
      columns += pieces[end].width
      end += 1
    }
    return end
  }

  /// Returns the row of the pieces from `start` up to, not including, `end`.
  private func row(_ start: Int, _ end: Int) -> Row {
    var width = 0
    for piece in pieces[start..<end] { width += piece.width }
    return Row(
      bytes: printed[pieces[start].bytes.lowerBound..<pieces[end - 1].bytes.upperBound],
      width: width)
  }

}

extension [UInt8] {

  /// Appends `text` in one row, as `VisibleText` shows it.
  mutating func append(visible text: String) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let end = Cluster.plainEnd(bytes, from: offset)
      append(contentsOf: bytes[offset..<end])
      offset = end
      if offset == bytes.count { break }
      let cluster = Cluster(bytes, at: offset, limit: bytes.count)
      cluster.append(bytes, from: offset, to: &self)
      offset = cluster.end
    }
  }

}

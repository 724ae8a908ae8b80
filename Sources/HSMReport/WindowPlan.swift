import HSMText

/// Decides which parts of a line are shown so that the marks on it are visible.
///
/// A line that fits is shown whole. Of a longer one as many rows are shown as its marks need, and
/// only the neighbourhood of the marks is read: nothing here grows with the length of the line.
struct WindowPlan {

  /// The bytes of the source.
  let bytes: [UInt8]

  /// The line, without its end.
  let line: Range<Int>

  /// The columns of a row.
  let limit: Int

  /// Returns the marks in groups that are shown on a row each, in order, with the row's text.
  ///
  /// - Requires: `marks` is sorted by start; `limit >= 8`.
  func rows(for marks: [LineMark]) -> [(window: LineWindow, marks: [LineMark])] {
    let whole = window(from: line.lowerBound, marks)
    if whole.reachesEnd || marks.isEmpty { return [(whole, marks)] }
    var rows: [(window: LineWindow, marks: [LineMark])] = []
    var group: [LineMark] = []
    var extent = line.lowerBound..<line.lowerBound
    for mark in marks {
      let next = self.extent(of: mark)
      let union =
        min(extent.lowerBound, next.lowerBound)..<max(extent.upperBound, next.upperBound)
      if group.isEmpty {
        extent = next
      } else if measure(union, upTo: limit - 2) <= limit - 2 {
        extent = union
      } else {
        rows.append((window(from: start(for: group, extent), group), group))
        group = []
        extent = next
      }
      group.append(mark)
    }
    rows.append((window(from: start(for: group, extent), group), group))
    return rows
  }

  /// Returns the bytes of the whole characters that `mark` is about, for a caret the one it points
  /// at.
  private func extent(of mark: LineMark) -> Range<Int> {
    let place = mark.span.lowerBound
    let start = clusters(around: place).last?.start ?? place
    if !mark.span.isEmpty || place == line.upperBound { return start..<mark.span.upperBound }
    return start..<Cluster(bytes, at: start, limit: line.upperBound).end
  }

  /// Returns the row that starts at `start` and shows `marks`.
  private func window(from start: Int, _ marks: [LineMark]) -> LineWindow {
    var endsWithCaret = false
    for mark in marks where mark.span.lowerBound == line.upperBound { endsWithCaret = true }
    return LineWindow(bytes, line, from: start, limit: limit, endsWithCaret: endsWithCaret)
  }

  /// Returns the columns of `span`, a caret at the line's end included; or, if there are more than
  /// `bound`, some number above it.
  private func measure(_ span: Range<Int>, upTo bound: Int) -> Int {
    var columns = 0
    var offset = span.lowerBound
    while offset < span.upperBound && columns <= bound {
      let cluster = Cluster(bytes, at: offset, limit: line.upperBound)
      columns += cluster.width
      offset = cluster.end
    }
    if span.upperBound == line.upperBound { columns += 1 }
    return columns
  }

  /// Returns where the row starts that shows `marks`, which lie in `extent`.
  ///
  /// What the marks leave free is shared by the text before them and, after them, the text or the
  /// label, which may take two thirds.
  private func start(for marks: [LineMark], _ extent: Range<Int>) -> Int {
    let before = clusters(around: extent.lowerBound)
    let needed = measure(extent, upTo: limit - 2)
    let slack = limit - 2 - needed
    if slack < 0 {
      // Too long to show whole: its start, with a little before it.
      return start(in: before, columns: (limit - 2) / 8)
    }
    var label = 0
    for mark in marks where mark.label.width > 0 { label = max(label, mark.label.width + 1) }
    let rest = min(measure(extent.upperBound..<line.upperBound, upTo: slack), slack)
    let right = max(min(rest, slack / 2), min(label, slack * 2 / 3))
    return start(in: before, columns: slack - right)
  }

  /// Returns the start of the first of `clusters` that is at most `columns` columns before the
  /// last.
  private func start(in clusters: [(start: Int, width: Int)], columns: Int) -> Int {
    guard var index = clusters.indices.last else { return line.upperBound }
    var left = columns
    while index > 0 && clusters[index - 1].width <= left {
      index -= 1
      left -= clusters[index].width
    }
    return clusters[index].start
  }

  /// Returns the clusters from a row's length or so before `offset` up to the one that holds it,
  /// which stands for the line's end too.
  private func clusters(around offset: Int) -> [(start: Int, width: Int)] {
    var position = max(line.lowerBound, offset - 8 * limit)
    let isCut = position > line.lowerBound
    if isCut { position = max(line.lowerBound, bytes.span.scalarStart(at: position)) }
    var result: [(start: Int, width: Int)] = []
    while position < line.upperBound && position <= offset {
      let cluster = Cluster(bytes, at: position, limit: line.upperBound)
      result.append((position, cluster.width))
      position = cluster.end
    }
    if offset >= line.upperBound { result.append((line.upperBound, 0)) }
    // The first may be the rest of a character that was cut.
    if isCut && result.count > 1 { result.removeFirst() }
    return result
  }

}

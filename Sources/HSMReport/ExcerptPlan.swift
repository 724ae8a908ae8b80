internal import HSMText

/// Which lines of a source an excerpt shows, and the marks on them.
struct ExcerptPlan {

  /// The indexes of the lines, from 0, ascending. Lines with nothing between them but one other
  /// have that one between them.
  private(set) var lines: [Int] = []

  /// The marks, sorted by line and then by start.
  private(set) var marks: [(line: Int, mark: LineMark)] = []

  /// The number of spans over several lines that are open at once, at most.
  private(set) var marginDepth = 0

  /// A span over at most so many lines is shown with all of them, a longer one with the first and
  /// last.
  private static let longestWholeSpan = 6

  /// Plans the excerpt of `source`, whose positions are `positions`, that shows `annotations`.
  ///
  /// - Complexity: O(n log n) in the number of annotations, and O(log m) each for m lines.
  init(_ source: SourceText, _ positions: PositionIndex, _ annotations: [Annotation]) {
    let bytes = source.bytes
    var open: [(annotation: Annotation, start: Int, end: Int, first: Int, last: Int)] = []
    for annotation in annotations {
      let start = min(Int(annotation.span.start), bytes.count)
      let end = max(start, min(Int(annotation.span.end), bytes.count))
      let first = positions.line(at: UInt32(start))
      let last = end > start ? positions.line(at: UInt32(end - 1)) : first
      if first == last {
        let line = positions.span(ofLine: first).bytes
        let inLine = min(start, line.upperBound)
        add(annotation, inLine..<max(inLine, min(end, line.upperBound)), .underline, on: first)
      } else {
        open.append((annotation, start, end, first, last))
      }
      lines.append(first)
      lines.append(last)
      if last - first < ExcerptPlan.longestWholeSpan { lines += first...last }
    }
    // Outer spans take the columns to the left.
    let order = open.indices.sorted {
      (open[$0].first, -open[$0].last, $0) < (open[$1].first, -open[$1].last, $1)
    }
    var columnEnds: [Int] = []
    for index in order {
      let span = open[index]
      var column = 0
      while column < columnEnds.count && columnEnds[column] >= span.first { column += 1 }
      if column == columnEnds.count { columnEnds.append(0) }
      columnEnds[column] = span.last
      addOpening(of: span.annotation, at: span.start, on: span.first, column, bytes, positions)
      addClosing(of: span.annotation, at: span.end, on: span.last, column, bytes, positions)
    }
    marginDepth = columnEnds.count
    sortMarks()
    fillLines()
  }

  /// Adds a mark of `annotation`.
  private mutating func add(
    _ annotation: Annotation, _ span: Range<Int>, _ shape: LineMark.Shape, on line: Int
  ) {
    var label = annotation.label
    if case .opens = shape { label = VisibleText([]) }
    marks.append(
      (
        line,
        LineMark(
          span: span, shape: shape, label: label, isPrimary: annotation.isPrimary,
          style: annotation.style)
      ))
  }

  /// Adds the mark where `annotation` begins, at `start` on `line`.
  private mutating func addOpening(
    of annotation: Annotation, at start: Int, on line: Int, _ column: Int, _ bytes: [UInt8],
    _ positions: PositionIndex
  ) {
    let content = positions.span(ofLine: line).bytes
    let place = min(start, content.upperBound)
    // Looked for near by only: deeper indents are drawn like any other place.
    let near = max(content.lowerBound, place - 256)
    let isIndent = bytes[near..<place].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    add(
      annotation, place..<place,
      .opens(column: column, atIndent: isIndent && near == content.lowerBound), on: line)
  }

  /// Adds the mark where `annotation` ends, before `end` on `line`.
  private mutating func addClosing(
    of annotation: Annotation, at end: Int, on line: Int, _ column: Int, _ bytes: [UInt8],
    _ positions: PositionIndex
  ) {
    let content = positions.span(ofLine: line).bytes
    let place = min(end, content.upperBound)
    let start = place > content.lowerBound ? bytes.span.scalarStart(at: place - 1) : place
    add(annotation, start..<place, .closes(column: column), on: line)
  }

  /// Sorts `marks`; those with the same start keep their order.
  private mutating func sortMarks() {
    let order = marks.indices.sorted {
      let (left, right) = (marks[$0], marks[$1])
      return (left.line, left.mark.span.lowerBound, $0)
        < (right.line, right.mark.span.lowerBound, $1)
    }
    marks = order.map { marks[$0] }
  }

  /// Sorts `lines`, and adds those that stand alone between two others.
  private mutating func fillLines() {
    var filled: [Int] = []
    for line in lines.sorted() where filled.last != line {
      if let last = filled.last, line == last + 2 { filled.append(last + 1) }
      filled.append(line)
    }
    lines = filled
  }

}

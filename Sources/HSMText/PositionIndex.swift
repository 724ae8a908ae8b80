/// Turns the offsets of one source into lines and columns.
package struct PositionIndex: Sendable {

  /// What columns count. A byte that is not part of UTF-8 is one of each.
  package enum Unit: Sendable {
    case utf8, scalar, utf16
  }

  /// The source.
  private let bytes: [UInt8]

  /// The offset of each line's first byte.
  private let starts: [UInt32]

  /// At index i what starts before the byte `i * PositionIndex.stride`, so that columns far into a
  /// long line do not need all of it.
  private let counts: [Counts]

  /// The number of bytes between two counts.
  private static let stride = 256

  /// How much begins in a part of a source.
  private struct Counts {
    var scalars: UInt32 = 0
    var utf16: UInt32 = 0
  }

  /// Creates the index of `bytes`. A line ends after LF.
  ///
  /// - Complexity: O(n), eight ASCII bytes at a time.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let source = bytes.span
    var starts: [UInt32] = [0]
    while true {
      let end = source.first(.lineFeed, in: Int(starts[starts.count - 1])..<source.count)
      if end == source.count { break }
      starts.append(UInt32(end + 1))
    }
    self.starts = starts
    var counts = [Counts()]
    for start in Swift.stride(from: 0, to: source.count - Self.stride + 1, by: Self.stride) {
      counts.append(Self.count(source, start..<start + Self.stride, onto: counts[counts.count - 1]))
    }
    self.counts = counts
  }

  /// Returns the index, from 0, of the line that holds `offset`.
  ///
  /// - Complexity: O(log n) in the number of lines.
  package func line(at offset: UInt32) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Returns the bytes of the line with index `line`, from 0, without its line end.
  package func span(ofLine line: Int) -> SourceSpan {
    let start = starts[line]
    if line + 1 == starts.count { return SourceSpan(start, UInt32(bytes.count)) }
    var end = starts[line + 1] - 1
    if end > start, bytes[Int(end) - 1] == .carriageReturn { end -= 1 }
    return SourceSpan(start, end)
  }

  /// Returns the line and column, from 1, of `offset`; one inside a scalar is taken as the scalar's
  /// start, and one past the end as the end.
  ///
  /// - Complexity: O(log n).
  package func position(
    of offset: UInt32, in unit: Unit = .scalar
  ) -> (line: Int, column: Int) {
    let place = bytes.span.scalarStart(at: min(Int(offset), bytes.count))
    let line = line(at: UInt32(place))
    let start = Int(starts[line])
    return (line + 1, count(unit, before: place) - count(unit, before: start) + 1)
  }

  /// Returns the number of units that start before `offset`.
  private func count(_ unit: Unit, before offset: Int) -> Int {
    if unit == .utf8 { return offset }
    let index = offset / Self.stride
    let counts = Self.count(bytes.span, index * Self.stride..<offset, onto: counts[index])
    return Int(unit == .scalar ? counts.scalars : counts.utf16)
  }

  /// Returns `counts` and what of `source` starts in `range`.
  ///
  /// Whether a byte starts a scalar depends on the three before it only, so ranges add up.
  private static func count(
    _ source: Span<UInt8>, _ range: Range<Int>, onto counts: Counts
  ) -> Counts {
    var counts = counts
    let first = source.scalarStart(at: range.lowerBound)
    var offset = range.lowerBound
    if first < offset { offset = first + source.scalar(at: first).length }
    while offset < range.upperBound {
      if offset <= range.upperBound - 8, source.word(at: offset) & UInt64.highBits == 0 {
        offset += 8
        counts.scalars += 8
        counts.utf16 += 8
        continue
      }
      let length = source.scalar(at: offset).length
      offset += length
      counts.scalars += 1
      counts.utf16 += length == 4 ? 2 : 1
    }
    return counts
  }

}

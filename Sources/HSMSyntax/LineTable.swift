/// Where the lines of a source start.
package struct LineTable: Sendable {

  /// The offset of each line's first byte, in bytes.
  private let starts: [UInt32]

  /// Creates the table of `bytes`. A line ends after LF.
  ///
  /// - Complexity: O(n), eight bytes at a time.
  package init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    let span = bytes.span
    var end = span.first(0x0A, in: 0..<span.count)
    while end < span.count {
      starts.append(UInt32(end + 1))
      end = span.first(0x0A, in: end + 1..<span.count)
    }
    self.starts = starts
  }

  /// The number of lines; a source that ends in LF has an empty last one.
  package var count: Int { starts.count }

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
  package func span(ofLine line: Int, in bytes: [UInt8]) -> SourceSpan {
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] - 1 : UInt32(bytes.count)
    if line + 1 < starts.count, end > start, bytes[Int(end) - 1] == 0x0D { end -= 1 }
    return SourceSpan(start, end)
  }

}

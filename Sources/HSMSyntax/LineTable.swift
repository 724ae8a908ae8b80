/// A place in a source as people count: both numbers from 1.
package struct LineColumn: Equatable, Sendable {

  /// The line, from 1.
  package var line: Int

  /// The column in Unicode scalars, from 1; an invalid byte counts as one scalar.
  package var column: Int

}

/// Where the lines of a source start.
package struct LineTable: Sendable {

  /// The offset of each line's first byte, in bytes.
  private let starts: [UInt32]

  /// Creates the table of `bytes`. A line ends after LF.
  ///
  /// - Complexity: O(n).
  package init(_ bytes: [UInt8]) {
    var starts: [UInt32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      starts.append(UInt32(offset + 1))
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

  /// Returns the line and column of `offset`.
  ///
  /// - Complexity: O(log n) in the number of lines plus the length of the line up to `offset`.
  package func position(of offset: UInt32, in bytes: [UInt8]) -> LineColumn {
    let line = line(at: offset)
    let scalars = String(decoding: bytes[Int(starts[line])..<Int(offset)], as: UTF8.self)
      .unicodeScalars.count
    return LineColumn(line: line + 1, column: scalars + 1)
  }

}

extension Span where Element == UInt8 {

  /// Returns `range` without the Unicode White_Space at both ends (contract, scalar *text*).
  ///
  /// - Complexity: O(n) in the number of bytes left out.
  package func strippingWhiteSpace(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end {
      let length = whiteSpace(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = whiteSpace(endingAt: end, after: start)
      if length == 0 { break }
      end -= length
    }
    return start..<end
  }

  /// Returns the length in bytes of the white space character at `offset`, 0 if there is none.
  private func whiteSpace(at offset: Int, before end: Int) -> Int {
    let byte = self[offset]
    if byte < 0x80 { return byte == 0x20 || 0x09...0x0D ~= byte ? 1 : 0 }
    if byte == 0xC2, offset + 1 < end {
      return self[offset + 1] == 0x85 || self[offset + 1] == 0xA0 ? 2 : 0
    }
    guard 0xE1...0xE3 ~= byte, offset + 2 < end else { return 0 }
    switch (byte, UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2])) {
    case (0xE1, 0x9A80), (0xE2, 0x8080...0x808A), (0xE2, 0x80A8...0x80A9), (0xE2, 0x80AF),
      (0xE2, 0x819F), (0xE3, 0x8080):
      return 3
    default: return 0
    }
  }

  /// Returns the length in bytes of the white space character before `end`, 0 if there is none.
  private func whiteSpace(endingAt end: Int, after start: Int) -> Int {
    if self[end - 1] < 0x80 { return whiteSpace(at: end - 1, before: end) }
    for length in 2...3 where end - length >= start {
      if whiteSpace(at: end - length, before: end) == length { return length }
    }
    return 0
  }

}

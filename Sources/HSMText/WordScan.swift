/// Searches eight bytes at a time.
///
/// In what the functions on a word return, the lowest bit that is set is the highest one of the first
/// byte that was searched for; bits above it mean nothing.
extension UInt64 {

  /// The byte 1 eight times, and the highest bit of each byte.
  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highBits: UInt64 { 0x8080_8080_8080_8080 }

  /// Marks the bytes that are `byte`.
  @inlinable func bytes(equalTo byte: UInt8) -> UInt64 { unmasked(byte) & Self.highBits }

  /// Marks the bytes that are `byte`; bits that are not the highest of theirs mean nothing.
  @inlinable func unmasked(_ byte: UInt8) -> UInt64 {
    let difference = self ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference
  }

  /// Marks the quotes, the backslashes and the bytes below U+0020: what strings cannot hold as it is.
  var escapedBytes: UInt64 {
    let control = (self &- Self.ones &* 0x20) & ~self
    return (control | unmasked(.quote) | unmasked(.backslash)) & Self.highBits
  }

  /// Marks the bytes that are not ASCII, or are a quote, a backslash or a control character.
  var unusualBytes: UInt64 {
    // What is 80 or more, or becomes that by adding 1.
    escapedBytes | (self | (self &+ Self.ones)) & Self.highBits
  }

  /// Marks the quotes, the backslashes, the ASCII control characters, and what begins others.
  var specialBytes: UInt64 {
    // U+0080 to U+009F begin with C2.
    escapedBytes | (unmasked(.delete) | unmasked(0xC2)) & Self.highBits
  }

  /// The bytes before the first one that is marked, if one is.
  @inlinable var bytesBeforeMark: Int { trailingZeroBitCount &>> 3 }

}

extension Span where Element == UInt8 {

  /// Returns the up to eight bytes from `offset` on that stand before `end`, the first as the lowest;
  /// 0 stands for those that do not.
  @inlinable @inline(__always)
  package func word(at offset: Int, before end: Int) -> UInt64 {
    let length = end - offset
    if length >= 8 { return word(at: offset) }
    if offset <= count - 8 { return word(at: offset) & (1 &<< UInt64(length &* 8) &- 1) }
    return lastWord(at: offset, before: end)
  }

  /// Returns the same as `word(at:before:)`, byte by byte.
  @usableFromInline
  func lastWord(at offset: Int, before end: Int) -> UInt64 {
    var word: UInt64 = 0
    for index in stride(from: end - 1, through: offset, by: -1) {
      word = word &<< 8 | UInt64(self[index])
    }
    return word
  }

  /// Returns the first offset in `range` of a byte that `marks` marks in its word; the end of `range` if
  /// there is none.
  ///
  /// - Requires: `marks` marks control characters, such as the zeros that stand for what is behind the
  ///   end of `range`.
  /// - Complexity: O(n) in the bytes passed over, eight at a time.
  @inline(__always)
  private func firstMarked(in range: Range<Int>, by marks: (UInt64) -> UInt64) -> Int {
    var offset = range.lowerBound
    while offset <= range.upperBound - 8 {
      let marks = marks(word(at: offset))
      if marks != 0 { return offset + marks.bytesBeforeMark }
      offset += 8
    }
    if offset == range.upperBound { return offset }
    return offset + marks(word(at: offset, before: range.upperBound)).bytesBeforeMark
  }

  /// Returns the first offset from `start` on where a string may end or hold something special: a
  /// quote, a backslash, a control character or what may begin one; the end if there is none.
  ///
  /// - Complexity: O(n) in the bytes passed over, eight at a time.
  package func plainTextEnd(from start: Int) -> Int {
    firstMarked(in: min(start, count)..<count) { $0.specialBytes }
  }

  /// Returns the first offset from `start` on of another byte than `byte`; the end if there is none.
  ///
  /// - Complexity: O(n) in the bytes passed over, eight at a time.
  package func end(of byte: UInt8, from start: Int) -> Int {
    var offset = start
    while offset <= count - 8 {
      let difference = word(at: offset) ^ (UInt64.ones &* UInt64(byte))
      if difference != 0 { return offset + difference.bytesBeforeMark }
      offset += 8
    }
    while offset < count, self[offset] == byte { offset += 1 }
    return offset
  }

  /// Returns the first offset in `range` of `byte`; the end of `range` if there is none.
  ///
  /// - Complexity: O(n) in the bytes passed over, eight at a time.
  package func first(_ byte: UInt8, in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset <= range.upperBound - 8 {
      let marks = word(at: offset).bytes(equalTo: byte)
      if marks != 0 { return offset + marks.bytesBeforeMark }
      offset += 8
    }
    while offset < range.upperBound, self[offset] != byte { offset += 1 }
    return offset
  }

  /// Returns the first offset in `range` of a byte that is not ASCII, or is a quote, a backslash or a
  /// control character; the end of `range` if there is none.
  ///
  /// - Complexity: O(n) in the bytes passed over, eight at a time.
  package func asciiTextEnd(in range: Range<Int>) -> Int {
    firstMarked(in: range) { $0.unusualBytes }
  }

  /// Returns the number of characters whose first byte is in `range`, if the bytes are UTF-8.
  ///
  /// - Complexity: O(n), eight bytes at a time.
  package func characterCount(in range: Range<Int>) -> Int {
    var result = range.count
    for offset in stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      let word = word(at: offset, before: range.upperBound)
      // The other bytes of a character are 80 to BF.
      let continuations = word & ~(word &<< 1) & UInt64.highBits
      if continuations != 0 { result -= continuations.nonzeroBitCount }
    }
    return result
  }

  /// Returns the first offset in `range` of a byte that a JSON string must escape; the end of `range`
  /// if there is none.
  ///
  /// - Complexity: O(n) in the bytes passed over, eight at a time.
  func unescapedEnd(in range: Range<Int>) -> Int { firstMarked(in: range) { $0.escapedBytes } }

}

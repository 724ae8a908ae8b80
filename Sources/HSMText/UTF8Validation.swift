extension Span where Element == UInt8 {

  /// Returns the first maximal ill-formed run at or after `start`, or `nil` if the rest is UTF-8.
  ///
  /// The run is what a decoder replaces by one U+FFFD (Unicode, *best practice for replacement*).
  ///
  /// - Complexity: O(n) in the bytes up to the result, 32 ASCII ones at a time.
  package func firstInvalidUTF8(from start: Int = 0) -> SourceSpan? {
    var offset = start
    while offset < count {
      while offset <= count - 32, (words(at: offset) | words(at: offset + 16)).isASCII {
        offset += 32
      }
      if offset <= count - 8, word(at: offset).isASCII {
        offset += 8
        continue
      }
      if offset == count { break }
      let lead = self[offset]
      if lead < 0x80 {
        offset += 1
        continue
      }
      let (length, isValid) = sequence(at: offset, lead: lead)
      if !isValid { return SourceSpan(UInt32(offset), UInt32(offset + length)) }
      offset += length
    }
    return nil
  }

  /// The first bytes that are not UTF-8 text, if any are: those of UTF-16 may be UTF-8 as far as they go.
  package var notUTF8: SourceSpan? { isUTF16 ? SourceSpan(0, 2) : firstInvalidUTF8() }

  /// `true` iff the bytes begin like UTF-16: with its byte order mark, or with two ASCII characters.
  package var isUTF16: Bool {
    switch (byte(0), byte(1)) {
    case (0xFF, 0xFE), (0xFE, 0xFF): true
    case (0, 1...0x7F): byte(2) == 0 && 1...0x7F ~= byte(3)
    case (1...0x7F, 0): count > 3 && 1...0x7F ~= byte(2) && byte(3) == 0
    default: false
    }
  }

  /// Returns the bits that any of the 16 bytes from `offset` on has, in the places of 8.
  private func words(at offset: Int) -> UInt64 { word(at: offset) | word(at: offset + 8) }

  /// Returns the length of the sequence that starts at `offset` with the non-ASCII byte `lead`, and
  /// whether it is well formed; of an ill-formed one, the length of its maximal well-formed start.
  func sequence(at offset: Int, lead: UInt8) -> (length: Int, isValid: Bool) {
    let continuations: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: continuations = 1
    case 0xE0...0xEF:
      continuations = 2
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      continuations = 3
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return (1, false)
    }
    for index in 1...continuations {
      let allowed = index == 1 ? second : 0x80...0xBF
      if !allowed.contains(byte(offset + index)) { return (index, false) }
    }
    return (continuations + 1, true)
  }

}

extension UInt64 {

  /// `true` iff none of the eight bytes has its highest bit.
  fileprivate var isASCII: Bool { self & UInt64.highBits == 0 }

}

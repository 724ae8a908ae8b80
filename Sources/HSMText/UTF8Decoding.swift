extension Span where Element == UInt8 {

  /// Returns what starts at `offset`: a Unicode scalar, or a single byte that belongs to none.
  ///
  /// - Requires: `offset < count`.
  package func scalar(at offset: Int) -> (value: Unicode.Scalar?, length: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let (length, isValid) = sequence(at: offset, lead: lead)
    if !isValid { return (nil, 1) }
    // Of a lead byte, the bits after those that give the length.
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length { value = value << 6 | UInt32(self[index] & 0x3F) }
    return (Unicode.Scalar(value), length)
  }

  /// Returns the start of the scalar that `offset` is inside of, or `offset` if it is inside of none.
  ///
  /// - Requires: `offset <= count`.
  package func scalarStart(at offset: Int) -> Int {
    if byte(offset) & 0xC0 != 0x80 { return offset }
    for back in 1...3 where offset >= back && scalar(at: offset - back).length > back {
      return offset - back
    }
    return offset
  }

}

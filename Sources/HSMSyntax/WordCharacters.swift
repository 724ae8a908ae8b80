import HSMText

/// Classes of characters, as the language reference's section on words defines them.
extension UInt8 {

  /// `true` iff the byte is ASCII and belongs to a word wherever it stands, so not `-`, `/` nor any
  /// of the bytes that end a word.
  var isPlainWordByte: Bool {
    // One bit for each ASCII character: 0x21...0x7E without `" ( ) , - / : ; = @ [ ] { }`.
    let low: UInt64 = 0xD3FF_4CFA_0000_0000
    let high: UInt64 = 0x57FF_FFFF_D7FF_FFFE
    return self < 0x80 && ((self < 0x40 ? low : high) &>> UInt64(self & 63)) & 1 == 1
  }

}

extension Span where Element == UInt8 {

  /// Returns `true` iff three double quotes start at `offset`.
  @inline(__always)
  func hasTripleQuote(at offset: Int) -> Bool {
    byte(offset + 1) == .quote && byte(offset) == .quote && byte(offset + 2) == .quote
  }

}

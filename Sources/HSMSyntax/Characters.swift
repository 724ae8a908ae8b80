/// Classes of bytes and characters, as the language reference's section on words defines them.
extension UInt8 {

  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let asterisk: UInt8 = 0x2A
  static let hyphen: UInt8 = 0x2D
  static let slash: UInt8 = 0x2F
  static let greaterThan: UInt8 = 0x3E
  static let backslash: UInt8 = 0x5C
  static let leftBrace: UInt8 = 0x7B
  static let rightBrace: UInt8 = 0x7D
  static let delete: UInt8 = 0x7F

  /// SPACE = " " | ? U+0009 ? ;
  ///
  /// `true` iff the byte is a space or a tab.
  package var isSpaceOrTab: Bool { self == .space || self == .tab }

  /// DIGIT = "0" | ? 1 to 9 ? ;
  ///
  /// `true` iff the byte is `0` to `9`.
  package var isDigit: Bool { self &- 0x30 < 10 }

  /// The value of the hexadecimal digit, if the byte is one.
  package var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self &- 0x30)
    case 0x41...0x46: UInt32(self &- 0x37)
    case 0x61...0x66: UInt32(self &- 0x57)
    default: nil
    }
  }

  /// NAME_CHARACTER = ? A to Z and a to z ? | DIGIT | "_" ;
  ///
  /// `true` iff the byte may stand in a name: `A`–`Z`, `a`–`z`, `0`–`9` or `_` (contract, scalar *name*).
  package var isNameByte: Bool {
    isDigit || (self | 0x20) &- 0x61 < 26 || self == 0x5F
  }

  /// The byte, an upper-case ASCII letter made lower-case.
  package var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// `true` iff the byte is ASCII and belongs to a word wherever it stands, so not `-`, `/` nor any
  /// of the bytes that end a word.
  var isPlainWordByte: Bool {
    // One bit for each ASCII character: 0x21...0x7E without `" ( ) , - / : ; = @ [ ] { }`.
    let low: UInt64 = 0xD3FF_4CFA_0000_0000
    let high: UInt64 = 0x57FF_FFFF_D7FF_FFFE
    return self < 0x80 && ((self < 0x40 ? low : high) &>> UInt64(self & 63)) & 1 == 1
  }

}

/// A character that is not plain text, at a place in the source.
enum SpecialCharacter {

  /// U+0000–001F without tab and line ends, U+007F–009F.
  case control

  /// White space or an invisible character that the language does not use as a blank.
  case unusualBlank

}

extension Span where Element == UInt8 {

  /// Returns what special character starts at `offset`, with its length in bytes, if there is one.
  ///
  /// A carriage return that no line feed follows counts as a control character.
  func specialCharacter(at offset: Int) -> (kind: SpecialCharacter, length: Int)? {
    let byte = self[offset]
    switch byte {
    case .tab, .lineFeed: return nil
    case .carriageReturn: return self.byte(offset + 1) == .lineFeed ? nil : (.control, 1)
    case 0x00..<0x20, .delete: return (.control, 1)
    case 0xC2:
      let second = self.byte(offset + 1)
      if 0x80...0x9F ~= second { return (.control, 2) }
      return second == 0xA0 ? (.unusualBlank, 2) : nil
    case 0xE1...0xEF:
      let tail = (UInt32(self.byte(offset + 1)) << 8) | UInt32(self.byte(offset + 2))
      switch (byte, tail) {
      case (0xE1, 0x9A80), (0xE2, 0x8080...0x808B), (0xE2, 0x80A8...0x80A9), (0xE2, 0x80AF),
        (0xE2, 0x819F...0x81A0), (0xE3, 0x8080), (0xEF, 0xBBBF):
        return (.unusualBlank, 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// Returns the byte at `offset`, or 0 past the end.
  func byte(_ offset: Int) -> UInt8 { offset < count ? self[offset] : 0 }

  /// LINE_END = [ ? U+000D ? ], ? U+000A ? ;
  ///
  /// Returns `true` iff a line ends at `offset`: LF, CR LF or the end of the source.
  func lineEnds(at offset: Int) -> Bool {
    offset >= count || self[offset] == .lineFeed
      || (self[offset] == .carriageReturn && byte(offset + 1) == .lineFeed)
  }

  /// Returns `true` iff three double quotes start at `offset`.
  func hasTripleQuote(at offset: Int) -> Bool {
    byte(offset) == .quote && byte(offset + 1) == .quote && byte(offset + 2) == .quote
  }

}

/// Classes of bytes and characters.
extension UInt8 {

  @inlinable package static var tab: UInt8 { 0x09 }
  @inlinable package static var lineFeed: UInt8 { 0x0A }
  @inlinable package static var carriageReturn: UInt8 { 0x0D }
  @inlinable package static var space: UInt8 { 0x20 }
  @inlinable package static var quote: UInt8 { 0x22 }
  @inlinable package static var asterisk: UInt8 { 0x2A }
  @inlinable package static var hyphen: UInt8 { 0x2D }
  @inlinable package static var slash: UInt8 { 0x2F }
  @inlinable package static var greaterThan: UInt8 { 0x3E }
  @inlinable package static var backslash: UInt8 { 0x5C }
  @inlinable package static var leftBrace: UInt8 { 0x7B }
  @inlinable package static var rightBrace: UInt8 { 0x7D }
  @inlinable package static var delete: UInt8 { 0x7F }

  /// SPACE = " " | ? U+0009 ? ;
  ///
  /// `true` iff the byte is a space or a tab.
  @inlinable package var isSpaceOrTab: Bool { self == .space || self == .tab }

  /// DIGIT = "0" | ? 1 to 9 ? ;
  ///
  /// `true` iff the byte is `0` to `9`.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }

  /// The value of the hexadecimal digit, if the byte is one.
  @inlinable package var hexValue: UInt32? {
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
  @inlinable package var isNameByte: Bool {
    isDigit || (self | 0x20) &- 0x61 < 26 || self == 0x5F
  }

  /// The byte, an upper-case ASCII letter made lower-case.
  @inlinable package var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

}

/// A character that is not plain text, at a place in the source.
@usableFromInline
package enum SpecialCharacter {

  /// U+0000–001F without tab and line ends, U+007F–009F.
  case control

  /// White space or an invisible character that the language does not use as a blank.
  case unusualBlank

}

extension Span where Element == UInt8 {

  /// Returns what special character starts at `offset`, with its length in bytes, if there is one.
  ///
  /// A carriage return that no line feed follows counts as a control character.
  package func specialCharacter(at offset: Int) -> (kind: SpecialCharacter, length: Int)? {
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

  /// Returns `true` iff one of “ ” „ ‟ stands at `offset`.
  package func isCurlyDoubleQuote(at offset: Int) -> Bool {
    self[offset] == 0xE2 && byte(offset + 1) == 0x80 && 0x9C...0x9F ~= byte(offset + 2)
  }

  /// Returns the byte at `offset`, or 0 past the end.
  @inlinable package func byte(_ offset: Int) -> UInt8 { offset < count ? self[offset] : 0 }

  /// LINE_END = [ ? U+000D ? ], ? U+000A ? ;
  ///
  /// Returns `true` iff a line ends at `offset`: LF, CR LF or the end of the source.
  @inlinable package func lineEnds(at offset: Int) -> Bool {
    offset >= count || self[offset] == .lineFeed
      || (self[offset] == .carriageReturn && byte(offset + 1) == .lineFeed)
  }

}

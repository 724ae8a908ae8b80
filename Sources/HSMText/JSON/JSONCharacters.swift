/// Classes of bytes and characters in JSON.
extension UInt8 {

  @inlinable static var numberSign: UInt8 { 0x23 }
  @inlinable static var apostrophe: UInt8 { 0x27 }
  @inlinable static var plus: UInt8 { 0x2B }
  @inlinable package static var comma: UInt8 { 0x2C }
  @inlinable static var dot: UInt8 { 0x2E }
  @inlinable static var zero: UInt8 { 0x30 }
  @inlinable package static var colon: UInt8 { 0x3A }
  @inlinable package static var semicolon: UInt8 { 0x3B }
  @inlinable package static var equals: UInt8 { 0x3D }
  @inlinable static var leftBracket: UInt8 { 0x5B }
  @inlinable static var rightBracket: UInt8 { 0x5D }
  @inlinable static var underscore: UInt8 { 0x5F }
  @inlinable static var backtick: UInt8 { 0x60 }

  /// `true` iff the byte may stand between the values of a document.
  package var isJSONBlank: Bool {
    self == .space || self == .lineFeed || self == .carriageReturn || self == .tab
  }

  /// `true` iff the byte looks like a part of the word or number before it.
  var continuesJSONWord: Bool {
    isNameByte || self >= 0x80 || self == .dot || self == .hyphen || self == .plus || self == 0x24
  }

  /// `true` iff the byte is `}` or `]`.
  var isClosingBracket: Bool { self == .rightBrace || self == .rightBracket }

}

extension Span where Element == UInt8 {

  /// Returns the value of the four hexadecimal digits at `offset`, if they are there.
  func fourHexDigits(at offset: Int) -> UInt32? {
    guard let a = byte(offset).hexValue, let b = byte(offset + 1).hexValue,
      let c = byte(offset + 2).hexValue, let d = byte(offset + 3).hexValue
    else { return nil }
    return a << 12 | b << 8 | c << 4 | d
  }

  /// Returns the offset after the run of characters from `start` that look like one word or number.
  func endOfJSONWord(from start: Int) -> Int {
    var end = start
    while end < count, self[end].continuesJSONWord, !isCurlyQuote(at: end),
      self[end] < 0x80 || specialCharacter(at: end) == nil
    {
      end += 1
    }
    return end
  }

  /// Returns `true` iff one of the quotation marks U+2018–201F starts at `offset`.
  func isCurlyQuote(at offset: Int) -> Bool {
    byte(offset) == 0xE2 && byte(offset + 1) == 0x80 && 0x98...0x9F ~= byte(offset + 2)
  }

  /// Returns the offset after the character that starts at `offset`.
  ///
  /// - Requires: `offset < count`.
  package func endOfCharacter(at offset: Int) -> Int {
    var end = offset + 1
    while end < count, self[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

}

import HSMText

/// A number as it is written: a JSON number, read digit by digit and never rounded.
package struct DecimalNumber {

  /// The most digits of a whole number that the server reads (those of Python).
  package static let digitLimit = 4300

  /// `true` iff it begins with a minus sign.
  private(set) var isNegative = false

  /// `true` iff it has neither a fraction nor an exponent.
  package private(set) var isInteger = true

  /// The number as it is written.
  private let text: ArraySlice<UInt8>

  /// Where the digits from the first to the last that is not 0 stand in `text`, maybe with the point
  /// among them; empty if the number is 0.
  private(set) var significant = 0..<0

  /// The number of those digits.
  private(set) var digitCount = 0

  /// The power of ten of the first of those digits plus 1: the number is 0.`digits` times ten to
  /// this. The one that is written is held within ±2⁴⁰: no text has so many digits.
  private(set) var exponent: Int64 = 0

  /// Reads `text`, all of it; `nil` if it is no JSON number (RFC 8259, section 6).
  ///
  /// - Complexity: O(n).
  package init?(_ text: ArraySlice<UInt8>) {
    self.text = text
    isNegative = byte(text.startIndex) == 0x2D
    let integer = digits(from: text.startIndex + (isNegative ? 1 : 0))
    if integer.isEmpty || integer.count > 1 && text[integer.lowerBound] == 0x30 { return nil }
    var fraction = integer.upperBound..<integer.upperBound
    if byte(integer.upperBound) == 0x2E {
      isInteger = false
      fraction = digits(from: integer.upperBound + 1)
      if fraction.isEmpty { return nil }
    }
    var position = fraction.upperBound
    if byte(position) | 0x20 == 0x65 {
      isInteger = false
      position += 1
      let isMinus = byte(position) == 0x2D
      if isMinus || byte(position) == 0x2B { position += 1 }
      let power = digits(from: position)
      if power.isEmpty { return nil }
      for index in power { exponent = min(exponent * 10 + Int64(text[index] &- 0x30), 1 << 40) }
      if isMinus { exponent.negate() }
      position = power.upperBound
    }
    guard position == text.endIndex else { return nil }
    setSignificant(integer, fraction)
  }

  /// Finds the significant digits of the number with these digits before and after its point.
  private mutating func setSignificant(_ integer: Range<Int>, _ fraction: Range<Int>) {
    var start = integer.lowerBound
    var end = fraction.upperBound
    while start < end, text[start] == 0x30 || text[start] == 0x2E { start += 1 }
    while start < end, text[end - 1] == 0x30 || text[end - 1] == 0x2E { end -= 1 }
    let point = integer.upperBound
    significant = start..<end
    digitCount = end - start - (start < point && end > point ? 1 : 0)
    exponent += Int64((start < point ? point : fraction.lowerBound) - start)
  }

  /// Returns the byte of the text at `position`, 0 past its end.
  private func byte(_ position: Int) -> UInt8 { position < text.endIndex ? text[position] : 0 }

  /// Returns where the digits from `start` on stand.
  private func digits(from start: Int) -> Range<Int> {
    var end = start
    while byte(end).isDigit { end += 1 }
    return start..<end
  }

  /// `true` iff the number is greater than 0.
  package var isPositive: Bool { !isNegative && digitCount > 0 }

  /// The number of digits that are written, if it has neither a fraction nor an exponent.
  package var integerDigitCount: Int { isInteger ? text.count - (isNegative ? 1 : 0) : 0 }

  /// `true` iff the number is at most 10, and greater than 0 also as the server reads it.
  package var isDelay: Bool {
    if !isPositive || exponent > 2 || exponent == 2 && !isDigit(0x31) { return false }
    return exponent > -300 || double > 0
  }

  /// The whole number that the server takes the number for, if it has a fraction or an exponent: it reads
  /// that as floating-point, and takes what has no fraction and lies between −2⁶³ and 2⁶³.
  package var roundedWhole: Int64? {
    let value = double
    return value.magnitude < 0x1p63 && !hasFraction ? Int64(value) : nil
  }

  /// `true` iff the number is not whole, however it is written.
  package var hasFraction: Bool { digitCount > 0 && Int64(digitCount) > exponent }

  /// `true` iff the number is 3.
  package var isThree: Bool { !isNegative && exponent == 1 && isDigit(0x33) }

  /// Appends bytes to `key` that are equal for equal numbers only.
  package func appendKey(to key: inout [UInt8]) {
    if digitCount == 0 { return key.append(0x30) }
    key.append(isNegative ? 0x2D : 0x2B)
    for shift in stride(from: 0, to: 64, by: 8) {
      key.append(UInt8(truncatingIfNeeded: exponent &>> shift))
    }
    for byte in text[significant] where byte != 0x2E { key.append(byte) }
  }

  /// The digits from the first to the last that is not 0.
  var significantDigits: [UInt8] { text[significant].filter { $0 != 0x2E } }

  /// Returns `true` iff `digit` is the only significant one.
  private func isDigit(_ digit: UInt8) -> Bool {
    digitCount == 1 && text[significant.lowerBound] == digit
  }

}

import HSMSyntax

/// A number as it is written: a JSON number, read digit by digit and never rounded.
struct DecimalNumber {

  /// `true` iff it begins with a minus sign.
  private(set) var isNegative = false

  /// `true` iff it has neither a fraction nor an exponent.
  private(set) var isInteger = true

  /// The digits from the first that is not 0, without the point.
  private var digits: [UInt8] = []

  /// The power of ten of the first of `digits` plus 1: the number is 0.`digits` times ten to this.
  /// Held within ±2⁴⁰.
  private var exponent = 0

  /// Reads `text`, all of it; `nil` if it is no JSON number (RFC 8259, section 6).
  ///
  /// - Complexity: O(n).
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    func peek() -> UInt8 { rest.first ?? 0 }
    if peek() == 0x2D {
      isNegative = true
      rest = rest.dropFirst()
    }
    guard peek().isDigit else { return nil }
    if peek() == 0x30, rest.dropFirst().first?.isDigit == true { return nil }
    while peek().isDigit {
      append(peek(), isFraction: false)
      rest = rest.dropFirst()
    }
    if peek() == 0x2E {
      isInteger = false
      rest = rest.dropFirst()
      guard peek().isDigit else { return nil }
      while peek().isDigit {
        append(peek(), isFraction: true)
        rest = rest.dropFirst()
      }
    }
    if peek() | 0x20 == 0x65 {
      isInteger = false
      rest = rest.dropFirst()
      let isMinus = peek() == 0x2D
      if isMinus || peek() == 0x2B { rest = rest.dropFirst() }
      guard peek().isDigit else { return nil }
      var value = 0
      while peek().isDigit {
        value = min(value * 10 + Int(peek() &- 0x30), 1 << 40)
        rest = rest.dropFirst()
      }
      exponent += isMinus ? -value : value
    }
    guard rest.isEmpty else { return nil }
  }

  /// `true` iff the number's value is a whole number, however it is written.
  var isWhole: Bool {
    guard let last = digits.lastIndex(where: { $0 != 0x30 }) else { return true }
    return last < exponent
  }

  /// `true` iff the number has at most 19 digits before its point.
  ///
  /// The server reads a whole number with a fraction or an exponent as a float and takes it only if
  /// it is less than 2⁶³.
  var isShort: Bool { exponent <= 19 || digits.isEmpty }

  /// `true` iff the number is greater than 0.
  var isPositive: Bool { !isNegative && !digits.isEmpty }

  /// `true` iff the number is at most 10.
  var isAtMostTen: Bool {
    if isNegative || digits.isEmpty || exponent <= 1 { return true }
    return exponent == 2 && digits[0] == 0x31 && digits.dropFirst().allSatisfy { $0 == 0x30 }
  }

  /// `true` iff the number is 3.
  var isThree: Bool { !isNegative && exponent == 1 && significantDigits.elementsEqual([0x33]) }

  /// The number in digits alone, after a minus sign if it is negative; `nil` if it is not whole, or
  /// if an exponent stands for more zeros than anyone wants to read.
  var wholeSpelling: [UInt8]? {
    let digits = significantDigits
    if digits.isEmpty { return [0x30] }
    guard digits.count <= exponent, exponent - digits.count <= 1000 else { return nil }
    return (isNegative ? [0x2D] : []) + digits
      + [UInt8](repeating: 0x30, count: exponent - digits.count)
  }

  /// Bytes that are equal for equal numbers only.
  var key: [UInt8] {
    let digits = significantDigits
    if digits.isEmpty { return [0x30] }
    var key: [UInt8] = [isNegative ? 0x2D : 0x2B]
    for shift in stride(from: 0, to: 64, by: 8) {
      key.append(UInt8(truncatingIfNeeded: exponent &>> shift))
    }
    return key + digits
  }

  /// The digits from the first to the last that is not 0.
  private var significantDigits: ArraySlice<UInt8> {
    var end = digits.count
    while end > 0, digits[end - 1] == 0x30 { end -= 1 }
    return digits[..<end]
  }

  /// Takes the next digit.
  private mutating func append(_ digit: UInt8, isFraction: Bool) {
    if digits.isEmpty, digit == 0x30 {
      if isFraction { exponent -= 1 }
      return
    }
    digits.append(digit)
    if !isFraction { exponent += 1 }
  }

}

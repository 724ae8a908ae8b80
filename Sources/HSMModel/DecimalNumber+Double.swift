extension DecimalNumber {

  /// The floating-point number of 64 bits that is nearest, of two the even one: what the server reads where
  /// there is a fraction or an exponent.
  ///
  /// - Complexity: O(n) in the length of the text; what is reckoned with has at most 800 digits.
  var double: Double {
    // Beyond these, all is 0 or infinite, whatever the digits.
    if digitCount == 0 || exponent < -330 { return 0 }
    if exponent > 310 { return isNegative ? -.infinity : .infinity }
    // No more than 767 digits decide on which side of a middle a number lies, but for whether any follow.
    var digits = significantDigits.prefix(800).map { UInt32($0 &- 0x30) }
    if digitCount > digits.count { digits.append(1) }
    var (numerator, denominator) = (Natural(0), Natural(1))
    for digit in digits { numerator.multiply(by: 10, adding: digit) }
    let scale = Int(exponent) - digits.count
    for _ in 0..<max(scale, 0) { numerator.multiply(by: 10, adding: 0) }
    for _ in 0..<max(-scale, 0) { denominator.multiply(by: 10, adding: 0) }
    return (isNegative ? -1 : 1) * Natural.quotient(numerator, denominator)
  }

}

/// A natural number of any size.
private struct Natural {

  /// The digits to base 2³², the least first; none of 0, and the last is not 0.
  private var limbs: [UInt32]

  init(_ value: UInt32) { limbs = value == 0 ? [] : [value] }

  /// The number of bits from the first that is set.
  private var bitCount: Int { limbs.count * 32 - (limbs.last?.leadingZeroBitCount ?? 0) }

  mutating func multiply(by factor: UInt32, adding summand: UInt32) {
    var carry = UInt64(summand)
    for index in limbs.indices {
      carry += UInt64(limbs[index]) * UInt64(factor)
      limbs[index] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  private mutating func shiftLeft(by count: Int) {
    multiply(by: 1 << UInt32(count % 32), adding: 0)
    if !limbs.isEmpty { limbs.insert(contentsOf: [UInt32](repeating: 0, count: count / 32), at: 0) }
  }

  private mutating func halve() {
    for index in limbs.indices {
      let next = index + 1 < limbs.count ? limbs[index + 1] : 0
      limbs[index] = limbs[index] >> 1 | next << 31
    }
    if limbs.last == 0 { limbs.removeLast() }
  }

  /// Takes `other` away and returns `true`, unless it is greater.
  private mutating func subtract(_ other: Natural) -> Bool {
    if limbs.count < other.limbs.count { return false }
    var difference = limbs
    var borrow: Int64 = 0
    for index in limbs.indices {
      let taken = index < other.limbs.count ? Int64(other.limbs[index]) : 0
      borrow += Int64(limbs[index]) - taken
      difference[index] = UInt32(truncatingIfNeeded: borrow)
      borrow >>= 32
    }
    if borrow < 0 { return false }
    while difference.last == 0 { difference.removeLast() }
    limbs = difference
    return true
  }

  /// Returns the nearest floating-point number to `numerator` over `denominator`, of two the even one.
  ///
  /// - Requires: neither is 0.
  static func quotient(_ numerator: Natural, _ denominator: Natural) -> Double {
    var (rest, divisor) = (numerator, denominator)
    // Long division, of which 56 or 57 bits are made: the least counts 2^unit.
    let unit = rest.bitCount - divisor.bitCount - 56
    if unit > 0 { divisor.shiftLeft(by: unit) } else { rest.shiftLeft(by: -unit) }
    divisor.shiftLeft(by: 56)
    var bits: UInt64 = 0
    for _ in 0...56 {
      bits <<= 1
      if rest.subtract(divisor) { bits |= 1 }
      divisor.halve()
    }
    // 53 bits stay, fewer of the least numbers, which count no less than 2⁻¹⁰⁷⁴.
    let dropped = max(64 - bits.leadingZeroBitCount - 53, -1074 - unit)
    if dropped > 60 { return 0 }
    let half: UInt64 = 1 << UInt64(dropped - 1)
    let isMore = bits & half != 0 && (bits & (half - 1) != 0 || !rest.limbs.isEmpty)
    let isTie = bits & half != 0 && !isMore
    bits >>= UInt64(dropped)
    if isMore || isTie && bits & 1 == 1 { bits += 1 }
    return Double(sign: .plus, exponent: unit + dropped, significand: Double(bits))
  }

}

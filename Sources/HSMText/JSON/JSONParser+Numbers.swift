extension JSONParserState {

  /// NUMBER = [ "-" ], ( "0" | ? 1 to 9 ?, { DIGIT } ), [ ".", DIGITS ], [ ( "e" | "E" ), [ "+" | "-" ], DIGITS ] ;
  /// DIGITS = DIGIT, { DIGIT } ;
  mutating func readNumber(_ source: Span<UInt8>) throws(JSONError) {
    let start = position
    var offset = start
    if source.byte(offset) == .hyphen { offset += 1 }
    let isZero = source.byte(offset) == .zero
    let integerEnd = source.endOfDigits(from: offset)
    var isValid = integerEnd > offset && (!isZero || integerEnd == offset + 1)
    offset = integerEnd
    if source.byte(offset) == .dot {
      let end = source.endOfDigits(from: offset + 1)
      isValid = isValid && end > offset + 1
      offset = end
    }
    if source.byte(offset) | 0x20 == 0x65 {
      offset += 1
      if source.byte(offset) == .plus || source.byte(offset) == .hyphen { offset += 1 }
      let end = source.endOfDigits(from: offset)
      isValid = isValid && end > offset
      offset = end
    }
    if !isValid || source.byte(offset).continuesJSONWord {
      throw problemWithNumber(source)
    }
    position = offset
    append(.number, from: start)
  }

  /// Returns what is wrong with the number at `position`, which is none or begins in a way that no
  /// number may.
  func problemWithNumber(_ source: Span<UInt8>) -> JSONError {
    let start = position
    let end = source.endOfJSONWord(from: start)
    var first = start
    while source.byte(first) == .hyphen || source.byte(first) == .plus { first += 1 }
    if source.isNotFinite(first, end) { return JSONError(.notFinite, start, end) }
    return JSONError(.invalidNumber(problem(source, start, first, end)), start, end)
  }

  /// Returns what is wrong with the number from `start` up to `end`, whose sign ends before
  /// `first`.
  private func problem(
    _ source: Span<UInt8>, _ start: Int, _ first: Int, _ end: Int
  ) -> JSONError.NumberProblem {
    if first == end { return end == start + 1 && source[start] == .hyphen ? .loneMinus : .other }
    let base: UInt64 =
      switch source.byte(first + 1) | 0x20 {
      case 0x78: 16
      case 0x6F: 8
      case 0x62: 2
      default: 10
      }
    if source.byte(first) == .zero, base != 10, first == start {
      return .prefix(source.value(first + 2, end, base: base))
    }
    // With the sign, zeros and underscores put right, the rest is a number or something else.
    var offset = first
    var hasUnderscores = false
    while source.byte(offset).isDigit || (offset > first && source.byte(offset) == .underscore) {
      if source[offset] == .underscore { hasUnderscores = true }
      offset += 1
    }
    let integerEnd = offset
    var hasEmptyFraction = false
    if source.byte(offset) == .dot {
      let fractionEnd = source.endOfDigits(from: offset + 1)
      hasEmptyFraction = fractionEnd == offset + 1
      offset = fractionEnd
    }
    var hasEmptyExponent = false
    if source.byte(offset) | 0x20 == 0x65 {
      offset += 1
      if source.byte(offset) == .plus || source.byte(offset) == .hyphen { offset += 1 }
      let exponentEnd = source.endOfDigits(from: offset)
      hasEmptyExponent = exponentEnd == offset
      offset = exponentEnd
    }
    if offset != end || first - start > 1 { return .other }
    if integerEnd == first { return hasEmptyFraction || hasEmptyExponent ? .other : .leadingDot }
    if hasUnderscores { return .underscores }
    if first > start, source[start] == .plus { return .plusSign }
    if source[first] == .zero, integerEnd > first + 1 { return .leadingZero }
    return hasEmptyFraction ? .trailingDot : hasEmptyExponent ? .emptyExponent : .other
  }

}

extension Span where Element == UInt8 {

  /// Returns the offset of the first byte at or after `start` that is no digit.
  fileprivate func endOfDigits(from start: Int) -> Int {
    var offset = start
    while offset < count, self[offset].isDigit { offset += 1 }
    return offset
  }

  /// Returns `true` iff the bytes from `start` up to `end` are a name of infinity or of no number.
  func isNotFinite(_ start: Int, _ end: Int) -> Bool {
    var letters: UInt64 = 0
    guard 3...8 ~= end - start else { return false }
    for offset in start..<end { letters = letters << 8 | UInt64(self[offset].lowercased) }
    // `nan`, `inf` and `infinity`.
    return letters == 0x6E_616E || letters == 0x69_6E66 || letters == 0x696E_6669_6E69_7479
  }

  /// Returns the value of the digits to `base` from `start` up to `end`, if it is one of at most 64
  /// bits.
  fileprivate func value(_ start: Int, _ end: Int, base: UInt64) -> UInt64? {
    guard start < end else { return nil }
    var value: UInt64 = 0
    for offset in start..<end {
      guard let digit = self[offset].hexValue, digit < base else { return nil }
      let (product, overflows) = value.multipliedReportingOverflow(by: base)
      if overflows { return nil }
      value = product | UInt64(digit)
    }
    return value
  }

}

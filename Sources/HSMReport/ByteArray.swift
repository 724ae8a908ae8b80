extension [UInt8] {

  /// Appends the UTF-8 of `text`.
  mutating func append(utf8 text: String) {
    append(contentsOf: text.utf8)
  }

  /// Appends `number` in decimal digits.
  mutating func append(decimal number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// Appends the UTF-8 of `scalar`.
  mutating func append(scalar: Unicode.Scalar) {
    append(contentsOf: String(scalar).utf8)
  }

}

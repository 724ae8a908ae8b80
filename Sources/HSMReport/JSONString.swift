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

  /// Appends a JSON string, quotes included, whose value is `utf8`.
  ///
  /// Only what JSON demands is escaped: quotes, backslashes and the characters below U+0020.
  ///
  /// - Requires: `utf8` is valid UTF-8.
  mutating func appendJSONString(_ utf8: some Sequence<UInt8>) {
    append(0x22)
    for byte in utf8 {
      switch byte {
      case 0x22, 0x5C:
        append(0x5C)
        append(byte)
      case 0x08: append(utf8: #"\b"#)
      case 0x09: append(utf8: #"\t"#)
      case 0x0A: append(utf8: #"\n"#)
      case 0x0C: append(utf8: #"\f"#)
      case 0x0D: append(utf8: #"\r"#)
      case 0..<0x20:
        append(utf8: byte < 0x10 ? #"\u000"# : #"\u001"#)
        let digit = byte & 0xF
        append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      default: append(byte)
      }
    }
    append(0x22)
  }

}

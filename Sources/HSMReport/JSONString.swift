internal import HSMText

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
    let utf8 = [UInt8](utf8)
    var quoted = OutputBuffer<UInt8>(capacity: utf8.count + 2)
    JSONString.appendQuoted(utf8.span, 0..<utf8.count, to: &quoted)
    append(contentsOf: quoted.elements)
  }

}

/// Letters of other scripts that look like ASCII letters.
package enum Homoglyphs {

  /// Cyrillic and Greek letters, and the ASCII letters that they look like.
  private static let pairs: [(letters: StaticString, ascii: StaticString, script: String)] = [
    ("аеорсхуіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ", "aeopcxyijshdqwABEKMHOPCTYXIJS", "Cyrillic"),
    ("οναικυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ovaikuABEZHIKMNOPTYX", "Greek"),
  ]

  /// The letters, by value.
  private static let table: [UInt32: (ascii: UInt8, script: String)] = {
    var result: [UInt32: (ascii: UInt8, script: String)] = [:]
    for pair in pairs {
      for (letter, ascii) in zip(
        pair.letters.description.unicodeScalars, pair.ascii.description.utf8)
      {
        result[letter.value] = (ascii, pair.script)
      }
    }
    return result
  }()

  /// Returns the ASCII letter that the letter `scalar` of another script looks like, if it does.
  package static func ascii(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x80 { return nil }
    if 0xFF01...0xFF5E ~= scalar { return UInt8(scalar - 0xFEE0) }
    return table[scalar]?.ascii
  }

  /// Returns in words what the first letter in `name` is that only looks like an ASCII letter.
  package static func phrase(of name: String) -> String? {
    for scalar in name.unicodeScalars {
      guard let ascii = ascii(scalar.value) else { continue }
      let script = table[scalar.value]?.script ?? "full-width"
      return
        "its `\(scalar)` is a \(script) letter, U+\(Place.hexadecimal(scalar.value)), not `"
        + "\(Unicode.Scalar(ascii))`"
    }
    return nil
  }

  /// Returns `name` with ASCII letters for those that look like them.
  static func folded(_ name: [UInt8]) -> [UInt8] {
    if name.allSatisfy({ $0 < 0x80 }) { return name }
    var result: [UInt8] = []
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
      if let ascii = ascii(scalar.value) {
        result.append(ascii)
      } else {
        result += String(scalar).utf8
      }
    }
    return result
  }

}

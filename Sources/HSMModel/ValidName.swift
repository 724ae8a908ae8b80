import HSMText

/// Names that the API takes, made from others.
package enum ValidName {

  /// Returns a valid name that looks like `name`, or `nil` if too little of it would be left.
  package static func like(_ name: String) -> String? {
    var result = ""
    for scalar in name.unicodeScalars {
      if scalar.isASCII, UInt8(scalar.value).isNameByte {
        result.unicodeScalars.append(scalar)
      } else if let letters = Self.transliteration(scalar.value) {
        result += letters
      } else if result.utf8.last != 0x5F {
        result += "_"
      }
    }
    while result.utf8.last == 0x5F { result.removeLast() }
    while result.utf8.first == 0x5F, name.utf8.first != 0x5F { result.removeFirst() }
    return result.isEmpty ? nil : result
  }

  /// Returns ASCII letters for the Latin letter `scalar`, if it is one of Latin-1.
  package static func transliteration(_ scalar: UInt32) -> String? {
    switch scalar {
    case 0xC0...0xC5: "A"
    case 0xC6: "AE"
    case 0xC7: "C"
    case 0xC8...0xCB: "E"
    case 0xCC...0xCF: "I"
    case 0xD1: "N"
    case 0xD2...0xD6, 0xD8: "O"
    case 0xD9...0xDC: "U"
    case 0xDF: "ss"
    case 0xE0...0xE5: "a"
    case 0xE6: "ae"
    case 0xE7: "c"
    case 0xE8...0xEB: "e"
    case 0xEC...0xEF: "i"
    case 0xF1: "n"
    case 0xF2...0xF6, 0xF8: "o"
    case 0xF9...0xFC: "u"
    default: Homoglyphs.ascii(scalar).map { String(Unicode.Scalar($0)) }
    }
  }

}

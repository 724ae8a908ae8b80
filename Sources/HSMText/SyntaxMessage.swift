/// The parts of a message about the form of a text.
package struct SyntaxMessage {

  package var message: String
  package var label = ""
  /// What stands at the error's second place.
  package var other = ""
  package var notes: [String] = []
  package var help: [String] = []

  package init(
    _ message: String, label: String = "", other: String = "", note: String? = nil,
    help: String? = nil
  ) {
    self.message = message
    self.label = label
    self.other = other
    self.notes = note.map { [$0] } ?? []
    self.help = help.map { [$0] } ?? []
  }

  /// Returns the name of the first character of `text`, such as `the control character U+0000`.
  package static func name(of text: String) -> String {
    let value = text.unicodeScalars.first?.value ?? 0
    let number = hexadecimal(value)
    switch value {
    case 0x0D: return "a carriage return without a line feed (U+000D)"
    case 0xA0: return "a no-break space (U+00A0)"
    case 0xFEFF: return "a byte order mark (U+FEFF)"
    case 0x200B: return "a zero-width space (U+200B)"
    case 0x00..<0x20, 0x7F..<0xA0: return "the control character U+\(number)"
    default: return "the blank U+\(number)"
    }
  }

  /// Returns `value` in hexadecimal, at least four digits.
  package static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

}

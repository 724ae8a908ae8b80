package import HSMSyntax
import HSMText

/// Findings about values.
extension Finding.Message {

  package static func invalidInteger(_ keyword: Keyword, _ text: String) -> Self {
    Self { place in
      let isWhole = DecimalNumber([UInt8](text.utf8)[...]).map { !$0.hasFraction } ?? false
      return place.make(
        .invalidNumber,
        isWhole
          ? "`\(text)` is not written as whole numbers are"
          : "`\(text)` is not a whole number", label: "expected digits only",
        note: "a whole number has no leading zeros, fraction, exponent or unit",
        help: "write it like `\(keyword.spelling) \(keyword == .version ? "3" : "200")`")
    }
  }

  package static func invalidDelay(_ text: String) -> Self {
    Self { place in
      place.make(
        .invalidNumber, "`\(text)` is not a time in seconds", label: "expected a number and `s`",
        note: "a time is a number with a point for its fraction, then `s` without a blank",
        help: delaySuggestion(text).map { .safe("write `after \($0)`", place.replacement($0)) }
          ?? "write it like `after 2.5s`")
    }
  }

  package static func invalidPersistence(_ name: String, suggestion: String?) -> Self {
    Self { place in
      place.make(
        .invalidPersistence, "`\(name)` says nothing about how long a result is kept",
        label: "unknown persistence",
        note: "the API knows `ephemeral`, `persisted-preferred` and `persisted`",
        help: place.change(name, to: suggestion)
          ?? "write `ephemeral`, `persisted-preferred` or `persisted`")
    }
  }

  /// Returns the delay that `text` most likely means.
  private static func delaySuggestion(_ text: String) -> String? {
    let bytes = [UInt8](text.utf8).filter { $0 != 0x20 }.map { $0 == 0x2C ? 0x2E : $0 }
    let number = bytes.prefix { $0.isDigit || $0 == 0x2E }
    let unit = String(decoding: bytes[number.count...], as: UTF8.self)
    guard DecimalNumber(number) != nil else { return nil }
    let seconds = String(decoding: number, as: UTF8.self)
    switch unit {
    case "", "s", "sec", "secs", "second", "seconds": return seconds + "s"
    case "ms":
      guard number.allSatisfy({ $0.isDigit }) else { return nil }
      var digits = [UInt8](repeating: 0x30, count: max(0, 4 - number.count)) + number
      digits.insert(0x2E, at: digits.count - 3)
      while digits.last == 0x30 { digits.removeLast() }
      if digits.last == 0x2E { digits.removeLast() }
      return String(decoding: digits, as: UTF8.self) + "s"
    default: return nil
    }
  }

}

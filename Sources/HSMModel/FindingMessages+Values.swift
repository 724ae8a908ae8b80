import HSMSyntax
import HSMText

/// Findings about values.
///
/// Each function returns the diagnostic of the kind of finding that it is named after.
extension Place {

  func blankText() -> Diagnostic {
    make(
      .blankText, "the text is blank", label: "nothing but blanks in here",
      note: "the API strips blanks at both ends of a text and rejects what is then empty",
      help: "write the text, or remove what holds it")
  }

  func invalidID(_ id: String) -> Diagnostic {
    let lowerCase = id.lowercased()
    return make(
      .invalidID, "`\(id)` is not an id", label: problem(ofID: id),
      note: "the API takes ids that match `^[a-f0-9]{24}$`",
      help: lowerCase != id && id.utf8.count == 24
        ? .safe(
          "write it in lower case: `\(lowerCase)`",
          [UInt8](lowerCase.utf8)[...].isID ? renaming(id, to: lowerCase) : [])
        : "copy the id from where the tool or machine is shown")
  }

  func invalidVersionConstraint(_ part: String) -> Diagnostic {
    let exact = [UInt8]("==\(part)".utf8)[...]
    let isVersion = part.utf8.first?.isDigit == true
    return make(
      .invalidVersionConstraint, "`\(part)` is not a version constraint",
      label: isVersion
        ? "an operator is missing before the version" : "not a PEP 440 version specifier",
      note: "the API takes Python version specifiers, such as `>=1.2,<2`, `==1.*` or `~=2.1`",
      help: isVersion
        ? .guess(
          "write `==\(part)` for exactly this version, or `>=\(part)` for this one or later",
          VersionSpecifier.firstMalformed(in: exact) == nil
            ? renaming(part, to: "==\(part)") : [])
        : """
        write an operator (`==` `!=` `>=` `<=` `>` `<` `~=` `===`) and a version; \
        commas mean that all must hold
        """)
  }

  func tooManyFillers(_ count: Int) -> Diagnostic {
    make(
      .tooManyFillers, "\(count) fillers are too many", label: "the sixth filler",
      note: "the API takes at most 5 fillers",
      help: count == 6
        ? .guess("remove one of them", isPayload ? removalOfItem() : removal())
        : "remove \(count - 5) of them")
  }

  func fillerDelayRange(_ number: String) -> Diagnostic {
    make(
      .fillerDelayRange, "a filler cannot wait for \(number) seconds", label: "out of range",
      note: "the API takes a delay greater than 0 and at most 10 seconds",
      help: isPayload
        ? "write a number of seconds from 0.1 to 10" : "write a time from `0.1s` to `10s`")
  }

  func wordLimitRange(_ number: String) -> Diagnostic {
    let example = isPayload ? "200" : "`word_limit 200`"
    return make(
      .wordLimitRange, "a reflection cannot have a limit of \(number) words",
      label: "must be greater than 0", note: "the API takes a whole number greater than 0",
      help: "write how many words the reflection may take, such as \(example)")
  }

  func invalidInteger(_ keyword: Keyword, _ text: String) -> Diagnostic {
    make(
      .invalidNumber, "`\(text)` is not a whole number", label: "expected digits only",
      note: "a whole number has no leading zeros, fraction, exponent or unit",
      help: "write it like `\(keyword.spelling) \(keyword == .version ? "3" : "200")`")
  }

  func invalidDelay(_ text: String) -> Diagnostic {
    make(
      .invalidNumber, "`\(text)` is not a time in seconds", label: "expected a number and `s`",
      note: "a time is a number with a point for its fraction, then `s` without a blank",
      help: delaySuggestion(text).map { .safe("write `after \($0)`", replacement($0)) }
        ?? "write it like `after 2.5s`")
  }

  func invalidPersistence(_ name: String, _ suggestion: String?) -> Diagnostic {
    make(
      .invalidPersistence, "`\(name)` says nothing about how long a result is kept",
      label: "unknown persistence",
      note: "the API knows `ephemeral`, `persisted-preferred` and `persisted`",
      help: change(name, to: suggestion)
        ?? "write `ephemeral`, `persisted-preferred` or `persisted`")
  }

  func recallBoth(_ keyword: Keyword) -> Diagnostic {
    let first: Keyword = keyword == .queries ? .requestedInformation : .queries
    return make(
      .recallBoth, "a recall state has either `queries` or `requested_information`, not both",
      label: "the other one is given already", other: "`\(first.spelling)` is given here",
      note: "the API requires one of the two to be null where the other is given",
      help: .guess(
        "remove one of them, or split the state in two",
        isPayload ? replacement("null") : removal(of: whole)))
  }

  /// Returns what is wrong with `id`.
  private func problem(ofID id: String) -> String {
    let count = id.unicodeScalars.count
    if count != 24 { return "\(count) character\(count == 1 ? "" : "s") instead of 24" }
    if id.utf8.allSatisfy({ $0.hexValue != nil }) { return "has upper-case letters" }
    return "has characters other than 0 to 9 and a to f"
  }

  /// Returns the delay that `text` most likely means.
  private func delaySuggestion(_ text: String) -> String? {
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

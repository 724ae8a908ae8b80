import HSMSyntax
import HSMText

extension ContractCheck {

  /// Checks that `text`, maybe that of an exit, is what its scalar wants (contract, *Scalars*).
  mutating func checkText(_ text: Text, isExit: Bool = false) {
    switch text.scalar {
    case .verbatim: return
    case .integer: checkLength(text)
    case .text: if !text.isSomeText { report(.blankText, about: text, isExit: isExit) }
    case .id: checkID(text)
    case .versionConstraint: checkVersionConstraint(text)
    case .wordLimit, .delay: checkNumber(text)
    }
  }

  private mutating func checkID(_ text: Text) {
    if !model.bytes(text).isID { report(.invalidID(model.string(text)), about: text) }
  }

  private mutating func checkVersionConstraint(_ text: Text) {
    let bytes = model.bytes(text)
    guard let part = versionConstraints.firstMalformed(in: bytes) else { return }
    let start = bytes.startIndex + part.lowerBound
    let buffer = model.buffer(of: text)
    let shown = buffer.span.strippingWhiteSpace(start..<start + part.count)
    let isInPlace = !text.isDecoded && !part.isEmpty && !model.isPayload
    report(
      .invalidVersionConstraint(String(decoding: buffer[shown], as: UTF8.self)), about: text,
      at: isInPlace ? SourceSpan(UInt32(start), UInt32(start + part.count)) : nil)
  }

  /// Checks a word limit, which is positive, or a delay, which is positive and at most 10.
  private mutating func checkNumber(_ text: Text) {
    guard let number = DecimalNumber(model.bytes(text)) else { return }
    if text.scalar == .delay {
      if number.isDelay { return }
      let isRoundedToZero = number.isPositive && number.double == 0
      report(
        .fillerDelayRange(model.string(text), isRoundedToZero: isRoundedToZero), about: text)
    } else if number.isInteger ? number.isPositive : number.roundedWhole ?? 0 > 0 {
      checkLength(text)
    } else {
      report(.wordLimitRange(model.string(text)), about: text)
    }
  }

  /// Checks that a whole number is not longer than the server reads; in a payload, no number is.
  private mutating func checkLength(_ text: Text) {
    let count = DecimalNumber(model.bytes(text))?.integerDigitCount ?? 0
    if !model.isPayload, count > DecimalNumber.digitLimit {
      report(.integerTooLong(count), about: text)
    }
  }

  /// Checks the fillers that `spec` says itself.
  mutating func checkFillers(_ spec: ToolCallSpec) {
    if spec.ownFields.contains(.fillers) { checkFillers(spec.fillers.texts) }
  }

  /// Checks that `fillers` are at most five.
  mutating func checkFillers(_ fillers: Items) {
    if fillers.count < 6 { return }
    report(.tooManyFillers(fillers.count), about: model.texts[fillers.startIndex + 5])
  }

}

extension Text {

  /// `true` iff it is a text, and not blank.
  var isSomeText: Bool {
    if case .text = scalar { return start < end }
    return false
  }

}

extension Finding.Message {

  static var blankText: Self {
    Self { place in
      place.make(
        .blankText, "the text is blank", label: "nothing but blanks in here",
        note: "the API strips blanks at both ends of a text and rejects what is then empty",
        help: "write the text, or remove what holds it")
    }
  }

  static func invalidID(_ id: String) -> Self {
    Self { place in
      let lowerCase = id.lowercased()
      return place.make(
        .invalidID, "`\(id)` is not an id", label: problem(ofID: id),
        note: "the API takes ids that match `^[a-f0-9]{24}$`",
        help: lowerCase != id && id.utf8.count == 24
          ? .safe(
            "write it in lower case: `\(lowerCase)`",
            [UInt8](lowerCase.utf8)[...].isID ? place.renaming(id, to: lowerCase) : [])
          : "copy the id from where the tool or machine is shown")
    }
  }

  /// Returns what is wrong with `id`.
  private static func problem(ofID id: String) -> String {
    let count = id.unicodeScalars.count
    if count != 24 { return "\(count) character\(count == 1 ? "" : "s") instead of 24" }
    if id.utf8.allSatisfy({ $0.hexValue != nil }) { return "has upper-case letters" }
    return "has characters other than 0 to 9 and a to f"
  }

  static func invalidVersionConstraint(_ part: String) -> Self {
    Self { place in
      let exact = [UInt8]("==\(part)".utf8)[...]
      let isVersion = part.utf8.first?.isDigit == true
      return place.make(
        .invalidVersionConstraint, "`\(part)` is not a version constraint",
        label: isVersion
          ? "an operator is missing before the version" : "not a PEP 440 version specifier",
        note: "the API takes Python version specifiers, such as `>=1.2,<2`, `==1.*` or `~=2.1`",
        help: isVersion
          ? .guess(
            "write `==\(part)` for exactly this version, or `>=\(part)` for this one or later",
            VersionSpecifier.firstMalformed(in: exact) == nil
              ? place.renaming(part, to: "==\(part)") : [])
          : """
          write an operator (`==` `!=` `>=` `<=` `>` `<` `~=` `===`) and a version; \
          commas mean that all must hold
          """)
    }
  }

  static func tooManyFillers(_ count: Int) -> Self {
    Self { place in
      place.make(
        .tooManyFillers, "\(count) fillers are too many", label: "the sixth filler",
        note: "the API takes at most 5 fillers",
        help: count == 6
          ? .guess("remove one of them", place.isPayload ? place.removalOfItem() : place.removal())
          : "remove \(count - 5) of them")
    }
  }

  static func fillerDelayRange(_ number: String, isRoundedToZero: Bool) -> Self {
    Self { place in
      place.make(
        .fillerDelayRange, "a filler cannot wait for \(number) seconds",
        label: isRoundedToZero ? "so little that the API reads 0" : "out of range",
        note: "the API takes a delay greater than 0 and at most 10 seconds",
        help: place.isPayload
          ? "write a number of seconds from 0.1 to 10" : "write a time from `0.1s` to `10s`")
    }
  }

  static func wordLimitRange(_ number: String) -> Self {
    Self { place in
      let example = place.isPayload ? "200" : "`word_limit 200`"
      return place.make(
        .wordLimitRange, "a reflection cannot have a limit of \(number) words",
        label: "must be greater than 0", note: "the API takes a whole number greater than 0",
        help: "write how many words the reflection may take, such as \(example)")
    }
  }

  /// A whole number of more digits than the server reads.
  package static func integerTooLong(_ count: Int) -> Self {
    Self { place in
      place.make(
        .invalidNumber, "a whole number of \(count) digits is too long",
        label: "\(count) digits",
        note: "the API reads whole numbers of at most \(DecimalNumber.digitLimit) digits, and "
          + "refuses all of a body in which one is longer",
        help: "write a shorter number")
    }
  }

}

import HSMSyntax
import HSMText

extension ContractCheck {

  /// Checks that `text`, maybe that of an exit, is what its scalar wants (contract, *Scalars*).
  mutating func checkText(_ text: Text, isExit: Bool = false) {
    switch text.scalar {
    case .verbatim, .integer: return
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
    if text.scalar == .wordLimit {
      if !number.isPositive { report(.wordLimitRange(model.string(text)), about: text) }
    } else if !number.isPositive || !number.isAtMostTen {
      report(.fillerDelayRange(model.string(text)), about: text)
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

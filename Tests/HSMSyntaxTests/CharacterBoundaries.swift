import HSMText

/// Where the characters of a source begin and end; a run of bytes that is no UTF-8 counts as one.
struct CharacterBoundaries {

  /// Whether a character begins, or the last one ends, at each offset.
  private var isBoundary: [Bool]

  init(_ bytes: [UInt8]) {
    isBoundary = [Bool](repeating: false, count: bytes.count + 1)
    isBoundary[0] = true
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let character): offset += character.count
      case .error(let length): offset += length
      case .emptyInput: return
      }
      isBoundary[offset] = true
    }
  }

  /// Returns `true` iff `span` lies in the source and cuts no character.
  func holds(for span: SourceSpan) -> Bool {
    span.start <= span.end && Int(span.end) < isBoundary.count
      && isBoundary[Int(span.start)] && isBoundary[Int(span.end)]
  }

}

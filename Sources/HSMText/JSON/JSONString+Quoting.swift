extension JSONString {

  /// Appends the JSON string whose value is the bytes of `source` in `range` to `output`, quotes
  /// included.
  ///
  /// Only what JSON demands is escaped: quotes, backslashes and the characters below U+0020.
  ///
  /// - Requires: the bytes are UTF-8.
  /// - Complexity: O(n); bytes between escapes are copied at once.
  package static func appendQuoted(
    _ source: Span<UInt8>, _ range: Range<Int>, to output: inout OutputBuffer<UInt8>
  ) {
    output.append(.quote)
    var runStart = range.lowerBound
    while true {
      let runEnd = source.unescapedEnd(in: runStart..<range.upperBound)
      output.append(source, runStart..<runEnd)
      if runEnd == range.upperBound { break }
      appendEscape(of: source[runEnd], to: &output)
      runStart = runEnd + 1
    }
    output.append(.quote)
  }

  /// Appends the escape of `byte`.
  private static func appendEscape(of byte: UInt8, to output: inout OutputBuffer<UInt8>) {
    output.append(.backslash)
    switch byte {
    case .quote, .backslash: output.append(byte)
    case 0x08: output.append(0x62)
    case .tab: output.append(0x74)
    case .lineFeed: output.append(0x6E)
    case 0x0C: output.append(0x66)
    case .carriageReturn: output.append(0x72)
    default:
      output.append("u00")
      output.append(0x30 + (byte >> 4))
      let digit = byte & 15
      output.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

}

extension JSONString {

  /// Appends the JSON string whose value is `text` to `output`, quotes included.
  ///
  /// Only what JSON demands is escaped: quotes, backslashes and the characters below U+0020.
  ///
  /// - Requires: `text` is UTF-8.
  /// - Complexity: O(n); bytes between escapes are copied at once.
  package static func appendQuoted(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output.append(.quote)
    var runStart = text.startIndex
    for index in text.indices {
      let byte = text[index]
      if byte >= .space, byte != .quote, byte != .backslash { continue }
      output += text[runStart..<index]
      appendEscape(of: byte, to: &output)
      runStart = index + 1
    }
    output += text[runStart...]
    output.append(.quote)
  }

  /// Appends the escape of `byte`.
  private static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
    output.append(.backslash)
    switch byte {
    case .quote, .backslash: output.append(byte)
    case 0x08: output.append(0x62)
    case .tab: output.append(0x74)
    case .lineFeed: output.append(0x6E)
    case 0x0C: output.append(0x66)
    case .carriageReturn: output.append(0x72)
    default:
      output += [0x75, 0x30, 0x30, 0x30 + (byte >> 4)]
      let digit = byte & 15
      output.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

}

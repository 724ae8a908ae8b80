import HSMText

/// The text that a string token stands for.
package struct StringValue {

  /// Appends the bytes that the string token `bytes`, quotes included, stands for to `output`.
  ///
  /// Of a malformed token it appends as much as it can make out.
  ///
  /// - Complexity: O(n).
  package static func append(
    _ bytes: ArraySlice<UInt8>, _ kind: TokenKind, to output: inout [UInt8]
  ) {
    let text = bytes.span
    switch kind {
    case .string, .escapedString:
      guard text.count >= 2 else { return }
      appendUnescaped(text, 1..<text.count - 1, to: &output)
    case .multilineString: appendLines(text, to: &output)
    default: return
    }
  }

  /// Appends the lines of the multi-line string `text`.
  private static func appendLines(_ text: Span<UInt8>, to output: inout [UInt8]) {
    // The closing quotes' line gives the indentation.
    let closing = text.count - 3
    var end = closing
    while end > 0, text[end - 1] != .lineFeed { end -= 1 }
    let indentation = closing - end

    var offset = 0
    while offset < end, text[offset] != .lineFeed { offset += 1 }
    offset += 1
    var isFirst = true
    var isJoined = false
    while offset < end {
      var lineEnd = offset
      while text[lineEnd] != .lineFeed { lineEnd += 1 }
      let next = lineEnd + 1
      if lineEnd > offset, text[lineEnd - 1] == .carriageReturn { lineEnd -= 1 }
      while lineEnd > offset, text[lineEnd - 1].isSpaceOrTab { lineEnd -= 1 }
      let start = min(offset + indentation, lineEnd)
      if !isFirst, !isJoined { output.append(.lineFeed) }
      isJoined = endsInJoin(text, start..<lineEnd)
      appendUnescaped(text, start..<(isJoined ? lineEnd - 1 : lineEnd), to: &output)
      isFirst = false
      offset = next
    }
  }

  /// Returns `true` iff the line at `range` ends in a backslash that no backslash before it escapes.
  private static func endsInJoin(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.upperBound
    while start > range.lowerBound, text[start - 1] == .backslash { start -= 1 }
    return (range.upperBound - start) % 2 == 1
  }

  /// Appends the text at `range` with its escapes replaced by what they stand for.
  private static func appendUnescaped(
    _ text: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]
  ) {
    let end = range.upperBound
    var runStart = range.lowerBound
    while true {
      var offset = text.first(.backslash, in: runStart..<end)
      if offset + 1 >= end { break }
      output.append(text, runStart..<offset)
      switch text[offset + 1] {
      case 0x6E: output.append(.lineFeed)
      case 0x74: output.append(.tab)
      case 0x75:
        var value: UInt32 = 0
        offset += 3
        while offset < end, let digit = text[offset].hexValue {
          value = value &<< 4 | digit
          offset += 1
        }
        offset -= 1
        if let scalar = Unicode.Scalar(value) {
          for byte in UTF8.encode(scalar) ?? .init() { output.append(byte) }
        }
      default: output.append(text[offset + 1])
      }
      runStart = min(offset + 2, end)
    }
    output.append(text, runStart..<end)
  }

}

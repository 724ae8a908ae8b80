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
    switch kind {
    case .string, .escapedString:
      guard bytes.count >= 2 else { return }
      appendUnescaped(bytes.dropFirst().dropLast(), to: &output)
    case .multilineString: appendLines(bytes, to: &output)
    default: return
    }
  }

  /// Appends the lines of the multi-line string `bytes`.
  private static func appendLines(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    // The closing quotes' line gives the indentation.
    let closing = bytes.endIndex - 3
    var lineStart = closing
    while lineStart > bytes.startIndex, bytes[lineStart - 1] != .lineFeed { lineStart -= 1 }
    let indentation = closing - lineStart
    let end = lineStart

    var offset = bytes.startIndex
    while offset < end, bytes[offset] != .lineFeed { offset += 1 }
    offset += 1
    var isFirst = true
    var isJoined = false
    while offset < end {
      var lineEnd = offset
      while bytes[lineEnd] != .lineFeed { lineEnd += 1 }
      let next = lineEnd + 1
      if lineEnd > offset, bytes[lineEnd - 1] == .carriageReturn { lineEnd -= 1 }
      while lineEnd > offset, bytes[lineEnd - 1].isSpaceOrTab { lineEnd -= 1 }
      let start = min(offset + indentation, lineEnd)
      if !isFirst, !isJoined { output.append(.lineFeed) }
      isJoined = endsInJoin(bytes[start..<lineEnd])
      appendUnescaped(bytes[start..<(isJoined ? lineEnd - 1 : lineEnd)], to: &output)
      isFirst = false
      offset = next
    }
  }

  /// Returns `true` iff `line` ends in a backslash that no backslash before it escapes.
  private static func endsInJoin(_ line: ArraySlice<UInt8>) -> Bool {
    var count = 0
    for byte in line.reversed() {
      guard byte == .backslash else { break }
      count += 1
    }
    return count % 2 == 1
  }

  /// Appends `text` with its escapes replaced by what they stand for.
  private static func appendUnescaped(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var runStart = text.startIndex
    var offset = text.startIndex
    while offset < text.endIndex {
      guard text[offset] == .backslash, offset + 1 < text.endIndex else {
        offset += 1
        continue
      }
      output.append(contentsOf: text[runStart..<offset])
      switch text[offset + 1] {
      case 0x6E: output.append(.lineFeed)
      case 0x74: output.append(.tab)
      case 0x75:
        var value: UInt32 = 0
        offset += 3
        while offset < text.endIndex, let digit = text[offset].hexValue {
          value = value &<< 4 | digit
          offset += 1
        }
        offset -= 1
        if let scalar = Unicode.Scalar(value) {
          for byte in UTF8.encode(scalar) ?? .init() { output.append(byte) }
        }
      default: output.append(text[offset + 1])
      }
      offset += 2
      runStart = min(offset, text.endIndex)
    }
    output.append(contentsOf: text[runStart..<text.endIndex])
  }

}

/// The text that a JSON string stands for.
package enum JSONString {

  /// Appends the UTF-8 of what the string `bytes`, quotes included, stands for to `output`. Two
  /// escapes that are a surrogate pair are one character.
  ///
  /// - Requires: `bytes` is a string of a document without errors; of others, it appends as much as
  ///   it can make out.
  /// - Complexity: O(n).
  package static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    guard bytes.count >= 2 else { return }
    let text = bytes.span
    let end = text.count - 1
    var runStart = 1
    while true {
      let offset = text.first(.backslash, in: runStart..<end)
      output.append(text, runStart..<offset)
      if offset + 1 >= end { return }
      runStart = offset + 2
      switch text[offset + 1] {
      case 0x62: output.append(0x08)
      case 0x66: output.append(0x0C)
      case 0x6E: output.append(.lineFeed)
      case 0x72: output.append(.carriageReturn)
      case 0x74: output.append(.tab)
      case 0x75: runStart = appendUnicode(text, at: offset, before: end, to: &output)
      default: output.append(text[offset + 1])
      }
    }
  }

  /// Appends the character of the escape or the pair of escapes at `offset`, which begins with `\u`
  /// in a text that ends at `end`, and returns the offset after it.
  private static func appendUnicode(
    _ text: Span<UInt8>, at offset: Int, before end: Int, to output: inout [UInt8]
  ) -> Int {
    guard let first = codeUnit(text, at: offset, before: end) else { return min(offset + 2, end) }
    var value = first
    var next = offset + 6
    if 0xD800...0xDBFF ~= first, let second = codeUnit(text, at: next, before: end),
      0xDC00...0xDFFF ~= second
    {
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      next += 6
    }
    if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
      for byte in encoded { output.append(byte) }
    }
    return next
  }

  /// Returns the value of the escape `\uXXXX` at `offset`, if there is one before `end`.
  private static func codeUnit(_ text: Span<UInt8>, at offset: Int, before end: Int) -> UInt32? {
    guard offset + 6 <= end, text[offset] == .backslash, text[offset + 1] == 0x75 else {
      return nil
    }
    return text.fourHexDigits(at: offset + 2)
  }

}

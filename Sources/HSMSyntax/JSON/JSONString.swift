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
    let end = bytes.endIndex - 1
    var runStart = bytes.startIndex + 1
    while let offset = bytes[runStart..<end].firstIndex(of: .backslash) {
      output.append(contentsOf: bytes[runStart..<offset])
      guard offset + 1 < end else { return }
      runStart = offset + 2
      switch bytes[offset + 1] {
      case 0x62: output.append(0x08)
      case 0x66: output.append(0x0C)
      case 0x6E: output.append(.lineFeed)
      case 0x72: output.append(.carriageReturn)
      case 0x74: output.append(.tab)
      case 0x75: runStart = appendUnicode(bytes[..<end], at: offset, to: &output)
      default: output.append(bytes[offset + 1])
      }
    }
    output.append(contentsOf: bytes[runStart..<end])
  }

  /// Appends the character of the escape or the pair of escapes at `offset`, which begins with
  /// `\u`, and returns the offset after it.
  private static func appendUnicode(
    _ bytes: ArraySlice<UInt8>, at offset: Int, to output: inout [UInt8]
  ) -> Int {
    guard let first = codeUnit(bytes, at: offset) else { return min(offset + 2, bytes.endIndex) }
    var value = first
    var end = offset + 6
    if 0xD800...0xDBFF ~= first, let second = codeUnit(bytes, at: end), 0xDC00...0xDFFF ~= second {
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      end += 6
    }
    if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
      for byte in encoded { output.append(byte) }
    }
    return end
  }

  /// Returns the value of the escape `\uXXXX` at `offset`, if there is one.
  private static func codeUnit(_ bytes: ArraySlice<UInt8>, at offset: Int) -> UInt32? {
    guard offset + 6 <= bytes.endIndex, bytes[offset] == .backslash, bytes[offset + 1] == 0x75
    else { return nil }
    var value: UInt32 = 0
    for index in offset + 2..<offset + 6 {
      guard let digit = bytes[index].hexValue else { return nil }
      value = value << 4 | digit
    }
    return value
  }

}

extension SourceWriter {

  /// Writes `text`, which is UTF-8, as a string that stands for exactly these bytes.
  ///
  /// A text of several lines gets a string of several lines, `extra` levels further in than the
  /// current line. A line feed at the end of the text makes no second line.
  ///
  /// - Complexity: O(n).
  mutating func string(_ text: ArraySlice<UInt8>, indentedBy extra: Int) {
    guard Self.hasLines(text) else {
      raw("\"")
      escaped(text, inLines: false)
      return raw("\"")
    }
    raw("\"\"\"")
    var start = text.startIndex
    while true {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
      if start == end {
        lineEnd()
      } else {
        line(indentedBy: extra)
        let endsInSpace = text[end - 1] == 0x20
        escaped(text[start..<(endsInSpace ? end - 1 : end)], inLines: true)
        if endsInSpace { escape(0x20) }
      }
      if end == text.endIndex { break }
      start = end + 1
    }
    line(indentedBy: extra)
    raw("\"\"\"")
  }

  /// Returns `true` iff a line feed stands between other characters of `text`.
  private static func hasLines(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.firstIndex(where: { $0 != 0x0A }),
      let last = text.lastIndex(where: { $0 != 0x0A })
    else { return false }
    return text[first...last].contains(0x0A)
  }

  /// Writes `text` with what cannot, or should not, stand for itself as escapes; in a string of
  /// several lines a quote can, unless two others stand before it.
  private mutating func escaped(_ text: ArraySlice<UInt8>, inLines: Bool) {
    var runStart = text.startIndex
    var index = text.startIndex
    var quotes = 0
    while index < text.endIndex {
      let byte = text[index]
      quotes = byte == 0x22 ? quotes + 1 : 0
      guard let (scalar, length) = Self.special(text, at: index),
        !inLines || byte != 0x22 || quotes == 3
      else {
        index += 1
        continue
      }
      raw(text[runStart..<index])
      escape(scalar)
      index += length
      runStart = index
      quotes = 0
    }
    raw(text[runStart...])
  }

  /// Writes the escape of the character with number `scalar`.
  private mutating func escape(_ scalar: UInt32) {
    switch scalar {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x09: raw("\\t")
    default:
      raw("\\u{")
      var shift: UInt32 = 20
      while shift > 0, scalar >> shift == 0 { shift -= 4 }
      while true {
        let digit = UInt8(scalar >> shift & 15)
        raw(CollectionOfOne(digit < 10 ? 0x30 + digit : 0x37 + digit))
        if shift == 0 { break }
        shift -= 4
      }
      raw("}")
    }
  }

  /// Returns the character at `index` of `text`, with its length in bytes, if it is written as an
  /// escape: a quote, a backslash, a control character, or one that cannot be seen but changes how
  /// what surrounds it is shown (line and paragraph separator, byte order mark, Bidi_Control).
  private static func special(
    _ text: ArraySlice<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int)? {
    let byte = text[index]
    switch byte {
    case 0x22, 0x5C, 0x00..<0x20, 0x7F: return (UInt32(byte), 1)
    case 0xC2, 0xD8:
      guard index + 1 < text.endIndex else { return nil }
      let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
      return 0x80...0x9F ~= scalar || scalar == 0x061C ? (scalar, 2) : nil
    case 0xE2, 0xEF:
      guard index + 2 < text.endIndex else { return nil }
      let scalar =
        UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
        | UInt32(text[index + 2] & 0x3F)
      switch scalar {
      case 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return (scalar, 3)
      default: return nil
      }
    default: return nil
    }
  }

}

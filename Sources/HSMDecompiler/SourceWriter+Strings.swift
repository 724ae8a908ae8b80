import HSMSyntax
import HSMText

extension SourceWriter {

  /// Writes the bytes of `source` in `range`, which are UTF-8, as a string that stands for exactly
  /// these.
  ///
  /// A text of several lines gets a string of several lines, and so does one that is too long for one line
  /// but can be cut between words. A line feed at the end of the text makes no second line.
  ///
  /// - Complexity: O(n).
  mutating func string(_ source: Span<UInt8>, _ range: Range<Int>, _ beside: Beside) {
    token()
    let room = CanonicalForm.width - depth * CanonicalForm.indent
    let isLong = cut(source, range, to: room - beside.width - 2) < range.upperBound
    if !isLong, !Self.hasLines(source, range) {
      raw("\"")
      escaped(source, range, inLines: false)
      return raw("\"")
    }
    let lineRoom = room - (beside.isKeyword ? CanonicalForm.indent : 0)
    raw("\"\"\"\n")
    var start = range.lowerBound
    while true {
      let end = source.first(0x0A, in: start..<range.upperBound)
      // A line that goes on ends in a backslash.
      var next = cut(source, start..<end, to: lineRoom)
      while next < end {
        next = cut(source, start..<end, to: lineRoom - 1)
        escaped(source, start..<next, inLines: true)
        raw("\\\n")
        start = next
        next = cut(source, start..<end, to: lineRoom)
      }
      if start < end {
        let endsInSpace = source[end - 1] == 0x20
        escaped(source, start..<(endsInSpace ? end - 1 : end), inLines: true)
        if endsInSpace { escape(0x20) }
      }
      raw("\n")
      if end == range.upperBound { break }
      start = end + 1
    }
    raw("\"\"\"")
  }

  /// What stands beside a string on its line.
  enum Beside {
    case nothing
    /// The keyword of the field, before it.
    case keyword(Keyword)
    /// Something that takes so many columns, behind it.
    case columns(Int)

    /// The columns that it takes.
    var width: Int {
      switch self {
      case .nothing: 0
      case .keyword(let keyword): keyword.spelling.utf8.count + 1
      case .columns(let count): count
      }
    }

    /// `true` iff it is a keyword: the lines of the string are further in than that.
    var isKeyword: Bool { if case .keyword = self { true } else { false } }
  }

  /// Returns where the text in `range` of `source` is cut so that it takes `columns` at most: behind a
  /// blank or, where there is none before that column, behind the first one; the end of the range if it fits
  /// or cannot be cut.
  ///
  /// - Complexity: O(n) in what is before the cut.
  private func cut(_ source: Span<UInt8>, _ range: Range<Int>, to columns: Int) -> Int {
    var index = range.lowerBound
    var column = 0
    var cut: Int? = nil
    while index < range.upperBound {
      if column > columns, let cut { return cut }
      let special = Self.special(source, at: index, before: range.upperBound)
      switch special {
      case (let scalar, let length)?:
        column += scalar < 0x80 && scalar >= 0x20 || scalar == 0x0A || scalar == 0x09 ? 2 : 8
        index += length
      case nil:
        // A character of several bytes counts once.
        if source[index] & 0xC0 != 0x80 { column += 1 }
        index += 1
        let isCut =
          source[index - 1] == 0x20 && index < range.upperBound && source[index] != 0x20
        if isCut, cut == nil || column <= columns { cut = index }
      }
    }
    return column > columns ? cut ?? range.upperBound : range.upperBound
  }

  /// Returns `true` iff a line feed stands between other characters of `source` in `range`.
  private static func hasLines(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, source[start] == 0x0A { start += 1 }
    while start < end, source[end - 1] == 0x0A { end -= 1 }
    return source.first(0x0A, in: start..<end) < end
  }

  /// Writes the bytes of `source` in `range` with what cannot, or should not, stand for itself as
  /// escapes; in a string of several lines a quote can, unless two others stand before it.
  private mutating func escaped(_ source: Span<UInt8>, _ range: Range<Int>, inLines: Bool) {
    var runStart = range.lowerBound
    var index = range.lowerBound
    var quotes = 0
    while true {
      let plainEnd = source.asciiTextEnd(in: index..<range.upperBound)
      if plainEnd > index { quotes = 0 }
      index = plainEnd
      if index == range.upperBound { break }
      let byte = source[index]
      quotes = byte == 0x22 ? quotes + 1 : 0
      guard let (scalar, length) = Self.special(source, at: index, before: range.upperBound),
        !inLines || byte != 0x22 || quotes == 3
      else {
        index += 1
        continue
      }
      raw(source, runStart..<index)
      escape(scalar)
      index += length
      runStart = index
      quotes = 0
    }
    raw(source, runStart..<range.upperBound)
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
        raw(digit < 10 ? 0x30 + digit : 0x37 + digit)
        if shift == 0 { break }
        shift -= 4
      }
      raw("}")
    }
  }

  /// Returns the character at `index` of `text`, which ends at `end`, with its length in bytes, if it
  /// is written as an escape: a quote, a backslash, a control character, or one that cannot be seen
  /// but changes how what surrounds it is shown (line and paragraph separator, byte order mark,
  /// Bidi_Control).
  private static func special(
    _ text: Span<UInt8>, at index: Int, before end: Int
  ) -> (scalar: UInt32, length: Int)? {
    let byte = text[index]
    switch byte {
    case 0x22, 0x5C, 0x00..<0x20, 0x7F: return (UInt32(byte), 1)
    case 0xC2, 0xD8:
      guard index + 1 < end else { return nil }
      let scalar = UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
      return 0x80...0x9F ~= scalar || scalar == 0x061C ? (scalar, 2) : nil
    case 0xE2, 0xEF:
      guard index + 2 < end else { return nil }
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

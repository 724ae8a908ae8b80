/// How characters take part in a terminal's row.
///
/// Categories and emoji properties come from the standard library; only East Asian width is a
/// table.
enum DisplayWidth {

  /// Returns the columns, 1 or 2, of a cluster that is `scalar` alone.
  ///
  /// - Requires: `scalar` is neither a control character nor a combining mark.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x1100 { return 1 }
    return scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
  }

  /// Returns `true` iff `scalar` takes no column of its own after another character.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x300 { return false }
    if isJoiner(scalar) || isJamoTail(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }

  /// Returns `true` iff `scalar` is ZWNJ or ZWJ.
  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  /// Returns `true` iff `scalar` is a vowel or final consonant of a Hangul syllable block.
  static func isJamoTail(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
  }

  /// Returns `true` iff `scalar` is one half of a flag.
  static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Returns `true` iff `scalar` can be part of an emoji joined by ZWJ, or become one by U+FE0F.
  static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x203C && scalar.properties.isEmoji
  }

  /// Returns what to print for `scalar` when it must not reach the terminal as it is; else `nil`.
  ///
  /// Control characters have pictures. U+FFFD stands for what is invisible or moves other text:
  /// line and paragraph separators, bidirectional controls ("Trojan Source"), fillers, and the
  /// like.
  static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    if value < 0x20 { return Unicode.Scalar(0x2400 + value) }
    if value < 0x7F { return nil }
    if value == 0x7F { return "\u{2421}" }
    if value < 0xA0 { return "\u{FFFD}" }
    if value == 0xAD { return "\u{FFFD}" }
    if value < 0x300 || isJoiner(scalar) { return nil }
    switch value {
    case 0x2028, 0x2029, 0xFFF9...0xFFFB, 0x13430...0x1343F: return "\u{FFFD}"
    default: break
    }
    // Variation selectors and the like are marks, seen after a character and harmless there.
    if isMark(scalar) && !isJamoTail(scalar) { return nil }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
      || properties.isBidiControl
    {
      return "\u{FFFD}"
    }
    return nil
  }

  /// Returns `true` iff `value` lies in `wideRanges`.
  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// The scalars of East Asian width W or F in Unicode 18 that have no emoji presentation; marks
  /// and unassigned ones in between do not matter.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x191FF,
    0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x1FA70...0x1FAFF,
    0x20000...0x3FFFD,
  ]

}

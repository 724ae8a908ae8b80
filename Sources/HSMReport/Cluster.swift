import HSMText

/// The smallest piece of text that a terminal shows as a unit: a character with its marks, an emoji
/// sequence, a flag, a tab, or one replaced byte.
///
/// Every cluster takes at least one column and at most `Cluster.maximumScalars` scalars, so a row
/// of n columns costs O(n) however the text is made.
struct Cluster {

  /// How a cluster is printed.
  enum Form {

    /// As it is in the source, without U+FE0E (terminals disagree about its effect on the width).
    case verbatim

    /// As blanks.
    case tab

    /// As one character in its place.
    case replaced(Unicode.Scalar)

    /// As U+25CC and the marks, which would sit on a neighbour otherwise.
    case bareMarks

  }

  /// The offset just past the cluster.
  var end: Int

  /// The columns it takes; for a tab the most it can take.
  var width: Int

  /// How it is printed.
  var form: Form

  /// The distance between tab stops, in columns.
  static let tabWidth = 4

  /// The most scalars in one cluster; marks past it form the next.
  static let maximumScalars = 32

  /// Reads the cluster that starts at `offset` of `bytes`, looking no further than `limit`.
  ///
  /// - Requires: `offset < limit <= bytes.count`.
  /// - Complexity: O(1).
  init(_ bytes: [UInt8], at offset: Int, limit: Int) {
    let first = bytes[offset]
    if first >= 0x20 && first < 0x7F {
      // Plain text, by far the most common.
      if offset + 1 == limit || bytes[offset + 1] < 0x80 {
        (end, width, form) = (offset + 1, 1, .verbatim)
        return
      }
    } else if first == 0x09 {
      (end, width, form) = (offset + 1, Cluster.tabWidth, .tab)
      return
    }
    let decoded = bytes.span.scalar(at: offset)
    end = offset + decoded.length
    guard let base = decoded.value else {
      (width, form) = (1, .replaced("\u{FFFD}"))
      return
    }
    if let replacement = DisplayWidth.replacement(of: base) {
      (width, form) = (1, .replaced(replacement))
      return
    }
    if DisplayWidth.isMark(base) {
      (width, form) = (1, .bareMarks)
    } else {
      (width, form) = (DisplayWidth.columns(of: base), .verbatim)
    }
    extend(from: base, bytes, limit: limit)
  }

  /// Returns the end of the clusters from `start` of `bytes` on that are one byte each, printed as it is.
  static func plainEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] < 0x7F { end += 1 }
    // The last one may have marks.
    return end > start && end < bytes.count && bytes[end] >= 0x80 ? end - 1 : end
  }

  /// Takes in what follows the first scalar, `base`.
  private mutating func extend(from base: Unicode.Scalar, _ bytes: [UInt8], limit: Int) {
    var pictograph = base
    var previous = base
    var count = 1
    while end < limit, bytes[end] >= 0x80, count < Cluster.maximumScalars {
      let decoded = bytes.span.scalar(at: end)
      guard let next = decoded.value else { return }
      if next.value == 0xFE0F {
        if pictograph.properties.isEmoji { width = 2 }
      } else if previous.value == 0x200D && DisplayWidth.isPictograph(pictograph)
        && DisplayWidth.isPictograph(next)
      {
        pictograph = next
        width = 2
      } else if count == 1 && DisplayWidth.isRegionalIndicator(base)
        && DisplayWidth.isRegionalIndicator(next)
      {
        width = 2
      } else if !Cluster.joins(next, pictograph) {
        return
      }
      previous = next
      count += 1
      end += decoded.length
    }
  }

  /// Returns `true` iff `next` belongs to a cluster whose last full character is `base`.
  private static func joins(_ next: Unicode.Scalar, _ base: Unicode.Scalar) -> Bool {
    if (0x1F3FB...0x1F3FF).contains(next.value) { return base.properties.isEmojiModifierBase }
    if (0xE0020...0xE007F).contains(next.value) { return base.value == 0x1F3F4 }
    if DisplayWidth.isJamoTail(next) {
      return (0x1100...0x11FF).contains(base.value) || (0xA960...0xA97C).contains(base.value)
        || (0xAC00...0xD7FB).contains(base.value)
    }
    return DisplayWidth.isMark(next)
  }

  /// Appends what is printed for this cluster, which starts at `start` of `bytes`, to `output`.
  ///
  /// - Requires: the cluster is no tab.
  func append(_ bytes: [UInt8], from start: Int, to output: inout [UInt8]) {
    switch form {
    case .tab: output.append(0x20)
    case .replaced(let scalar): output.append(scalar: scalar)
    case .verbatim, .bareMarks:
      if case .bareMarks = form { output.append(scalar: "\u{25CC}") }
      var offset = start
      while offset < end {
        let length = bytes.span.scalar(at: offset).length
        let isTextSelector =
          length == 3 && bytes[offset] == 0xEF && bytes[offset + 1] == 0xB8
          && bytes[offset + 2] == 0x8E
        if !isTextSelector { output.append(contentsOf: bytes[offset..<offset + length]) }
        offset += length
      }
    }
  }

}

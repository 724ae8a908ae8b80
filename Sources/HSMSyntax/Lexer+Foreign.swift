import HSMText

/// What other languages write, told by its first characters: no word of the language begins like it.
extension Lexer {

  /// Scans what begins at `position` if it is of another language, reports it and returns its kind.
  mutating func scanForeign(_ source: Span<UInt8>) -> TokenKind? {
    let start = position
    if let end = source.foreignArrowEnd(from: start) {
      position = end
      report(.foreignArrow, from: start, to: end)
      return .arrow
    }
    return nil
  }

}

extension Span where Element == UInt8 {

  /// Returns `true` iff an arrow of the language, and no longer one, begins at `offset`.
  func isArrow(at offset: Int) -> Bool {
    byte(offset + 1) == .greaterThan && byte(offset) == .hyphen
      && byte(offset + 2) != .greaterThan
  }

  /// Returns `true` iff an arrow, of the language or another one, begins at `offset`.
  func isAnyArrow(at offset: Int) -> Bool {
    isArrow(at: offset) || foreignArrowEnd(from: offset) != nil
  }

  /// Returns where the arrow that begins at `offset` ends, if it is one of another language: up to
  /// four strokes or a hyphen and a space, then heads; or one character.
  ///
  /// - Complexity: O(1) but for the heads.
  fileprivate func foreignArrowEnd(from offset: Int) -> Int? {
    var end = offset
    var strokes = 0
    while strokes < 4, let length = strokeLength(at: end) {
      end += length
      strokes += 1
    }
    if strokes == 0 { return arrowLength(at: offset).map { offset + $0 } }
    if strokes == 1, self[offset] == .hyphen, byte(end) == .space, byte(end + 1) == .greaterThan {
      end += 1
    }
    guard byte(end) == .greaterThan else { return nil }
    while byte(end) == .greaterThan { end += 1 }
    return end
  }

  /// Returns the length of the character at `offset` if it is one that shafts of arrows are made of.
  private func strokeLength(at offset: Int) -> Int? {
    switch byte(offset) {
    // `-` `=` `~`
    case .hyphen, 0x3D, 0x7E: return 1
    // An en dash and an em dash.
    case 0xE2 where byte(offset + 1) == 0x80 && byte(offset + 2) &- 0x93 < 2: return 3
    default: return nil
    }
  }

  /// Returns the length of the character at `offset` if it is an arrow to the right: → ⇒ ➔ ➜ ➞ ➡ ⟶ ⟹.
  private func arrowLength(at offset: Int) -> Int? {
    guard byte(offset) == 0xE2 else { return nil }
    switch (byte(offset + 1), byte(offset + 2)) {
    case (0x86, 0x92), (0x87, 0x92), (0x9F, 0xB6), (0x9F, 0xB9): return 3
    case (0x9E, 0x94), (0x9E, 0x9C), (0x9E, 0x9E), (0x9E, 0xA1): return 3
    default: return nil
    }
  }

}

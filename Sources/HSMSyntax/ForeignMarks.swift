import HSMText

/// Marks that other languages and tools write.
extension Span where Element == UInt8 {

  // MARK: Lines

  /// Returns `true` iff nothing but blanks stands before `offset` on its line.
  func beginsLine(at offset: Int) -> Bool {
    var start = offset
    while start > 0, self[start - 1].isSpaceOrTab { start -= 1 }
    return start == 0 || self[start - 1] == .lineFeed
  }

  /// Returns the offset of the end of the line that `offset` stands on.
  func lineEnd(from offset: Int) -> Int {
    let end = first(.lineFeed, in: Swift.min(offset, count)..<count)
    return end > offset && byte(end - 1) == .carriageReturn ? end - 1 : end
  }

  /// Returns where the text of the line behind the one that ends at `lineEnd` starts, or that line
  /// ends; the end of the source if there is none.
  func nextTextStart(after lineEnd: Int) -> Int {
    var start = lineEnd
    while start < count, self[start] != .lineFeed { start += 1 }
    start += 1
    while byte(start).isSpaceOrTab { start += 1 }
    return Swift.min(start, count)
  }

  // MARK: Comments

  /// Returns where the mark at `offset` ends if it begins a comment in another language: `#`, `%` or
  /// `--` at the start of a line or before a blank, or `;` at the start of a line before a word.
  func commentMarkEnd(from offset: Int) -> Int? {
    switch byte(offset) {
    case 0x23, 0x25, .hyphen: break
    // Of many, each would look at all that follow.
    case 0x3B: if !beginsLine(at: offset) { return nil }
    default: return nil
    }
    var end = offset
    while byte(end) == byte(offset) { end += 1 }
    var next = end
    while byte(next).isSpaceOrTab { next += 1 }
    if byte(offset) == .hyphen, end - offset < 2 || lineEnds(at: next) { return nil }
    if byte(offset) == 0x3B, !byte(next).isNameByte { return nil }
    return next > end || lineEnds(at: next) || beginsLine(at: offset) ? end : nil
  }

  /// Returns where the comment whose mark stands at `offset` ends, with the lines behind it that begin
  /// like it if it begins one.
  func commentLinesEnd(from offset: Int) -> Int {
    var end = lineEnd(from: offset)
    if !beginsLine(at: offset) { return end }
    while end < count {
      let next = nextTextStart(after: end)
      guard next < count, self[next] == self[offset], commentMarkEnd(from: next) != nil else {
        break
      }
      end = lineEnd(from: next)
    }
    return end
  }

  /// Returns where the comment of HTML at `offset` ends, if one begins there: the end of the source if
  /// it is not closed.
  func markupCommentEnd(from offset: Int) -> Int? {
    guard byte(offset) == 0x3C, byte(offset + 1) == 0x21, byte(offset + 2) == .hyphen,
      byte(offset + 3) == .hyphen
    else { return nil }
    var end = offset + 4
    while end < count {
      if self[end] == .hyphen, byte(end + 1) == .hyphen, byte(end + 2) == .greaterThan {
        return end + 3
      }
      end += 1
    }
    return count
  }

  // MARK: Conflicts and fences

  /// Returns the character that the marker of a merge conflict at `offset` is made of, if one is there:
  /// seven of it at the start of a line, and then a blank or nothing.
  func conflictMark(at offset: Int) -> UInt8? {
    let mark = byte(offset)
    guard ConflictMark.all.contains(mark), offset == 0 || self[offset - 1] == .lineFeed else {
      return nil
    }
    for index in offset..<offset + 7 where byte(index) != mark { return nil }
    return byte(offset + 7).isSpaceOrTab || lineEnds(at: offset + 7) ? mark : nil
  }

  /// Returns where the merge conflict ends whose first marker ends at `lineEnd`; `nil` if the end
  /// is missing.
  func conflictEnd(from lineEnd: Int) -> Int? {
    var next = nextTextStart(after: lineEnd)
    while next < count {
      let end = self.lineEnd(from: next)
      switch conflictMark(at: next) {
      case ConflictMark.theirs: return end
      case ConflictMark.ours: return nil
      default: next = nextTextStart(after: end)
      }
    }
    return nil
  }

  /// Returns `true` iff a Markdown fence begins at `offset`, on a line of its own.
  func hasFence(at offset: Int) -> Bool {
    byte(offset) == 0x60 && byte(offset + 1) == 0x60 && byte(offset + 2) == 0x60
      && beginsLine(at: offset)
  }

  /// Returns the offset of the first fence on a line behind the one that ends at `lineEnd`.
  func nextFence(from lineEnd: Int) -> Int? {
    var next = nextTextStart(after: lineEnd)
    while next < count, !hasFence(at: next) {
      next = nextTextStart(after: self.lineEnd(from: next))
    }
    return next < count ? next : nil
  }

  /// Returns `true` iff the fence at `offset` says nothing of a language, or names this one.
  func isFenceOfLanguage(at offset: Int) -> Bool {
    var name: [UInt8] = []
    for index in offset + 3..<lineEnd(from: offset) where !self[index].isSpaceOrTab {
      name.append(self[index])
    }
    return ["", "hsm", "text", "txt"].contains { $0.utf8.elementsEqual(name) }
  }

  // MARK: Arrows

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
  func foreignArrowEnd(from offset: Int) -> Int? {
    var end = offset
    var strokes = 0
    while strokes < 4, let length = strokeLength(at: end) {
      end += length
      strokes += 1
    }
    if strokes == 0 { return hasArrowCharacter(at: offset) ? offset + 3 : nil }
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

  /// Returns `true` iff the character at `offset` is an arrow to the right: → ⇒ ⟶ ⟹ ➔ ➜ ➞ ➡.
  private func hasArrowCharacter(at offset: Int) -> Bool {
    guard byte(offset) == 0xE2 else { return false }
    switch (byte(offset + 1), byte(offset + 2)) {
    case (0x86, 0x92), (0x87, 0x92), (0x9F, 0xB6), (0x9F, 0xB9): return true
    case (0x9E, 0x94), (0x9E, 0x9C), (0x9E, 0x9E), (0x9E, 0xA1): return true
    default: return false
    }
  }

}

/// The characters that markers of merge conflicts are made of.
enum ConflictMark {

  /// Before what this side says, before what both sides had, before and behind what the other side says.
  static var ours: UInt8 { 0x3C }
  static var base: UInt8 { 0x7C }
  static var middle: UInt8 { 0x3D }
  static var theirs: UInt8 { 0x3E }

  static var all: [UInt8] { [ours, base, middle, theirs] }

}

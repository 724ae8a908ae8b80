/// The edits that mend a finding, in its source.
extension Place {

  /// Returns the edit that replaces `span` by `text`.
  package func edit(_ span: SourceSpan, _ text: String) -> TextEdit {
    TextEdit(Location(file: location.file, span: span), text)
  }

  /// Returns the edit that replaces the text here by `text`.
  package func replacement(_ text: String) -> [TextEdit] { [edit(span, text)] }

  /// Returns the edit that replaces `replaced`, or else the text here, by `text`.
  package func replacement(of replaced: SourceSpan?, _ text: String) -> [TextEdit] {
    [edit(replaced ?? span, text)]
  }

  /// Returns the edit that writes `text` before the text here.
  package func insertion(_ text: String) -> [TextEdit] { [edit(SourceSpan(at: span.start), text)] }

  /// Returns the edit that changes `name`, with which the text here or the string begins, to `new`;
  /// none if either is written with escapes.
  package func renaming(_ name: String, to new: String) -> [TextEdit] {
    let (old, bytes) = ([UInt8](name.utf8), source.bytes[span.bytes])
    let start = bytes.startIndex + (bytes.first == .quote ? 1 : 0)
    guard new.needsNoEscapes, bytes[start...].starts(with: old) else { return [] }
    return [edit(SourceSpan(UInt32(start), UInt32(start + old.count)), new)]
  }

  /// Returns the edit that removes `removed`, or else what stands here, with its line if nothing else
  /// stands there and otherwise with the blanks that would be left double or at an end of the line.
  package func removal(of removed: SourceSpan? = nil) -> [TextEdit] {
    let (removed, bytes) = ((removed ?? span).bytes, source.bytes.span)
    var (start, end) = (removed.lowerBound, removed.upperBound)
    while start > 0, bytes[start - 1].isSpaceOrTab { start -= 1 }
    while bytes.byte(end).isSpaceOrTab { end += 1 }
    let beginsLine = start == 0 || bytes[start - 1] == .lineFeed
    var text = ""
    if beginsLine {
      if bytes.lineEnds(at: end) {
        if bytes.byte(end) == .carriageReturn { end += 1 }
        if end < bytes.count { end += 1 }
      } else {
        start = removed.lowerBound
      }
    } else if !bytes.lineEnds(at: end) {
      let hasBlank = start..<end != removed
      if hasBlank || bytes[start - 1].mayJoin && bytes[end].mayJoin { text = " " }
    }
    return [edit(SourceSpan(UInt32(start), UInt32(end)), text)]
  }

  /// Returns the edit that removes the item in `removed`, or else what stands here, of a list or an
  /// object in JSON, with the comma after it or else the one before.
  package func removalOfItem(_ removed: SourceSpan? = nil) -> [TextEdit] {
    let (removed, bytes) = (removed ?? span, source.bytes.span)
    var (start, end) = (Int(removed.start), Int(removed.end))
    while bytes.byte(end).isJSONBlank { end += 1 }
    if bytes.byte(end) == .comma { return removal(of: SourceSpan(removed.start, UInt32(end + 1))) }
    while start > 0, bytes[start - 1].isJSONBlank { start -= 1 }
    guard start > 0, bytes[start - 1] == .comma else { return removal(of: removed) }
    return [edit(SourceSpan(UInt32(start - 1), removed.end), "")]
  }

  /// Returns the edits that escape the quotes of a text from the one here up to the one that most
  /// likely ends the text; none if that is not on the line.
  func escapingQuotes() -> [TextEdit] {
    let bytes = source.bytes.span
    var (offset, edits): (Int, [TextEdit]) = (Int(span.start), [])
    if offset > 0, bytes[offset - 1] == .quote { return [] }
    while !bytes.lineEnds(at: offset) {
      if bytes[offset] == .quote, offset == span.start || bytes[offset - 1] != .backslash {
        var next = offset + 1
        while bytes.byte(next).isSpaceOrTab { next += 1 }
        let endsText = bytes.lineEnds(at: next) || bytes[next].mayFollowText
        if endsText, !edits.isEmpty { return edits }
        edits.append(edit(SourceSpan(at: UInt32(offset)), "\\"))
      }
      offset += 1
    }
    return []
  }

  /// Returns the edits that write plain quotes instead of the typographic or single one here and the
  /// next one like it on the line; none if what is between needs escapes.
  package func plainQuotes() -> [TextEdit] {
    let bytes = source.bytes.span
    let start = Int(span.start)
    let isCurly = bytes.isCurlyQuote(at: start)
    let length = isCurly ? 3 : 1
    var offset = start + length
    while !bytes.lineEnds(at: offset), bytes[offset] != .quote, bytes[offset] != .backslash {
      let isClosing =
        isCurly
        ? bytes.isCurlyQuote(at: offset) && bytes[offset + 2] | 3 == bytes[start + 2] | 3
        : bytes[offset] == bytes[start]
      if isClosing {
        return [start, offset].map {
          edit(SourceSpan(UInt32($0), UInt32($0 + length)), "\"")
        }
      }
      offset += 1
    }
    return []
  }

}

extension String {

  /// `true` iff a string in the language or in JSON spells the text as it is.
  package var needsNoEscapes: Bool {
    utf8.allSatisfy { $0 >= .space && $0 != .quote && $0 != .backslash }
  }

}

extension UInt8 {

  /// `true` iff two bytes of this kind beside each other may be one word.
  fileprivate var mayJoin: Bool { isNameByte || self == .quote || self >= 0x80 }

  /// `true` iff this byte may follow a text in the language or in JSON: `,` `:` `]` `}` `->` `//`.
  fileprivate var mayFollowText: Bool {
    isClosingBracket || self == .comma || self == .colon || self == .hyphen || self == .slash
  }

}

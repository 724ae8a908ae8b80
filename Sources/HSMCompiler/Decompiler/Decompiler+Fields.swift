import HSMSyntax

extension Decompiler {

  /// Writes `name`, with `_` for what names cannot hold.
  mutating func writeName(_ name: ArraySlice<UInt8>) {
    if name.isEmpty { source.raw("_") }
    for byte in name { source.raw(CollectionOfOne(byte.isNameByte ? byte : 0x5F)) }
  }

  /// Writes the field `keyword` with `text`, unless that is empty.
  mutating func writeText(_ keyword: Keyword, _ text: Text) {
    if text.range.isEmpty { return }
    source.line()
    source.keyword(keyword)
    source.raw(" ")
    source.string(model.bytes(text), indentedBy: 1)
  }

  /// Writes the field `keyword` with the whole number `number`, in digits alone if it is one.
  mutating func writeInteger(_ keyword: Keyword, _ number: Text) {
    let bytes = model.bytes(number)
    guard let value = DecimalNumber(bytes) else { return }
    source.line()
    source.keyword(keyword)
    source.raw(" ")
    if !value.isInteger, let digits = value.wholeSpelling {
      source.raw(digits)
    } else {
      source.raw(bytes)
    }
  }

  // MARK: Lists

  /// Writes the field `keyword` with the texts with these indices, unless there are none.
  mutating func writeTexts(_ keyword: Keyword, _ texts: [Int]) {
    if !texts.isEmpty { writeList(keyword, texts) { $0.writeItem($1) } }
  }

  /// Writes the text with this index as an item of a list.
  mutating func writeItem(_ text: Int) {
    source.string(model.bytes(model.texts[text]), indentedBy: 0)
  }

  /// Writes the field `keyword` with a list of `items`, each by `write`.
  mutating func writeList(
    _ keyword: Keyword, _ items: [Int], by write: (inout Decompiler, Int) -> Void
  ) {
    source.line()
    source.keyword(keyword)
    source.raw(" ")
    writeBraces(items, by: write)
  }

  /// Writes `items`, each by `write`, in braces: on this line if there is at most one and it fits
  /// there, and otherwise each on a line of its own.
  mutating func writeBraces(_ items: [Int], by write: (inout Decompiler, Int) -> Void) {
    if items.isEmpty { return source.raw("{ }") }
    if items.count == 1 {
      let start = source.mark
      source.raw("{ ")
      write(&self, items[0])
      source.raw(" }")
      if source.fits(since: start) { return }
      source.rewind(to: start)
    }
    source.open()
    for item in items {
      source.line()
      write(&self, item)
    }
    source.close()
  }

  // MARK: Fillers

  /// Returns `true` iff `fillers` are what a tool or state without the field has.
  func isDefault(_ fillers: Fillers) -> Bool {
    fillers.texts.isEmpty && delay(of: fillers) == nil
  }

  /// Returns the delay of `fillers` as written, or `nil` if it is the default.
  func delay(of fillers: Fillers) -> ArraySlice<UInt8>? {
    guard let delay = fillers.delay, let value = DecimalNumber(model.bytes(delay)) else {
      return nil
    }
    return value.isThree ? nil : model.bytes(delay)
  }

  /// Writes the field with `fillers`, on the current line.
  mutating func writeFillers(_ fillers: Fillers) {
    source.keyword(.fillers)
    if let delay = delay(of: fillers) {
      source.raw(" after ")
      source.raw(delay)
      source.raw("s")
    }
    source.raw(" ")
    writeBraces(Array(fillers.texts)) { $0.writeItem($1) }
  }

}

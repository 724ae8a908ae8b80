import HSMModel
import HSMSyntax
import HSMText

extension Decompiler {

  /// Writes the name at `range` in `bytes`, with `_` for what names cannot hold.
  mutating func writeName(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    source.token()
    if range.isEmpty { source.raw("_") }
    for index in range { source.raw(bytes[index].isNameByte ? bytes[index] : 0x5F) }
  }

  /// Writes the name `symbol`.
  mutating func writeName(_ symbol: Symbol) {
    let names = model.symbols.bytes
    writeName(names.span, model.symbols.range(of: symbol))
  }

  /// Writes `text` as a string, which stands `beside` something on its line.
  mutating func writeString(_ text: Text, _ beside: SourceWriter.Beside = .nothing) {
    source.string(model.buffer(of: text).span, text.range, beside)
  }

  /// Writes `text` as it is.
  mutating func writeVerbatim(_ text: Text) {
    source.token(model.buffer(of: text).span, text.range)
  }

  /// Writes the field `keyword` with the text in `items`, unless that is empty.
  mutating func writeText(_ keyword: Keyword, _ items: Items) {
    guard let text = model.text(items), !text.range.isEmpty else { return }
    source.keyword(keyword)
    writeString(text, .keyword(keyword))
  }

  /// Writes the field `keyword` with the whole number in `items`, in digits alone if it is one.
  mutating func writeInteger(_ keyword: Keyword, _ items: Items) {
    guard let number = model.text(items), let value = DecimalNumber(model.bytes(number)) else {
      return
    }
    source.keyword(keyword)
    if value.isInteger { return writeVerbatim(number) }
    let digits = [UInt8]("\(value.roundedWhole ?? 0)".utf8)
    source.token(digits.span, digits.indices)
  }

  // MARK: Lists

  /// Writes the field `keyword` with the texts with these indices, unless there are none.
  mutating func writeTexts(_ keyword: Keyword, _ texts: some Sequence<Int>) {
    if texts.contains(where: { _ in true }) { writeList(keyword, texts) { $0.writeItem($1) } }
  }

  /// Writes the text with this index as an item of a list.
  mutating func writeItem(_ text: Int) { writeString(model.texts[text]) }

  /// Writes the field `keyword` with a list of `items`, each by `write`.
  mutating func writeList(
    _ keyword: Keyword, _ items: some Sequence<Int>, by write: (inout Decompiler, Int) -> Void
  ) {
    source.keyword(keyword)
    writeBraces(items, by: write)
  }

  /// Writes `items`, each by `write`, in braces.
  mutating func writeBraces(
    _ items: some Sequence<Int>, by write: (inout Decompiler, Int) -> Void
  ) {
    source.open()
    for item in items { write(&self, item) }
    source.close()
  }

  // MARK: Fillers

  /// Returns `true` iff `fillers` are what a tool or state without the field has.
  func isDefault(_ fillers: Fillers) -> Bool {
    fillers.texts.isEmpty && delay(of: fillers) == nil
  }

  /// Returns the delay of `fillers` as written, or `nil` if it is the default.
  func delay(of fillers: Fillers) -> Text? {
    guard let delay = model.text(fillers.delay),
      let value = DecimalNumber(model.bytes(delay))
    else { return nil }
    return value.isThree ? nil : delay
  }

  /// Writes the field with `fillers`.
  mutating func writeFillers(_ fillers: Fillers) {
    source.keyword(.fillers)
    if let delay = delay(of: fillers) {
      source.token("after")
      writeVerbatim(delay)
      source.raw("s")
    }
    writeBraces(fillers.texts) { $0.writeItem($1) }
  }

}

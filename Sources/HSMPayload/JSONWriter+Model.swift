import HSMModel
import HSMText

extension JSONWriter {

  /// Writes the bytes of `text`, of `model`, as a string.
  mutating func string(_ text: Text, in model: borrowing Model) {
    if text.isDecoded { return string(model.decoded.span, text.range) }
    // What stands in a source as it is has nothing in it to be escaped.
    let source = model.sources[Int(text.file)].bytes
    verbatim(source, text.range)
  }

  /// Writes `symbol`, of `model`, as a string.
  mutating func string(_ symbol: Symbol, in model: borrowing Model) {
    string(model.symbols.bytes.span, model.symbols.range(of: symbol))
  }

}

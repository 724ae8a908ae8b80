import HSMReport
import HSMText

/// Returns the diagnostic of `rule` about the `occurrence`th `text` in `source`, with related
/// places given in the same way.
func finding(
  _ rule: Rule = .unknownState, _ message: String = "it is wrong", in source: String,
  at text: String, _ occurrence: Int = 0, label: String = "", related: [(String, String)] = [],
  notes: [String] = [], help: [Advice] = []
) -> Diagnostic {
  let places = related.map { place, message in
    RelatedPlace(Location(file: 0, span: span(of: place, in: source)), message)
  }
  return Diagnostic(
    rule, message, at: Location(file: 0, span: span(of: text, in: source, occurrence)),
    label: label, related: places, notes: notes, help: help)
}

/// Returns the span of the `occurrence`th `text` in `source`.
func span(of text: String, in source: String, _ occurrence: Int = 0) -> SourceSpan {
  let bytes = Array(source.utf8)
  let wanted = Array(text.utf8)
  var left = occurrence
  for start in 0...(bytes.count - wanted.count)
  where Array(bytes[start..<start + wanted.count]) == wanted {
    if left == 0 { return SourceSpan(UInt32(start), UInt32(start + wanted.count)) }
    left -= 1
  }
  fatalError("`\(text)` is not in the source")
}

/// Returns the full rendering, without colour, of `diagnostics` about `source`.
func full(_ diagnostics: [Diagnostic], _ source: String, width: Int = 80) -> String {
  let report = Report(
    sources: [SourceText(path: "a.hsm", bytes: Array(source.utf8))], diagnostics: diagnostics,
    fileCount: 1)
  return String(decoding: FullRenderer(width: width).render(report), as: UTF8.self)
}

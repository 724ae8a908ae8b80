import HSMReport
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// Renderings of random places in random sources, checked by a measure of their own.
@Suite struct RandomRenderingTests {

  /// A rendering, cut into rows.
  struct Rendering {

    /// The rows below the headline and the arrow.
    var rows: [Substring]

    /// The columns of the gutter, the blank after it included.
    var gutter: Int

    /// The whole text.
    var text: String

    /// Renders `diagnostic` about `bytes`, and checks what holds for every rendering.
    init(_ bytes: [UInt8], _ diagnostic: Diagnostic, width: Int) {
      let report = Report(
        sources: [SourceText(path: "a.hsm", bytes: bytes)], diagnostics: [diagnostic],
        fileCount: 1)
      text = String(decoding: FullRenderer(width: width).render(report), as: UTF8.self)
      let colored = FullRenderer(width: width, color: true).render(report)
      #expect(Self.withoutEscapes(String(decoding: colored, as: UTF8.self)) == text)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.last == "")
      gutter = lines[1].prefix { $0 == " " }.count + 3
      rows = Array(lines.dropFirst(2).dropLast())
      for row in rows {
        #expect(PrintedRow(row).width <= width, "\(row)")
        #expect(!row.hasSuffix(" "), "\(row)")
      }
      for row in rows.prefix(while: { !$0.contains("=") }) {
        #expect(row.hasPrefix("...") || row.dropFirst(gutter - 2).first == "|", "\(row)")
      }
    }

    /// Returns the part of `rows[index]` after the gutter.
    func content(_ index: Int) -> Substring { rows[index].dropFirst(gutter) }

    /// Returns the number in the gutter of `rows[index]`.
    func number(_ index: Int) -> Int? { Int(rows[index].prefix { $0.isNumber }) }

    /// Returns `text` without escape sequences.
    private static func withoutEscapes(_ text: String) -> String {
      var result = ""
      var isEscape = false
      for scalar in text.unicodeScalars {
        if scalar == "\u{1B}" { isEscape = true }
        if !isEscape { result.unicodeScalars.append(scalar) }
        if isEscape && scalar == "m" { isEscape = false }
      }
      return result
    }

  }

  /// Atoms `start..<end` of a line.
  struct Place {
    var line: Int
    var start: Int
    var end: Int

    init(in source: RandomSource, _ random: inout SeededGenerator) {
      line = Int.random(in: 0..<source.lines.count, using: &random)
      let count = source.lines[line].count
      start = Int.random(in: 0...count, using: &random)
      let longest = Bool.random(using: &random) ? min(count, start + 8) : count
      end = Int.random(in: start...longest, using: &random)
    }

    func location(in source: RandomSource) -> Location {
      let offsets = source.offsets[line]
      return Location(
        file: 0, span: SourceSpan(UInt32(offsets[start]), UInt32(offsets[end])))
    }

    /// Returns the columns of the place, where the atoms of its line have `columns`.
    func columns(_ columns: [Range<Int>?]) -> Range<Int>? {
      if start == end {
        let column = start < columns.count ? columns[start]?.lowerBound : columns.last??.upperBound
        return (column ?? 0)..<(column ?? 0) + 1
      }
      let shown = columns[start..<end].compactMap { $0 }
      guard let first = shown.first, let last = shown.last else { return nil }
      return first.lowerBound..<last.upperBound
    }
  }

  static func label(_ random: inout SeededGenerator) -> String {
    let words = ["a", "state", "with", "other", "name", "日本", "is", "decl", "here"]
    let count = [0, 1, 3, 9].randomElement(using: &random)!
    return (0..<count).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
  }

  /// Carets and dashes stand exactly under what they are about.
  @Test(arguments: 0..<8) func marksOnOneLine(batch: Int) throws {
    for seed in Effort.some(of: batch * 100..<(batch + 1) * 100) { try marksOnOneLine(seed: seed) }
  }

  private func marksOnOneLine(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let source = RandomSource(count: 4, &random)
    let primary = Place(in: source, &random)
    let other = Place(in: source, &random)
    let labels = [Self.label(&random), Self.label(&random)]
    let diagnostic = Diagnostic(
      .syntaxError, "wrong", at: primary.location(in: source), label: labels[0],
      related: [RelatedPlace(other.location(in: source), labels[1])],
      help: [Advice(stringLiteral: Self.label(&random))])
    let width = Int.random(in: 20...120, using: &random)
    let shown = Rendering(source.bytes, diagnostic, width: width)
    for word in labels.joined(separator: " ").split(separator: " ") {
      #expect(shown.text.contains(word))
    }
    var carets = 0
    var dashes = 0
    for index in shown.rows.indices.dropLast() {
      guard let number = shown.number(index), shown.number(index + 1) == nil else { continue }
      let row = PrintedRow(shown.content(index))
      let marks = Array(shown.content(index + 1).prefix { " -^".contains($0) })
      let caretColumns = marks.indices.filter { marks[$0] == "^" }
      let dashColumns = marks.indices.filter { marks[$0] == "-" }
      let atoms = source.lines[number - 1]
      var covered: Range<Int> = 0..<0
      var columns: [Range<Int>?]?
      if let first = caretColumns.first {
        carets += 1
        #expect(number == primary.line + 1)
        let found = row.columns(of: atoms, anchor: primary.start, at: first)
        let known = try #require(found, "\(shown.text)")
        columns = known
        covered = try #require(primary.columns(known))
        #expect(caretColumns == Array(covered), "\(shown.text)")
      }
      if let first = dashColumns.first {
        dashes += 1
        #expect(number == other.line + 1)
        if columns == nil { columns = row.columns(of: atoms, anchor: other.start, at: first) }
        let known = try #require(columns, "\(shown.text)")
        let expected = try #require(other.columns(known), "\(primary) \(other) \(shown.text)")
        #expect(dashColumns == expected.filter { !covered.contains($0) }, "\(shown.text)")
      }
    }
    #expect(carets == 1, "\(shown.text)")
    #expect(dashes == 1 || other.line == primary.line, "\(shown.text)")
  }

  /// The drawing of a span over several lines leaves from its first character and reaches its last.
  @Test(arguments: 0..<8) func spanOverLines(batch: Int) throws {
    for seed in Effort.some(of: batch * 100..<(batch + 1) * 100) { try spanOverLines(seed: seed) }
  }

  private func spanOverLines(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(1_000_000 + seed))
    let source = RandomSource(count: 12, &random)
    var (first, last) = (Place(in: source, &random), Place(in: source, &random))
    if first.line == last.line { return }
    if first.line > last.line { swap(&first, &last) }
    let end = last.end
    if end == 0 { return }
    let span = SourceSpan(
      UInt32(source.offsets[first.line][first.start]), UInt32(source.offsets[last.line][end]))
    let diagnostic = Diagnostic(
      .syntaxError, "wrong", at: Location(file: 0, span: span), label: Self.label(&random))
    let width = Int.random(in: 20...120, using: &random)
    let shown = Rendering(source.bytes, diagnostic, width: width)
    var seen: [Int] = []
    for index in shown.rows.indices {
      guard let number = shown.number(index) else { continue }
      seen.append(number)
      let content = shown.content(index)
      let atoms = source.lines[number - 1]
      let row = PrintedRow(content.dropFirst(2))
      if number - 1 == first.line {
        if content.first == "/" {
          #expect(atoms[..<first.start].allSatisfy { $0 == .tab || $0.shown == " " })
          continue
        }
        let drawing = shown.content(index + 1)
        #expect(drawing.first == " " && drawing.last == "^")
        #expect(drawing.dropFirst().dropLast().allSatisfy { $0 == "_" })
        #expect(
          row.columns(of: atoms, anchor: first.start, at: drawing.count - 3) != nil,
          "\(shown.text)")
      } else if number - 1 == last.line {
        #expect(content.first == "|")
        let drawing = shown.content(index + 1)
        let line = drawing.dropFirst().prefix { $0 == "_" }
        let carets = drawing.dropFirst(1 + line.count).prefix { $0 == "^" }
        #expect(drawing.first == "|" && !carets.isEmpty)
        let columns = try #require(
          row.columns(of: atoms, anchor: end - 1, at: line.count - 1), "\(shown.text)")
        #expect(columns[end - 1] == line.count - 1..<line.count - 1 + carets.count)
      } else {
        #expect(content.first == "|")
      }
    }
    let all = first.line + 1...last.line + 1
    #expect(seen == (all.count > 6 ? [all.first!, all.last!] : Array(all)))
  }

  /// Any spans in any bytes give rows within the width, on terminals of any size.
  @Test(arguments: 0..<8) func anySpans(batch: Int) {
    for seed in Effort.some(of: batch * 50..<(batch + 1) * 50) { anySpans(seed: seed) }
  }

  private func anySpans(seed: Int) {
    var random = SeededGenerator(seed: UInt64(2_000_000 + seed))
    let source = RandomSource(count: 30, &random)
    func location() -> Location {
      let ends = (0..<2).map { _ in Int.random(in: 0...source.bytes.count + 2, using: &random) }
      let length = Bool.random(using: &random) ? Int.random(in: 0...9, using: &random) : ends.max()!
      let end = min(ends.max()!, ends.min()! + length)
      return Location(file: 0, span: SourceSpan(UInt32(ends.min()!), UInt32(end)))
    }
    let related = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      RelatedPlace(location(), Self.label(&random))
    }
    let diagnostic = Diagnostic(
      .syntaxError, "wrong", at: location(), label: Self.label(&random), related: related,
      notes: [Self.label(&random)])
    let width = Int.random(in: 20...120, using: &random)
    _ = Rendering(source.bytes, diagnostic, width: width)
    for width in [-1, 0, 1, 7, 12] {
      let report = Report(
        sources: [SourceText(path: "a.hsm", bytes: source.bytes)], diagnostics: [diagnostic],
        fileCount: 1)
      #expect(!FullRenderer(width: width).render(report).isEmpty)
    }
  }

  /// Places in one long line are shown without reading the line again for each.
  @Test func manyPlacesInALongLine() {
    var bytes: [UInt8] = []
    while bytes.count < 2_000_000 { bytes += Array("日本 e\u{301}😀\t".utf8) }
    let findings = (0..<2_000).map { number in
      let start = UInt32(scalarBoundary(number * 997))
      return Diagnostic(
        .syntaxError, "m", at: Location(file: 0, span: SourceSpan(start, start + 3)))
    }
    func scalarBoundary(_ offset: Int) -> Int { offset / 15 * 15 }
    let report = Report(
      sources: [SourceText(path: "p", bytes: bytes)], diagnostics: findings, fileCount: 1)
    let text = FullRenderer().render(report)
    #expect(text.split(separator: 0x0A).filter { $0.contains(0x5E) }.count == 2_000)
  }

}

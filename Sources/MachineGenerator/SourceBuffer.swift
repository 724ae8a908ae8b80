/// Source in the canonical form, in one growing buffer.
///
/// A text is what stands between the quotes, escapes included; one that holds a line feed becomes a
/// string of several lines.
struct SourceBuffer {

  /// The column that lines end before or at, where they can.
  static let width = 100

  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// The number of open braces.
  private(set) var depth = 0

  /// Creates an empty buffer with room for `capacity` bytes.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  // MARK: Lines

  /// Writes `text` on a line of its own.
  mutating func line(_ text: String) {
    for _ in 0..<depth * 2 { bytes.append(0x20) }
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }

  /// Writes an empty line.
  mutating func blankLine() { bytes.append(0x0A) }

  /// Writes `header` with an opening brace.
  mutating func open(_ header: String) {
    line(header + " {")
    depth += 1
  }

  /// Writes the closing brace of the innermost open one.
  mutating func close() {
    depth -= 1
    line("}")
  }

  // MARK: Fields

  /// Writes the field `keyword` with a string.
  mutating func field(_ keyword: String, _ text: String) {
    if !text.utf8.contains(0x0A) { return line("\(keyword) \"\(text)\"") }
    line("\(keyword) \"\"\"")
    depth += 1
    lines(text)
    line("\"\"\"")
    depth -= 1
  }

  /// Writes the field `keyword` with a list of strings, unless there are none.
  mutating func list(_ keyword: String, _ texts: [String]) {
    if texts.isEmpty { return }
    if texts.count == 1, !texts[0].utf8.contains(0x0A), short(keyword, "\"\(texts[0])\"") { return }
    open(keyword)
    for text in texts {
      if text.utf8.contains(0x0A) {
        line("\"\"\"")
        lines(text)
        line("\"\"\"")
      } else {
        line("\"\(text)\"")
      }
    }
    close()
  }

  /// Writes a list of exits, their arrows above each other.
  mutating func exits(_ exits: [(text: String, target: String)]) {
    if exits.count == 1, short("exits", "\"\(exits[0].text)\" -> \(exits[0].target)") { return }
    open("exits")
    var start = 0
    var widest = (text: 0, arrow: 0)
    for (index, exit) in exits.enumerated() {
      let own = (text: Self.columns(exit.text) + 2, arrow: Self.columns(exit.target) + 3)
      let both = (text: max(widest.text, own.text), arrow: max(widest.arrow, own.arrow))
      if both.text + both.arrow > Self.width - depth * 2 - 1 {
        align(exits[start..<index], widest.text)
        start = index
        widest = own
      } else {
        widest = both
      }
    }
    align(exits[start...], widest.text)
    close()
  }

  /// Writes the field `keyword` with a list of uses of tools, unless there are none.
  mutating func uses(_ keyword: String, _ uses: [(tool: String, fields: [String])]) {
    if uses.isEmpty { return }
    if uses.count == 1, uses[0].fields.count < 2 {
      let block = uses[0].fields.first.map { " { \($0) }" } ?? ""
      if short(keyword, uses[0].tool + block) { return }
    }
    open(keyword)
    for use in uses { self.use(use.tool, use.fields) }
    close()
  }

  /// Writes `header` and, if there are any, `fields` in braces.
  mutating func use(_ header: String, _ fields: [String]) {
    if fields.isEmpty { return line(header) }
    if fields.count == 1, short(header, fields[0]) { return }
    open(header)
    for field in fields { line(field) }
    close()
  }

  // MARK: Parts

  /// Writes `header` and `item` in braces on one line, and returns whether that fits.
  private mutating func short(_ header: String, _ item: String) -> Bool {
    let text = "\(header) { \(item) }"
    guard depth * 2 + Self.columns(text) <= Self.width else { return false }
    line(text)
    return true
  }

  private mutating func align(_ exits: ArraySlice<(text: String, target: String)>, _ width: Int) {
    for exit in exits {
      let blanks = String(repeating: " ", count: width - 2 - Self.columns(exit.text))
      line("\"\(exit.text)\"\(blanks) -> \(exit.target)")
    }
  }

  /// Writes the lines of `text`.
  private mutating func lines(_ text: String) {
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if part.isEmpty { blankLine() } else { line(String(part)) }
    }
  }

  private static func columns(_ text: String) -> Int { text.unicodeScalars.count }

}

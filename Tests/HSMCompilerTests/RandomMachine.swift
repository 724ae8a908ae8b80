import TestSupport

/// The source of a random machine that is flat, as a payload is, and free of errors.
///
/// Its strings are spelled in another way than the decompiler spells them.
struct RandomMachine {

  /// The source.
  private(set) var source = ""

  private var random: SplitMix64

  /// The names of the states; the last is that of the terminal state.
  private var names: [String] = []

  private var hasReferences = false

  /// What begins the lists of guidelines and ends the lists of exits of most states.
  private var sharedTexts: [String] = []
  private var sharedExits: [String] = []

  private static let names = [
    "42", "exits", "then", "a", "machine", "tool", "action", "_", "2fa", "terminal", "new_user",
    "returning_user", "tools", "fillers", "after", "call", "decision", "objective", "Then", "id",
  ]

  private static let atoms =
    [
      "a", "b", "c", " ", "\n", "\n", "\"", "\"\"\"", "\\", "\t", "\r", "\u{0}", "\u{1B}", "\u{7F}",
      "\u{85}", "\u{A0}", "\u{2028}", "\u{202E}", "\u{61C}", "\u{FEFF}", "é", "日", "👩\u{200D}🚀",
      "  ", "{", "}", "->", "//", "/*", "\\n", "\\u{41}", "then", "“", "*/",
    ]

  private static let delays = [
    "3", "3.0", "30e-1", "0.5", "2.50", "1E0", "1e+0", "10", "0.1e1", "2",
  ]

  private static let persistences = ["ephemeral", "persisted-preferred", "persisted"]

  /// Creates the machine that belongs to `seed`.
  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    var rest = Self.names.shuffled(using: &random)
    for _ in 0...number(7) { names.append(rest.removeLast()) }
    hasReferences = chance(2)
    sharedTexts = (0..<3).map { _ in text() }
    sharedExits = (0..<3).map { _ in "\(text()) -> \(target(from: nil))" }
    write()
  }

  // MARK: Choices

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  /// Returns `true` once in `count` times.
  private mutating func chance(_ count: Int) -> Bool { number(count) == 0 }

  private mutating func any(_ values: [String]) -> String { values[number(values.count)] }

  // MARK: Parts

  /// Returns a string of any characters, which may be empty.
  private mutating func query() -> String {
    var value = ""
    for _ in 0..<(chance(8) ? number(60) : number(6)) { value += any(Self.atoms) }
    return spelled(value)
  }

  /// Returns a string with at least one letter.
  private mutating func text() -> String {
    if chance(3) { return spelled(any(["x", "y", "Look up the order", "Find it. Then go."])) }
    var value = ""
    for _ in 0..<(chance(8) ? number(60) : number(6)) { value += any(Self.atoms) }
    return spelled(value + "e" + (chance(2) ? any(Self.atoms) : ""))
  }

  /// Returns `value` as a string in which everything but letters is an escape.
  private func spelled(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      let isLetter = "a"..."z" ~= scalar
      result += isLetter ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
    return result + "\""
  }

  /// Returns `count` texts, or fewer.
  private mutating func texts(_ count: Int) -> String {
    var items: [String] = []
    for _ in 0..<number(count + 1) { items.append(text()) }
    if chance(3), let first = items.first { items.append(first) }
    return items.joined(separator: " ")
  }

  /// Returns what a list of guidelines holds.
  private mutating func guidelines() -> String {
    var items = sharedTexts.prefix(chance(4) ? number(4) : 3).joined(separator: " ")
    if chance(6) { items += " \(sharedTexts[number(3)])" }
    return "\(items) \(texts(2))"
  }

  /// Returns where an arrow from the state `name`, or from any, may lead.
  private mutating func target(from name: String?) -> String {
    if hasReferences, chance(3) {
      return "\(any(["then", "42"])).\(any(["x", "exits"])) then \(any(names))"
    }
    let others = names.filter { $0 != name }
    return others.isEmpty ? "then.x then \(names[0])" : any(others)
  }

  private mutating func exits(from name: String) -> String {
    var items: [String] = []
    for _ in 0..<number(4) { items.append("\(text()) -> \(target(from: name))") }
    let shared = sharedExits.filter { !$0.hasSuffix("-> \(name)") }
    let ending = chance(5) ? shared.shuffled(using: &random) : shared
    if chance(4), let first = shared.first { items.append(first) }
    items += ending.prefix(chance(6) ? 1 : 3)
    return "exits { \(items.joined(separator: " ")) }"
  }

  private mutating func fillers() -> String {
    let delay = chance(2) ? "after \(any(Self.delays))s" : ""
    return "fillers \(delay) { \(chance(3) ? "" : texts(4)) }"
  }

  /// Returns the use of a tool, perhaps with overrides.
  private mutating func use() -> String {
    var fields: [String] = []
    if chance(4) { fields.append("version \(any(["\"\"", "\">=1, <2\"", "\"==1.*\""]))") }
    if chance(4) { fields.append("instruction \(text())") }
    if chance(4) { fields.append("persistence \(any(Self.persistences))") }
    if chance(4) { fields.append(fillers()) }
    return "tool_\(number(3)) { \(fields.joined(separator: " ")) }"
  }

  private mutating func uses(_ keyword: String) -> String {
    var items: [String] = []
    for _ in 0..<number(3) { items.append(use()) }
    return "\(keyword) { \(items.joined(separator: " ")) }"
  }

  // MARK: Declarations

  private mutating func write() {
    source = "machine m { description \(text()) terminal \(names.last ?? "")\n"
    let action = names[number(names.count)]
    source += "new_user -> \(action) returning_user -> \(names.last ?? "")\n"
    if chance(3) { source += "id \"aaaaaaaaaaaaaaaaaaaaaaaa\"\n" }
    for keyword in ["navigation", "guidelines", "constraints"] where chance(3) {
      source += "\(keyword) { \(chance(2) ? sharedTexts[number(3)] : texts(3)) }\n"
    }
    // Tools of one id and of several.
    for index in 0..<3 {
      let id = String(repeating: chance(2) ? "a" : "b", count: 24)
      source += "tool tool_\(index) { id \"\(id)\" version \"\(chance(2) ? "" : ">=1")\" "
      source += "instruction \(text()) persistence \(any(Self.persistences)) \(fillers()) }\n"
    }
    if hasReferences || names.count == 1 {
      source += "reference then { id \"\(String(repeating: "c", count: 24))\" version -3 }\n"
      source += "reference 42 { id \"\(String(repeating: "0", count: 24))\" version 12 }\n"
    }
    for name in names.dropLast() { writeState(name, isAction: name == action || chance(2)) }
    source += "action \(names.last ?? "") { objective \(text()) actions { \(text()) }\n"
    source += "navigation { \(guidelines()) } guidelines { \(guidelines()) } \(uses("tools")) } }\n"
  }

  private mutating func writeState(_ name: String, isAction: Bool) {
    if isAction {
      source += "action \(name) { objective \(text()) actions { \(text()) \(texts(3)) }\n"
      source += "navigation { \(guidelines()) } guidelines { \(guidelines()) }\n"
      source += "constraints { \(texts(2)) } \(exits(from: name))\n"
      source += "\(uses("tools")) \(uses("exit_tools"))\n"
      source += chance(3) ? "skip_active_memory_retrieval }\n" : "}\n"
      return
    }
    let arrow = "-> \(target(from: name))"
    switch number(6) {
    case 0:
      source += "decision \(name) { objective \(text()) guidelines { \(guidelines()) }\n"
      source += "\(exits(from: name)) \(uses("tools")) \(fillers()) }\n"
    case 1:
      let queries = "queries { \(query()) \(query()) \(chance(2) ? query() : "") }"
      let fields = [queries, "", "requested_information \(text())"]
      source += "recall \(name) { \(any(fields)) \(arrow) }\n"
    case 2: source += "annotation \(name) { inner_thought \(text()) \(arrow) }\n"
    case 3:
      source += "reflection \(name) { problem \(text()) word_limit 99999999999999999999\n"
      source += "\(uses("tools")) \(fillers()) \(arrow) }\n"
    default:
      source += "tool_call \(name) { call \(use()) objective \(text()) context \(text())\n"
      source += "guidances { \(texts(2)) } validations { \(texts(2)) } \(uses("tools"))\n"
      source += "\(fillers()) \(arrow) }\n"
    }
  }

}

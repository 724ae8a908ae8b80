/// States.
extension MachineGenerator {

  /// The kinds of 20 states in a row, as keyword and the verb that names begin with; 12 act.
  private static let kinds: [(keyword: String, verb: String)] = [
    ("action", "ask"), ("action", "offer"), ("recall", "recall"), ("decision", "choose"),
    ("action", "confirm"), ("tool_call", "send"), ("annotation", "note"), ("action", "explain"),
    ("reflection", "weigh"), ("action", "settle"), ("action", "ask"), ("action", "correct"),
    ("decision", "sort"), ("action", "offer"), ("action", "report"), ("tool_call", "book"),
    ("action", "confirm"), ("recall", "remember"), ("action", "close"), ("action", "repeat"),
  ]

  /// Returns the name of the state with this index.
  func name(_ index: Int) -> String {
    if index == count - 1 { return "goodbye" }
    let topic = Words.topics[index / Self.kinds.count % Words.topics.count]
    return "\(Self.kinds[index % Self.kinds.count].verb)_\(topic)_\(index)"
  }

  /// Writes the state with this index, which is not the terminal.
  mutating func writeState(_ index: Int) {
    let keyword = Self.kinds[index % Self.kinds.count].keyword
    buffer.blankLine()
    if index % Self.kinds.count == 0 {
      buffer.line("// ---- \(prose.choices.pick(Words.topics)) ----")
      buffer.blankLine()
    }
    if prose.choices.once(in: 6) { buffer.line("/// \(prose.comment())") }
    buffer.open("\(keyword) \(name(index))")
    switch keyword {
    case "action": writeAction(index)
    case "decision": writeDecision(index)
    case "recall": writeRecall()
    case "annotation": buffer.field("inner_thought", prose.paragraph())
    case "reflection": writeReflection()
    default: writeToolCall()
    }
    if keyword != "action", keyword != "decision" { buffer.line("-> \(next(index))") }
    buffer.close()
  }

  private mutating func writeAction(_ index: Int) {
    buffer.field("objective", prose.purpose())
    var actions = (0..<prose.choices.number(4...7)).map { _ in prose.instruction() }
    if prose.choices.once(in: 8) { actions.append(prose.paragraph()) }
    buffer.list("actions", actions)
    buffer.list("navigation", (0..<prose.choices.below(3)).map { _ in prose.guideline() })
    if prose.choices.once(in: 8) { buffer.line("// \(prose.comment())") }
    buffer.list("guidelines", (0..<prose.choices.below(4)).map { _ in prose.guideline() })
    buffer.list("constraints", (0..<prose.choices.below(3)).map { _ in prose.constraint() })
    writeExits(of: index, prose.choices.number(2...4))
    buffer.uses("tools", (0..<prose.choices.below(3)).map { _ in use() })
    if prose.choices.once(in: 8) { buffer.uses("exit_tools", [use()]) }
    if prose.choices.once(in: 12) { buffer.line("skip_active_memory_retrieval") }
  }

  private mutating func writeDecision(_ index: Int) {
    buffer.field("objective", prose.purpose())
    buffer.list("guidelines", (0..<prose.choices.below(4)).map { _ in prose.guideline() })
    writeExits(of: index, prose.choices.number(3...6))
    if prose.choices.once(in: 3) { buffer.uses("tools", [use()]) }
    if prose.choices.once(in: 3) { buffer.list("fillers after 1.5s", fillers()) }
  }

  private mutating func writeRecall() {
    if prose.choices.once(in: 2) {
      buffer.list("queries", (0..<prose.choices.number(2...6)).map { _ in prose.query() })
    } else {
      buffer.field("requested_information", prose.purpose())
    }
  }

  private mutating func writeReflection() {
    buffer.field("problem", prose.paragraph() + "\n" + prose.paragraph())
    buffer.line("word_limit \(prose.choices.number(4...30) * 10) // \(prose.comment())")
    buffer.list("fillers after 4s", fillers())
  }

  private mutating func writeToolCall() {
    let called = use()
    buffer.use("call \(called.tool)", called.fields)
    buffer.field("objective", prose.purpose())
    buffer.field("context", "\(prose.condition()). \(prose.condition()).")
    let guidances = (0..<prose.choices.number(1...4)).map { _ in prose.instruction() }
    buffer.list("guidances", guidances + [prose.instruction() + "\\n" + prose.instruction()])
    buffer.list("validations", (0..<prose.choices.number(1...4)).map { _ in prose.validation() })
    if prose.choices.once(in: 2) { buffer.list("fillers", fillers()) }
    if prose.choices.once(in: 3) { buffer.uses("tools", [use()]) }
  }

  // MARK: Exits

  /// Returns the target of an arrow from the state with this index to the next one: its name, or
  /// that of the group that begins with it.
  func next(_ index: Int) -> String { group(beginningWith: index + 1) ?? name(index + 1) }

  /// Writes `number` exits of the state with this index; one of them leads to the next state.
  private mutating func writeExits(of index: Int, _ number: Int) {
    var exits = (1..<number).map { _ in (text: prose.condition(), target: target(from: index)) }
    exits.append((text: "Anything else, or \(prose.choices.pick(Words.times))", next(index)))
    buffer.exits(exits)
  }

  /// Returns where an exit of the state with this index leads.
  private mutating func target(from index: Int) -> String {
    switch prose.choices.below(10) {
    case 0: return name(count - 1)
    case 1:
      return "\(reference(prose.choices.below(referenceCount))).intake then \(name(index + 1))"
    default:
      let target = max(0, min(count - 1, index + prose.choices.number(-20...20)))
      return target == index ? next(index) : name(target)
    }
  }

  // MARK: Tools

  /// Returns the use of a tool, with its own block or without.
  mutating func use() -> (tool: String, fields: [String]) {
    let tool = tool(prose.choices.below(toolCount))
    switch prose.choices.below(5) {
    case 0: return (tool, ["instruction \"\(prose.instruction())\""])
    case 1: return (tool, ["persistence ephemeral", "fillers { }"])
    case 2: return (tool, ["version \">=2,<3\"", "fillers after 1s { \"\(prose.filler())\" }"])
    default: return (tool, [])
    }
  }

}

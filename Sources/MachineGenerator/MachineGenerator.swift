/// Makes machines of any size, to measure and test with: the same bytes in every run.
///
/// State 0 is the first, each state leads to the next one, and the last one is the terminal, so
/// every state can be reached. A machine has all kinds of state, and about 1 KB of source a state.
package struct MachineGenerator {

  /// How states are arranged.
  package enum Shape: String, CaseIterable, Sendable {
    /// All in the machine itself.
    case flat
    /// All but the terminal in groups that are five deep and pass on exits, tools and guidelines.
    case nested
  }

  /// The smallest number of states, which has one of each kind.
  package static let minimum = 10

  let shape: Shape
  let count: Int
  var prose = Prose(choices: Choices(seed: 1))
  var buffer: SourceBuffer

  /// Returns the source, in the canonical form, of a machine of `shape` with `count` states.
  ///
  /// - Requires: `count` is at least `minimum`.
  /// - Complexity: O(n).
  package static func source(_ shape: Shape, states count: Int) -> [UInt8] {
    var generator = MachineGenerator(
      shape: shape, count: count, buffer: SourceBuffer(capacity: count * 1200 + 10_000))
    generator.writeMachine()
    return generator.buffer.bytes
  }

  private init(shape: Shape, count: Int, buffer: SourceBuffer) {
    self.shape = shape
    self.count = count
    self.buffer = buffer
  }

  private mutating func writeMachine() {
    buffer.line("/// \(prose.comment())")
    buffer.open("machine \(shape)_\(count)")
    buffer.field("description", prose.paragraph())
    buffer.blankLine()
    buffer.line("new_user       -> \(name(0))")
    buffer.line("returning_user -> \(name(4))")
    buffer.line("terminal \(name(count - 1))")
    buffer.blankLine()
    buffer.list("navigation", [prose.guideline()])
    buffer.list("guidelines", [prose.guideline(), prose.guideline()])
    buffer.list("constraints", [prose.constraint(), prose.constraint()])
    buffer.blankLine()
    buffer.exits([("The caller wants to end the call", name(count - 1))])
    for index in 0..<toolCount { writeTool(index) }
    for index in 0..<referenceCount { writeReference(index) }
    for index in 0..<count - 1 {
      if shape == .nested { openGroups(before: index) }
      writeState(index)
      if shape == .nested { closeGroups(after: index) }
    }
    writeTerminal()
    buffer.close()
  }

  private mutating func writeTerminal() {
    buffer.blankLine()
    buffer.open("action \(name(count - 1))")
    buffer.field("objective", "End the call.")
    buffer.list("actions", ["Thank the caller and say goodbye."])
    buffer.close()
  }

  // MARK: Tools and references

  /// The number of tools.
  var toolCount: Int { 6 + count / 50 }

  /// The number of references.
  var referenceCount: Int { 2 + count / 500 }

  /// Returns the name of the tool with this index.
  func tool(_ index: Int) -> String { "find_\(Words.topics[index % Words.topics.count])_\(index)" }

  /// Returns the name of the reference with this index.
  func reference(_ index: Int) -> String {
    "\(Words.topics[index % Words.topics.count])_line_\(index)"
  }

  private mutating func writeTool(_ index: Int) {
    buffer.blankLine()
    buffer.open("tool \(tool(index))")
    buffer.field("id", id(0x1000_0000 + index))
    buffer.field("version", prose.choices.pick(Words.versions))
    buffer.field("instruction", prose.instruction())
    if prose.choices.once(in: 2) { buffer.line("persistence persisted") }
    if prose.choices.once(in: 2) { buffer.list("fillers after 2.5s", fillers()) }
    buffer.close()
  }

  private mutating func writeReference(_ index: Int) {
    buffer.blankLine()
    buffer.open("reference \(reference(index))")
    buffer.field("id", id(0x2000_0000 + index))
    buffer.line("version \(index % 30 + 1)")
    buffer.close()
  }

  /// Returns up to three fillers.
  mutating func fillers() -> [String] {
    (0..<prose.choices.number(1...3)).map { _ in prose.filler() }
  }

  /// Returns an id that ends in the digits of `number`, which has eight.
  private func id(_ number: Int) -> String { "66f0a1b2c3d4e5f6" + String(number, radix: 16) }

}

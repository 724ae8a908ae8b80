/// Groups, five deep: each begins with a state whose index is a multiple of its size.
extension MachineGenerator {

  /// The number of states in a group, and the word its name has, from the outermost level inwards.
  private static let levels = [
    (size: 486, word: "desk"), (size: 162, word: "matter"), (size: 54, word: "part"),
    (size: 18, word: "step"), (size: 6, word: "detail"),
  ]

  /// Returns the name of the group of `level` whose first state has this index.
  private func group(_ level: Int, _ index: Int) -> String {
    let topic = Words.topics[index / Self.levels[level].size % Words.topics.count]
    return "\(topic)_\(Self.levels[level].word)_\(index)"
  }

  /// Returns the name of the outermost group whose first state has this index, if there is one.
  func group(beginningWith index: Int) -> String? {
    guard shape == .nested, index < count - 1 else { return nil }
    return Self.levels.firstIndex { index % $0.size == 0 }.map { group($0, index) }
  }

  /// Opens the groups that begin with the state with this index.
  mutating func openGroups(before index: Int) {
    for level in Self.levels.indices where index % Self.levels[level].size == 0 {
      buffer.blankLine()
      if prose.choices.once(in: 4) { buffer.line("/// \(prose.comment())") }
      buffer.open("group \(group(level, index))")
      let isInnermost = level == Self.levels.count - 1
      buffer.line("initial -> \(isInnermost ? name(index) : group(level + 1, index))")
      buffer.list("guidelines", [prose.guideline()])
      if level % 2 == 0 {
        buffer.exits([(prose.condition(), name(max(0, index - 1)))])
      } else {
        buffer.list("constraints", [prose.constraint()])
        buffer.uses("tools", [use()])
      }
    }
  }

  /// Closes the groups that end with the state with this index.
  mutating func closeGroups(after index: Int) {
    let next = index + 1
    for level in Self.levels where next == count - 1 || next % level.size == 0 {
      buffer.close()
    }
  }

}

import HSMModel
import HSMSyntax
import HSMText

/// Names for the groups and fragments of a machine, none of which is taken.
struct GivenNames {

  private let model: Model
  private let tools: ToolPlan

  /// The names of states and groups, and those of fragments.
  private var groups = ToolNames()
  private var fragments = ToolNames()

  /// Creates names beside those of the states of `machine`.
  init(_ machine: Machine, in model: Model, _ tools: ToolPlan) {
    self.model = model
    self.tools = tools
    for state in machine.states {
      groups.reserve(model.symbols[model.states[state].name].map { $0.isNameByte ? $0 : 0x5F })
    }
  }

  /// Returns a name for a fragment that says `items`, one list for each of `ScopeList`.
  mutating func fragment(saying items: [[Int]]) -> [UInt8] { fragments.name(for: first(of: items)) }

  /// Returns a name for a group of `states` that says `items`: what the names of the states begin with, or
  /// else from the first thing it says.
  mutating func group(of states: Range<Int>, saying items: [[Int]]) -> [UInt8] {
    let common = commonWords(of: states)
    return common.isEmpty ? groups.name(for: first(of: items)) : groups.unique(common)
  }

  /// Returns the words that the names of all `states` begin with, if they say more than two letters.
  private func commonWords(of states: Range<Int>) -> [UInt8] {
    let first = Array(model.symbols[model.states[states.lowerBound].name])
    var count = first.count
    for state in states.dropFirst() where count > 0 {
      let name = model.symbols[model.states[state].name]
      var length = 0
      for (left, right) in zip(first[..<count], name) {
        if left != right { break }
        length += 1
      }
      count = length
    }
    // Up to the last `_`, since what follows is a part of a word.
    var end = count
    while end > 0, first[end - 1] != 0x5F { end -= 1 }
    let words = Array(first[..<max(0, end - 1)])
    return words.count > 2 && words.allSatisfy { $0.isNameByte } ? words : []
  }

  /// Returns the first text of `items`: a guideline, or what an exit or a tool is about.
  private func first(of items: [[Int]]) -> ArraySlice<UInt8> {
    for list in ScopeList.allCases {
      guard let item = items[list.index].first else { continue }
      switch list {
      case .navigation, .guidelines, .constraints: return model.bytes(model.texts[item])
      case .exits: return model.bytes(model.exits[item].description)
      case .tools, .exitTools: return model.said(model.uses[item].instruction)
      }
    }
    return []
  }

}

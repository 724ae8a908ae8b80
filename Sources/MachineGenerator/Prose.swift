/// Sentences like those that authors of machines write, as they stand between quotes in the source.
struct Prose {

  var choices: Choices

  /// Returns something that the agent is to do.
  mutating func instruction() -> String {
    "\(choices.pick(Words.verbs)) \(choices.pick(Words.things))\(choices.pick(Words.manners))."
  }

  /// Returns what a state is for.
  mutating func purpose() -> String {
    "\(choices.pick(Words.aims)) \(choices.pick(Words.things)) \(choices.pick(Words.reasons))."
  }

  /// Returns the condition of an exit.
  mutating func condition() -> String {
    "The \(choices.pick(Words.people)) \(choices.pick(Words.events)) \(choices.pick(Words.things))"
  }

  /// Returns how the agent is to do something.
  mutating func guideline() -> String {
    "\(choices.pick(Words.cases)), \(choices.pick(Words.habits))."
  }

  /// Returns what the agent must not do.
  mutating func constraint() -> String {
    "Never \(choices.pick(Words.offences)) \(choices.pick(Words.things)), "
      + "\(choices.pick(Words.excuses))."
  }

  /// Returns what must be true of a value.
  mutating func validation() -> String {
    "The value for \(choices.pick(Words.things)) \(choices.pick(Words.checks))."
  }

  /// Returns what to search the memory for.
  mutating func query() -> String {
    "\(choices.pick(Words.things)) and \(choices.pick(Words.things)), \(choices.pick(Words.times))"
  }

  /// Returns what the agent says while something takes long.
  mutating func filler() -> String { choices.pick(Words.fillers) }

  /// Returns a comment.
  mutating func comment() -> String {
    "\(choices.pick(Words.remarks)) \(choices.pick(Words.things)), \(choices.pick(Words.times))."
  }

  /// Returns several lines, some of them joined, empty or with a blank at the end.
  mutating func paragraph() -> String {
    var text = "\(guideline())\n\(choices.pick(Words.cases)), \\\n\(choices.pick(Words.habits)).\n"
    if choices.once(in: 2) {
      text += "\n"
      for _ in 0..<choices.number(2...3) {
        text += "  - \(choices.pick(Words.things)): \"\(choices.pick(Words.times))\"\\u{20}\n"
      }
    }
    return text + instruction()
  }

}

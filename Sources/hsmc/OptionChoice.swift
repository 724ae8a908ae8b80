/// The values of an option that takes one of a few words. The first is the one that is meant where
/// the option is not given.
protocol OptionChoice: CaseIterable, RawRepresentable<String> {

  /// The option's name, without the two hyphens.
  static var option: String { get }

  /// Another name that it goes by, as in other commands.
  static var alias: String? { get }

}

extension OptionChoice {

  /// The words, the default first.
  static var words: [String] { allCases.map(\.rawValue) }

  static var alias: String? { nil }

}

extension Option {

  /// Creates the option that takes one of `choices`; its summary ends with the default.
  init<Choice: OptionChoice>(_ choices: Choice.Type, _ summary: String) {
    self.init(
      choices.option, alias: choices.alias, choices: choices.words,
      "\(summary) (\(choices.words[0]))")
  }

}

extension Arguments {

  /// Returns which of `choices` was asked for, or else the default.
  subscript<Choice: OptionChoice>(choices: Choice.Type) -> Choice {
    choices.allCases.first { $0.rawValue == self[choices.option] }
      ?? choices.allCases[choices.allCases.startIndex]
  }

}

/// A flag of a command.
struct Option: Sendable {

  /// The name, without the two hyphens.
  let name: String

  /// Another name that it goes by, as in other commands; help does not show it.
  let alias: String?

  /// The one-letter name, if it has one.
  let letter: Character?

  /// What its value is called in help; `nil` if it takes none.
  let value: String?

  /// The values it takes; empty if any.
  let choices: [String]

  /// What it does, in a phrase.
  let summary: String

  /// Creates an option.
  init(
    _ name: String, alias: String? = nil, letter: Character? = nil, value: String? = nil,
    choices: [String] = [], _ summary: String
  ) {
    self.name = name
    self.alias = alias
    self.letter = letter
    self.value = value ?? (choices.isEmpty ? nil : choices.joined(separator: "|"))
    self.choices = choices
    self.summary = summary
  }

  /// `true` iff its value is the name of a file.
  var takesPath: Bool { value == "PATH" || value == "FILE" }

  /// How help shows it: `-o, --output PATH`.
  var usage: String {
    let long = "--\(name)" + (value.map { " \($0)" } ?? "")
    return letter.map { "-\($0), \(long)" } ?? "    \(long)"
  }

}

/// A command, as the user sees it.
struct Command: Sendable {

  /// Its name.
  let name: String

  /// What it does, in a phrase.
  let summary: String

  /// What stands after its name on the command line: `FILE...`; empty if nothing does.
  let operands: String

  /// The operands it takes; empty if any. Shells complete them.
  let operandChoices: [String]

  /// The fewest and the most operands it takes.
  let operandCount: ClosedRange<Int>

  /// Uses of it, the most common first, each with what it does.
  let examples: [(line: String, effect: String)]

  /// Further explanation, in paragraphs.
  let details: [String]

  /// Its options, without those of every command.
  let options: [Option]

  /// Carries it out and returns the exit code.
  let run: @Sendable (Arguments) throws(UsageError) -> ExitCode

  /// Creates a command.
  init(
    _ name: String, _ summary: String, operands: String = "", choices: [String] = [],
    count: ClosedRange<Int>, examples: [(line: String, effect: String)], details: [String] = [],
    options: [Option] = [], run: @escaping @Sendable (Arguments) throws(UsageError) -> ExitCode
  ) {
    self.name = name
    self.summary = summary
    self.operands = operands
    self.operandChoices = choices
    self.operandCount = count
    self.examples = examples
    self.details = details
    self.options = options
    self.run = run
  }

}

/// How a run of hsmc ended.
enum ExitCode: Int32, Comparable {

  /// No error found; warnings do not count.
  case success = 0

  /// An error found in the user's files, syntax errors included, or a file that would change.
  case findings = 1

  /// The job could not be done: a bad flag, a file that cannot be read or written.
  case failure = 2

  /// A bug in hsmc.
  case bug = 3

  static func < (a: ExitCode, b: ExitCode) -> Bool { a.rawValue < b.rawValue }

}

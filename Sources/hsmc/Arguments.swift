import HSMSyntax

/// What the user asks of a command.
struct Arguments: Sendable {

  /// The values of the options that were given, by name; the last one counts. A flag without a value
  /// has an empty one.
  private(set) var options: [String: String] = [:]

  /// What is no option, in order.
  private(set) var operands: [String] = []

  /// Returns the value of the option `name`, if it was given.
  subscript(name: String) -> String? { options[name] }

  /// Returns `true` iff the option `name` was given.
  func has(_ name: String) -> Bool { options[name] != nil }

  /// Reads `words` as the arguments of `command`.
  ///
  /// Accepts `--name value`, `--name=value`, `-n value`, `-nvalue`, flags of one letter in one word,
  /// and `--`, after which nothing is an option.
  init(_ words: [String], for command: Command) throws(UsageError) {
    let known = command.options + CommandTable.commonOptions
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      } else if word.hasPrefix("--") {
        let parts = word.dropFirst(2).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = known.first(where: { $0.name == name }) else {
          throw .unknownOption("--" + name, command, similar(to: name, among: known.map(\.name)))
        }
        try set(option, parts.count == 2 ? String(parts[1]) : nil, &rest, command)
      } else if word.hasPrefix("-"), word != "-" {
        try readLetters(word.dropFirst(), known, &rest, command)
      } else {
        operands.append(word)
      }
    }
  }

  /// Reads the options of one letter in `letters`; the last one may have its value there.
  private mutating func readLetters(
    _ letters: Substring, _ known: [Option], _ rest: inout ArraySlice<String>, _ command: Command
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = known.first(where: { $0.letter == letter }) else {
        throw .unknownOption("-\(letter)", command, nil)
      }
      if option.value == nil {
        try set(option, nil, &rest, command)
      } else {
        let value =
          letters.isEmpty ? nil : String(letters.first == "=" ? letters.dropFirst() : letters)
        return try set(option, value, &rest, command)
      }
    }
  }

  /// Sets `option` to `value`, or to the next word if it needs one.
  private mutating func set(
    _ option: Option, _ value: String?, _ rest: inout ArraySlice<String>, _ command: Command
  ) throws(UsageError) {
    guard option.value != nil else {
      if value != nil { throw .unexpectedValue(option, command) }
      options[option.name] = ""
      return
    }
    guard let value = value ?? rest.popFirst() else { throw .missingValue(option, command) }
    if !option.choices.isEmpty, !option.choices.contains(value) {
      throw .unknownValue(value, option, command, similar(to: value, among: option.choices))
    }
    options[option.name] = value
  }

  /// Throws unless the number of operands is one that `command` takes.
  func checkOperands(for command: Command) throws(UsageError) {
    if operands.count < command.operandCount.lowerBound { throw .missingOperand(command) }
    if operands.count > command.operandCount.upperBound {
      throw .unexpectedOperand(operands[command.operandCount.upperBound], command)
    }
  }

}

/// Returns the one of `candidates` that `word` most likely means.
func similar(to word: String, among candidates: [String]) -> String? {
  Similarity.best(for: [UInt8](word.utf8), among: candidates.map { [UInt8]($0.utf8) })
    .map { candidates[$0] }
}

/// A command line that asks for nothing hsmc can do.
enum UsageError: Error {

  case unknownCommand(String, String?)
  case unknownOption(String, Command, String?)
  case missingValue(Option, Command)
  case unexpectedValue(Option, Command)
  case unknownValue(String, Option, Command, String?)
  case missingOperand(Command)
  case unexpectedOperand(String, Command)
  /// Arguments that are right each, but not together.
  case other(String, help: String)

  /// What is wrong, and what to do.
  var text: (message: String, help: String) {
    switch self {
    case .unknownCommand(let name, let similar):
      (
        "there is no command `\(name)`",
        similar.map { "did you mean `hsmc \($0)`?" } ?? "`hsmc --help` lists the commands"
      )
    case .unknownOption(let name, let command, let similar):
      (
        "`hsmc \(command.name)` has no option `\(name)`",
        similar.map { "did you mean `--\($0)`?" }
          ?? "`hsmc \(command.name) --help` lists the options"
      )
    case .missingValue(let option, _):
      ("`--\(option.name)` needs a value", "write `--\(option.name) \(option.value ?? "")`")
    case .unexpectedValue(let option, _):
      ("`--\(option.name)` takes no value", "write `--\(option.name)` alone")
    case .unknownValue(let value, let option, _, let similar):
      (
        "`--\(option.name)` does not take `\(value)`",
        similar.map { "did you mean `\($0)`?" }
          ?? "it takes \(option.choices.map { "`\($0)`" }.joined(separator: ", "))"
      )
    case .missingOperand(let command):
      (
        "`hsmc \(command.name)` needs `\(command.operands)`",
        "for example: `\(command.examples[0].line)`"
      )
    case .unexpectedOperand(let word, let command):
      (
        "`hsmc \(command.name)` has no use for `\(word)`",
        "`hsmc \(command.name) --help` shows what it takes"
      )
    case .other(let message, let help): (message, help)
    }
  }

}

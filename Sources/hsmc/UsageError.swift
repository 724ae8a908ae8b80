import HSMText

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

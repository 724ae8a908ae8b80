import HSMText

/// Carries out `hsmc help`.
@Sendable
func runHelp(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  guard let name = arguments.operands.first else {
    Terminal.standardOutput.write(Help.overview)
    return .success
  }
  Terminal.standardOutput.write(Help.text(of: try CommandTable.command(named: name)))
  return .success
}

/// Carries out `hsmc completions`.
@Sendable
func runCompletions(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  let name = arguments.operands[0]
  guard let shell = Completions.Shell(rawValue: name) else {
    let shells = Completions.Shell.allCases.map(\.rawValue)
    throw .other(
      "there are no completions for `\(name)`",
      help: Similarity.best(for: name, among: shells).map { "did you mean `\($0)`?" }
        ?? "there are some for \(shells.joined(separator: ", "))")
  }
  Terminal.standardOutput.write(shell.script)
  return .success
}

/// The text of `--help`.
enum Help {

  /// Returns the help of hsmc.
  static var overview: String {
    var text = """
      hsmc \(CommandTable.version): checks hierarchical state machines and compiles them to JSON

      Example:
        hsmc compile samples/refill_line.hsm

      Usage: hsmc COMMAND [OPTION...] [PATH...]

      Commands:

      """
    for command in CommandTable.commands { text += row(command.name, command.summary, 12) }
    text += "\nOptions:\n"
    text += row("--version", "Print the version", 12)
    text += row("--help", "Show this help; `hsmc COMMAND --help` shows that of a command", 12)
    return text
  }

  /// Returns the help of `command`.
  static func text(of command: Command) -> String {
    var text = "\(command.summary)\n\nExamples:\n"
    for example in command.examples { text += "  \(example.line)\n      \(example.effect)\n" }
    text += "\nUsage: hsmc \(command.name) [OPTION...] \(command.operands)\n\nOptions:\n"
    for option in command.options + CommandTable.commonOptions {
      text += row(option.usage, option.summary, 34)
    }
    for paragraph in command.details { text += "\n" + wrap(paragraph, indentation: 0) }
    return text
  }

  /// Returns `term` and what it means, in two columns, the first `width` wide.
  private static func row(_ term: String, _ meaning: String, _ width: Int) -> String {
    let lines = wrap(meaning, indentation: width + 4)
    let first = "  " + term
    if first.count + 2 > width + 4 { return first + "\n" + lines }
    return first + lines.dropFirst(first.count)
  }

  /// Returns `text` in lines of at most 80 columns, each indented and ended.
  private static func wrap(_ text: String, indentation: Int) -> String {
    let margin = String(repeating: " ", count: indentation)
    var result = ""
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, indentation + line.count + 1 + word.count > 80 {
        result += margin + line + "\n"
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return result + margin + line + "\n"
  }

}

import HSMReport
import HSMSyntax
import HSMText

/// Carries out `hsmc explain`.
@Sendable
func runExplain(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  let name = arguments.operands[0]
  guard let rule = Rule(rawValue: name) else {
    throw .other(
      "there is no rule `\(name)`",
      help: similar(to: name, among: Rule.allCases.map(\.name)).map { "did you mean `\($0)`?" }
        ?? "`hsmc rules` lists the rules")
  }
  let output = Terminal.standardOutput
  switch arguments["format"] {
  case "markdown": output.write(RulePage.markdown(rule))
  case "json": output.write(RulePage.json(rule))
  default: output.write(RulePage.text(rule, width: output.width))
  }
  return .success
}

/// Carries out `hsmc rules`.
@Sendable
func runRules(_ arguments: Arguments) -> ExitCode {
  let output = Terminal.standardOutput
  switch arguments["format"] {
  case "markdown": output.write(RulePage.markdown(Rule.allCases))
  case "json": output.write(RulePage.json(Rule.allCases))
  default: output.write(RulePage.list(Rule.allCases))
  }
  return .success
}

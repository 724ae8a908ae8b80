import HSMReport
import HSMSyntax
import HSMText

/// The forms that pages about rules are printed in.
enum PageFormat: String, OptionChoice {

  case text
  case markdown
  case json

  static let option = "format"
  static let alias: String? = "output-format"

}

/// Carries out `hsmc explain`.
@Sendable
func runExplain(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  let name = arguments.operands[0]
  guard let rule = Rule.all.first(where: { $0.name == name }) else {
    throw .other(
      "there is no rule `\(name)`",
      help: Similarity.best(for: name, among: Rule.all.map(\.name)).map { "did you mean `\($0)`?" }
        ?? "`hsmc rules` lists the rules")
  }
  let output = Terminal.standardOutput
  switch arguments[PageFormat.self] {
  case .text: output.write(RulePage.text(rule, width: output.width))
  case .markdown: output.write(RulePage.markdown(rule))
  case .json: output.write(RulePage.json(rule))
  }
  return .success
}

/// Carries out `hsmc rules`.
@Sendable
func runRules(_ arguments: Arguments) -> ExitCode {
  let output = Terminal.standardOutput
  switch arguments[PageFormat.self] {
  case .text: output.write(RulePage.list(Rule.all))
  case .markdown: output.write(RulePage.markdown(Rule.all))
  case .json: output.write(RulePage.json(Rule.all))
  }
  return .success
}

import HSMCompiler
import HSMReport
import HSMSyntax
import TestSupport
import Testing

/// What is said about each rule is true.
struct RuleTests {

  @Test(arguments: Rule.allCases)
  func badExampleBreaksExactlyThisRule(_ rule: Rule) {
    let report = Self.report(rule.text.bad, rule.text)
    #expect(report.diagnostics.map(\.rule) == [rule])
    Golden.expect(
      FullRenderer(width: 80).render(report), at: "Tests/Goldens/rules/\(rule.name).full")
    Golden.expect(ConciseRenderer().render(report), at: "Tests/Goldens/rules/\(rule.name).concise")
  }

  @Test(arguments: Rule.allCases)
  func goodExampleIsClean(_ rule: Rule) {
    #expect(Self.report(rule.text.good, rule.text).diagnostics == [])
    #expect(rule.text.good != rule.text.bad)
  }

  @Test func namesAreKebabCase() {
    for rule in Rule.allCases {
      #expect(rule.name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    }
  }

  @Test func rulesReferenceIsUpToDate() throws {
    Golden.expect(RulePage.markdown(Rule.allCases), at: "grammar/rules.md")
  }

  @Test func goldensAreOfRules() {
    let names = Set(Rule.allCases.map(\.name))
    for path in Repository.files(in: "Tests/Goldens/rules", suffix: "") where path.contains(".") {
      let stem = path.split(separator: "/").last?.split(separator: ".").first
      #expect(names.contains(String(stem ?? "")), "\(path) is of no rule")
    }
  }

  static func report(_ example: String, _ text: RuleText) -> Report {
    let source = SourceText(
      path: "example.\(text.language.rawValue)", bytes: RuleText.bytes(ofExample: example))
    let program = Program(root: Parser.parse(source), id: 0) { path, _ in
      path == "shared" ? .notReadable("it is a directory") : .notFound
    }
    let environment = text.environment.map { EnvironmentChoice.named($0) } ?? .all
    let analysis =
      text.language == .hsm
      ? Analysis(program, environment: environment) : Analysis(payload: source)
    return Report(sources: [source], diagnostics: analysis.diagnostics, fileCount: 1)
  }

}

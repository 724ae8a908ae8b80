import HSMCompiler
import HSMModel
import HSMPayload
import HSMReport
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// What is said about each rule is true.
struct RuleTests {

  @Test(arguments: Rule.all)
  func badExampleBreaksExactlyThisRule(_ rule: Rule) {
    let report = Self.report(rule.example.bad, rule.example)
    #expect(report.diagnostics.map(\.rule) == [rule])
    Golden.expect(
      FullRenderer(width: 80).render(report), at: "Tests/Goldens/rules/\(rule.name).full")
    Golden.expect(ConciseRenderer().render(report), at: "Tests/Goldens/rules/\(rule.name).concise")
  }

  @Test(arguments: Rule.all)
  func goodExampleIsClean(_ rule: Rule) {
    #expect(Self.report(rule.example.good, rule.example).diagnostics == [])
  }

  @Test(arguments: Rule.all)
  func editsOfExampleAreUnambiguous(_ rule: Rule) {
    #expect(!rule.example.edits.isEmpty)
    for edit in rule.example.edits {
      #expect(rule.example.good.ranges(of: edit.find).count == 1, "`\(edit.find)`")
    }
  }

  /// A rule that is not in the list would have no page, and its example no test.
  @Test func eachRuleStandsInTheFileOfItsName() {
    let files = Repository.files(in: "Sources/HSMText/Rules", suffix: ".swift")
    let stems = files.compactMap { $0.split(separator: "/").last?.dropLast(".swift".count) }
    #expect(stems.map(String.init).sorted() == Rule.all.map(\.name).sorted())
  }

  /// A finding in a payload matters as much as the rule's page says.
  @Test func unknownMembersOfPayloadsAreWarnings() {
    let payload = Rule.wrongType.example.good.replacing(#""name""#, with: #""nick": "", "name""#)
    let report = Self.report(payload, Rule.wrongType.example)
    #expect(report.diagnostics.map(\.rule) == [.unknownField])
    #expect(
      report.diagnostics.map(\.severity) == [Rule.unknownField.severity(inPayload: true)])
  }

  @Test func namesAreKebabCase() {
    for rule in Rule.all {
      #expect(rule.name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
    }
  }

  @Test func rulesReferenceIsUpToDate() throws {
    Golden.expect(RulePage.markdown(Rule.all), at: "grammar/rules.md")
  }

  @Test func goldensAreOfRules() {
    let names = Set(Rule.all.map(\.name))
    for path in Repository.files(in: "Tests/Goldens/rules", suffix: "") where path.contains(".") {
      let stem = path.split(separator: "/").last?.split(separator: ".").first
      #expect(names.contains(String(stem ?? "")), "\(path) is of no rule")
    }
  }

  /// Returns the program of an example, the file `source`: there are a folder `shared` beside it with one
  /// file in it, and a folder of that name outside of the project.
  static func program(_ source: SourceText) -> Program {
    let tools = SourceText(path: "shared/tools.hsm", bytes: [])
    return Program(
      root: 0, tree: { Parser.parse($0 == 0 ? source : tools) },
      imports: { id in
        FileImports(of: Parser.parse(id == 0 ? source : tools)) { path in
          switch path {
          case "shared": .notReadable("it is a directory")
          case "shared/tools.hsm": .file(id: 1)
          case "../shared/tools.hsm":
            .outside(place: "/home/kim/shared/tools.hsm", project: "/home/kim/flows", mark: ".git")
          default: .notFound(suggestion: path == "shared/tols.hsm" ? "shared/tools.hsm" : nil)
          }
        }
      })
  }

  /// Returns what is reported of `text`, which is the good or the bad file of `example`.
  static func report(_ text: String, _ example: Rule.Example) -> Report {
    let source = SourceText(
      path: "example.\(example.language.rawValue)", bytes: Rule.Example.bytes(of: text))
    let program = program(source)
    let environment = example.environment.map { EnvironmentChoice.named($0) } ?? .all
    let analysis =
      example.language == .hsm
      ? Analysis(program, environment: environment) : Analysis(payload: source)
    return Report(sources: [source], diagnostics: analysis.diagnostics, fileCount: 1)
  }

}

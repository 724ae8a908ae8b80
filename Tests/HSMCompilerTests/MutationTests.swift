import HSMCompiler
import HSMModel
import HSMPayload
import HSMReport
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// Whatever is done to a source, reading and checking it ends, and says something about the source.
struct MutationTests {

  /// Every source in the repository.
  static let files = ["samples", "Tests/Goldens", "Tests/Conformance"].flatMap {
    Repository.files(in: $0, suffix: ".hsm")
  }

  static let truncations = Truncations(files)

  @Test(arguments: files)
  func truncated(_ path: String) {
    for mutant in Self.truncations[path] { Self.check(mutant) }
  }

  /// Each token once left out, once doubled and once in the place of the next one.
  @Test(arguments: files)
  func tokensDeletedDoubledAndSwapped(_ path: String) throws {
    let mutants = TokenMutants(try Repository.bytes(path))
    for index in Effort.places(in: mutants.count, upTo: 500) {
      Self.check(mutants.deleting(index))
      Self.check(mutants.doubling(index))
      // The next token but one: blanks stand between most.
      Self.check(mutants.swapping(index, min(index + 2, mutants.count - 1)))
    }
  }

  @Test func randomBytes() {
    var random = SplitMix64(seed: 7)
    let pieces: [[UInt8]] =
      [
        "machine", "action", "x", "{", "}", "\"", "\"\"\"", "\n", " ", "->", "exits", "then", "/*",
        "*/",
        "//", "\\", "\\u{", "tools", "call", "fillers", "after", "2s", ",", "=", "(", "]", "@", "é",
        "“",
      ].map { [UInt8]($0.utf8) } + [
        [0xFF], [0], [0x0D], [0xC3], [0xEF, 0xBB, 0xBF], [0xC2, 0xA0],
      ]
    for _ in Effort.some(of: 0..<3_000) {
      let count = Int.random(in: 0..<60, using: &random)
      let mutant = (0..<count).flatMap { _ in pieces.randomElement(using: &random)! }
      Self.check(mutant)
    }
  }

  /// Braces, comments, lists and quotes without end are one finding, and do not overflow the stack.
  @Test(arguments: [
    "{", "/*", "machine m {", "action a {", "exits { \"x\" -> a ", "( ", "tools { a {",
  ])
  func repeatedWithoutEnd(_ piece: String) {
    let bytes = [UInt8](String(repeating: piece, count: Effort.share(of: 100_000)).utf8)
    let diagnostics = Self.check(bytes)
    if piece == "{" || piece == "/*" {
      #expect(diagnostics.map(\.rule) == [.nestingTooDeep])
    }
  }

  /// Fragments that include each other without measure are one finding.
  @Test func includesWithoutEnd() {
    var chain = "machine m { include f0 }\n"
    var doubled = chain
    for index in 0..<5_000 {
      chain += "fragment f\(index) { include f\(index + 1) }\n"
      if index < 60 {
        doubled += "fragment f\(index) { include f\(index + 1) include f\(index + 1) }\n"
      }
    }
    for source in [chain + "fragment f5000 { }", doubled + "fragment f60 { }"] {
      let rules = Self.check([UInt8](source.utf8)).map(\.rule)
      #expect(rules.filter { $0 == .nestingTooDeep }.count == 1)
    }
  }

  /// Many names that are not declared, and many uses in many environments, do not take long.
  @Test(.timeLimit(.minutes(1))) func manyTimesMany() {
    var source = "tool t { version \"\" instruction \"x\" }\n"
    var body = ""
    for index in 0..<5_000 {
      source += "environment e\(index) { tool t { id \"66f0a1b2c3d4e5f60718293a\" } }\n"
      body += "t u\(index)\n"
    }
    let rules = Self.check([UInt8]("\(source)machine m { tools { \(body) } }".utf8)).map(\.rule)
    #expect(rules.filter { $0 == .unknownTool }.count == 5_000)
    #expect(!rules.contains(.unboundID))
  }

  /// Checks what holds for any source, and returns the findings.
  @discardableResult
  static func check(_ bytes: [UInt8]) -> [Diagnostic] {
    let source = SourceText(path: "mutant.hsm", bytes: bytes)
    let program = Program(Parser.parse(source))
    let tree = program.trees[0]
    let tokens = tree.tokens
    #expect(tokens.starts[0] == 0 && Int(tokens.starts[tokens.count - 1]) == bytes.count)
    #expect((1..<tokens.count).allSatisfy { tokens.starts[$0 - 1] < tokens.starts[$0] })
    #expect(Int(tree.nodes[0].next) == tree.nodes.count)
    for (index, node) in tree.nodes.enumerated() {
      #expect(node.next > index && node.firstToken <= node.endToken)
    }
    let hasGap = tree.nodes.contains { $0.isBroken || $0.kind == .unexpected }
    #expect(!hasGap || !tree.errors.isEmpty)
    let analysis = Analysis(program)
    for diagnostic in analysis.diagnostics {
      let edits = diagnostic.help.flatMap { $0.fix?.edits ?? [] }
      let locations = [diagnostic.location] + diagnostic.related.map(\.location)
      for span in (locations + edits.map(\.location)).map(\.span)
      where span.end > bytes.count || span.start > span.end {
        Issue.record("\(diagnostic.rule) has span \(span) in \(bytes.count) bytes")
      }
    }
    #expect(!tree.errors.isEmpty ? !analysis.isValid : true)
    if let checked = analysis.checked {
      for machine in checked.model.machines.indices {
        #expect(Payload.bytes(of: machine, in: checked).last == 0x0A)
      }
    } else {
      let report = Report(
        sources: [tree.source], diagnostics: Array(analysis.diagnostics.prefix(3)), fileCount: 1)
      #expect(!FullRenderer(width: 60).render(report).isEmpty)
    }
    return analysis.diagnostics
  }

}

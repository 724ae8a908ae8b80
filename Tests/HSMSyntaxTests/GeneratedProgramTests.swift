import HSMSyntax
import HSMText
import TestSupport
import Testing

/// What the lexer and the parser make of programs that are made from the grammar.
struct GeneratedProgramTests {

  /// The number of programs.
  static let count: UInt64 = 1_000

  /// The first seed of each batch of programs; batches run side by side.
  static let batches = Array(stride(from: 0, to: count, by: 100))

  /// Returns the programs of the batch that starts with `first`, with their seeds.
  static func programs(_ first: UInt64) throws -> [(seed: UInt64, bytes: [UInt8])] {
    let grammar = try GrammarTests.grammar.get()
    return Effort.some(of: first..<first + 100).map { seed in
      var generator = ProgramGenerator(grammar, seed: seed)
      generator.run()
      return (seed, Array(generator.text.utf8))
    }
  }

  /// Each production, terminal and special sequence is used often enough to mean something.
  @Test func everyProductionIsUsed() throws {
    let grammar = try GrammarTests.grammar.get()
    var uses: [String: Int] = [:]
    var leaves: [EBNFExpression: Int] = [:]
    var size = 0
    for seed in Effort.some(of: 0..<Self.count) {
      var generator = ProgramGenerator(grammar, seed: seed)
      generator.run()
      uses.merge(generator.uses, uniquingKeysWith: +)
      leaves.merge(generator.leaves, uniquingKeysWith: +)
      size += generator.text.utf8.count
    }
    print("\(Self.count) programs, \(size) bytes")
    for production in grammar.productions {
      let count = uses[production.name, default: 0]
      print("\(production.name): \(count)")
      #expect(count >= Effort.share(of: 20), "\(production.name) is used too rarely")
    }
    for leaf in Set(grammar.productions.flatMap(\.expression.leaves)) {
      if case .nonterminal = leaf { continue }
      #expect(leaves[leaf, default: 0] >= Effort.share(of: 20), "\(leaf) is used too rarely")
    }
  }

  @Test(arguments: batches)
  func isAccepted(_ first: UInt64) throws {
    for (seed, bytes) in try Self.programs(first) {
      let tree = Self.check(bytes, "program \(seed)")
      for error in tree.errors {
        let diagnostic = error.diagnostic(in: tree.source, file: 0)
        Issue.record(
          """
          program \(seed): \(diagnostic.rule.name) at \(error.span): \(diagnostic.message)
          \(String(decoding: bytes, as: UTF8.self))
          """)
      }
      let isClosed = tree.nodes.allSatisfy { $0.kind != .declaration || $0.isClosed }
      #expect(isClosed && !tree.isCutOff && tree.skippedTokens.isEmpty, "program \(seed)")
      #expect(!tree.nodes.contains { $0.isBroken || $0.kind == .unexpected }, "program \(seed)")
    }
  }

  @Test(arguments: batches)
  func isReadUpToAnyByte(_ first: UInt64) throws {
    for (seed, bytes) in try Self.programs(first) {
      for cut in Set((0..<50).map { $0 * bytes.count / 50 }) {
        Self.check(Array(bytes[..<cut]), "program \(seed) up to \(cut)")
      }
    }
  }

  @Test(arguments: batches)
  func isReadWithTokensDeletedDoubledAndSwapped(_ first: UInt64) throws {
    for (seed, bytes) in try Self.programs(first) {
      let mutants = TokenMutants(bytes)
      var random = SplitMix64(seed: seed)
      for round in 0..<20 {
        Self.check(
          mutants.random(round, using: &random), "mutant \(round) of program \(seed)")
      }
    }
  }

  /// Checks what holds for any source, and returns its tree.
  @discardableResult
  static func check(_ bytes: [UInt8], _ name: String) -> SyntaxTree {
    let tree = Parser.parse(SourceText(path: name, bytes: bytes))
    let violations = TreeInvariants.violations(in: tree)
    if !violations.isEmpty {
      let text = String(decoding: bytes, as: UTF8.self)
      Issue.record("\(name): \(violations.joined(separator: ", "))\n\(text)")
    }
    return tree
  }

}

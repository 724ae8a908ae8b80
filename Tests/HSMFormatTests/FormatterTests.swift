import HSMCompiler
import HSMFormat
import HSMModel
import HSMPayload
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// The canonical form, and that nothing but the layout changes.
struct FormatterTests {

  static let goldens = Repository.files(in: "Tests/Goldens/format", suffix: ".hsm")
    .filter { !$0.hasSuffix(".out.hsm") }

  @Test(arguments: goldens)
  func golden(_ path: String) throws {
    let bytes = try Repository.bytes(path)
    #expect(Corpus.tree(bytes).errors == [])
    Golden.expect(Corpus.format(bytes, path), at: "\(path.dropLast(4)).out.hsm")
  }

  /// Formatting changes the layout only: tokens, comments, tree and payload stay.
  @Test(arguments: Corpus.files)
  func keepsFiles(_ path: String) throws {
    let bytes = try Repository.bytes(path)
    let result = Corpus.format(bytes, path)
    let analyses = [bytes, result].map { Analysis(SourceText(path: "test.hsm", bytes: $0)) }
    #expect(analyses[0].isValid == analyses[1].isValid)
    guard let before = analyses[0].checked, let after = analyses[1].checked else { return }
    for index in before.model.machines.indices {
      #expect(Payload.bytes(of: index, in: before) == Payload.bytes(of: index, in: after))
    }
  }

  @Test(arguments: Corpus.batches)
  func keepsPrograms(_ first: UInt64) throws {
    for (number, bytes) in try Corpus.programs(first) {
      Corpus.format(bytes, "program \(number)")
    }
  }

  /// The same for programs with tokens deleted, doubled and swapped, as far as they still parse.
  @Test(arguments: Corpus.batches)
  func keepsMutants(_ first: UInt64) throws {
    var random = SplitMix64(seed: first)
    var count = 0
    for (number, bytes) in try Corpus.programs(first) {
      let mutants = TokenMutants(bytes)
      for round in 0..<30 {
        let text = mutants.random(round, using: &random)
        guard Corpus.tree(text).errors.isEmpty else { continue }
        count += 1
        Corpus.format(text, "mutant \(round) of program \(number)")
      }
    }
    #expect(count > Effort.share(of: 300))
  }

  @Test(arguments: ["", "\n", " \r\n\t", "\u{FEFF}", "\u{FEFF}\n\n"])
  func nothing(_ text: String) {
    #expect(Formatter.format(Corpus.tree(Array(text.utf8))) == [])
  }

  /// The check before anything is written tells what must not happen.
  @Test func checkFindsLosses() throws {
    let text = "machine m { // one\n description \"\"\"\n a\n  b\n \"\"\" /* two */ }\n"
    let tree = Corpus.tree(Array(text.utf8))
    let result = String(decoding: Formatter.format(tree), as: UTF8.self)
    #expect(FormatCheck.holds(tree, formatted: Array(result.utf8)))
    for (old, new) in [
      (" // one", ""), ("one", "two"), ("/* two */", ""), ("     b", "    b"), ("a", "A"),
      (" m ", " n "), ("machine m", "machine  m"), ("}", ""), (" // one", " /* one */"),
    ] {
      let changed = result.replacing(old, with: new)
      #expect(changed != result)
      #expect(!FormatCheck.holds(tree, formatted: Array(changed.utf8)), "\(changed)")
    }
  }

}

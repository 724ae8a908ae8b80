import HSMFormat
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// What the formatter is tried on.
enum Corpus {

  /// The files of samples and goldens that have no syntax errors.
  static let files =
    (Repository.files(in: "samples", suffix: ".hsm")
    + Repository.files(in: "Tests/Goldens", suffix: ".hsm"))
    .filter { path in (try? tree(path))?.errors.isEmpty ?? false }

  /// The first number of each batch of programs.
  static let batches: [UInt64] = [0, 100, 200]

  /// Returns the programs of the batch that starts with `first`, with their numbers.
  static func programs(_ first: UInt64) throws -> [(number: UInt64, bytes: [UInt8])] {
    let grammar = try EBNFGrammar(Repository.text("grammar/hsm.ebnf"))
    return Effort.some(of: first..<first + 100).map { seed in
      var generator = ProgramGenerator(grammar, seed: seed)
      generator.run()
      return (seed, Array(generator.text.utf8))
    }
  }

  /// Returns the tree of the file at `path`.
  static func tree(_ path: String) throws -> SyntaxTree { tree(try Repository.bytes(path)) }

  /// Returns the tree of `bytes`.
  static func tree(_ bytes: [UInt8]) -> SyntaxTree {
    Parser.parse(SourceText(path: "test.hsm", bytes: bytes))
  }

  /// Formats `bytes`, which have no errors, records an issue unless only the layout has changed, and
  /// returns the result.
  @discardableResult
  static func format(_ bytes: [UInt8], _ title: String) -> [UInt8] {
    let tree = tree(bytes)
    let result = Formatter.format(tree)
    if !FormatCheck.holds(tree, formatted: result) {
      Issue.record(
        """
        \(title)
        \(String(decoding: bytes, as: UTF8.self))
        is formatted as
        \(String(decoding: result, as: UTF8.self))
        and then as
        \(String(decoding: Formatter.format(Self.tree(result)), as: UTF8.self))
        """)
    }
    expectTidy(result, title)
    return result
  }

  /// Records an issue if there are blanks at the end of a line of `result`, other ends of lines than
  /// line feeds, two blank lines in a row outside of tokens, or not one line end at the end.
  private static func expectTidy(_ result: [UInt8], _ title: String) {
    if result.isEmpty { return }
    #expect(result.last == 0x0A && result.dropLast().last != 0x0A, "\(title): the end")
    var isTidy = true
    for (byte, next) in zip(result, result.dropFirst()) where next == 0x0A {
      if [0x09, 0x0D, 0x20].contains(byte) { isTidy = false }
    }
    #expect(isTidy, "\(title): blanks at the end of a line")
    let tree = tree(result)
    for token in 0..<tree.tokens.count where tree.tokens.kinds[token] == .blanks {
      let text = tree.source.text(tree.tokens.span(token))
      #expect(!text.contains("\n\n\n"), "\(title): two blank lines")
    }
  }

}

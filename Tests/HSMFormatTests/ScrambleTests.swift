import HSMFormat
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// What layout a file starts from does not matter, where it is not its author's choice.
///
/// The author chooses which items have a blank line between them, and the line ends beside comments.
/// All else is scrambled: the width of blanks, indentation, the number of blank lines, the line ends
/// between tokens and how they are written, and the byte order mark.
struct ScrambleTests {

  @Test(arguments: Corpus.files)
  func files(_ path: String) throws {
    let formatted = Formatter.format(try Corpus.tree(path))
    Self.expectStable(formatted, path, seeds: Effort.some(of: 0..<20))
  }

  @Test(arguments: Corpus.batches)
  func programs(_ first: UInt64) throws {
    for (number, bytes) in try Corpus.programs(first) {
      Self.expectStable(
        Formatter.format(Corpus.tree(bytes)), "program \(number)", seeds: [0, 1, 2])
    }
  }

  /// Records an issue unless formatting `formatted`, its blanks scrambled, gives it back.
  private static func expectStable(_ formatted: [UInt8], _ title: String, seeds: [UInt64]) {
    for seed in seeds {
      for movesLineEnds in [false, true] {
        let scrambled = scramble(formatted, seed, movesLineEnds: movesLineEnds)
        let tree = Corpus.tree(scrambled)
        // A line end before a name that spells a keyword makes it one.
        if movesLineEnds, !tree.errors.isEmpty { continue }
        let result = Formatter.format(tree)
        guard result != formatted else { continue }
        Issue.record(
          """
          \(title), formatted
          \(String(decoding: formatted, as: UTF8.self))
          scrambled
          \(String(decoding: scrambled, as: UTF8.self))
          and formatted again
          \(String(decoding: result, as: UTF8.self))
          """)
        return
      }
    }
  }

  /// Returns `formatted` with other blanks; line ends that are not beside a comment come and go if
  /// `movesLineEnds`.
  private static func scramble(
    _ formatted: [UInt8], _ seed: UInt64, movesLineEnds: Bool
  ) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    func blanks(_ range: ClosedRange<Int>) -> String {
      let count = Int.random(in: range, using: &random)
      return String((0..<count).map { _ in Bool.random(using: &random) ? " " : "\t" })
    }
    let tree = Corpus.tree(formatted)
    let kinds = tree.tokens.kinds
    var text = Bool.random(using: &random) ? "\u{FEFF}" : ""
    for token in kinds.indices {
      let span = tree.tokens.span(token)
      guard kinds[token] == .blanks, token > 0 else {
        text += tree.source.text(span)
        if [.lineComment, .docComment].contains(kinds[token]) { text += blanks(0...2) }
        continue
      }
      let sides = [kinds[token - 1], kinds[token + 1]]
      var count = formatted[span.bytes].count { $0 == 0x0A }
      if count > 1 {
        count = Int.random(in: 2...4, using: &random)
      } else if sides[0] == .leftBrace || sides[1] == .rightBrace, count == 1 {
        count = Int.random(in: 1...3, using: &random)
      }
      if movesLineEnds, count < 2, !sides.contains(where: \.isTrivia) {
        count = Int.random(in: 0...1, using: &random)
      }
      if count == 0 { text += blanks(1...3) }
      for _ in 0..<count { text += blanks(0...2) + (Bool.random(using: &random) ? "\n" : "\r\n") }
      if count > 0 { text += blanks(0...5) }
    }
    return Array(text.utf8)
  }

}

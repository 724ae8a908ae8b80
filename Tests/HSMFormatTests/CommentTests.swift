import HSMFormat
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// A comment in every gap between two tokens stays where it is.
struct CommentTests {

  /// Comments, with what stands around them.
  static let forms = [
    (" ", "/* c */", " "), ("\n", "/* c */", "\n"), ("\n", "/* c */", " "),
    (" ", "/* c */", "\n"), (" ", "// c", "\n"), ("\n", "// c", "\n"), ("\n\n", "// c", "\n\n"),
    (" ", "/// c", "\n"), ("\n", "/// c", "\n"),
  ]

  static let files = [
    "Tests/Goldens/format/comments.hsm", "Tests/Goldens/format/layout.hsm",
    "Tests/Goldens/format/strings.hsm", "Tests/Goldens/syntax/odd-names.hsm",
    "samples/smallest.hsm", "samples/shared/environments.hsm",
  ]

  @Test(arguments: files)
  func everyGap(_ path: String) throws {
    let bytes = try Repository.bytes(path)
    let tree = Corpus.tree(bytes)
    var count = 0
    var refused = 0
    let gaps = (0..<tree.tokens.count).filter { !tree.tokens.kinds[$0].isTrivia }
    for token in Effort.some(of: gaps) {
      let place = Int(tree.tokens.starts[token])
      for (before, comment, after) in Self.forms {
        let marked = comment.replacing("c", with: "marked")
        let text = Array(bytes[..<place]) + (before + marked + after).utf8 + bytes[place...]
        // A line end before a name that spells a keyword makes it one.
        guard Corpus.tree(text).errors.isEmpty else {
          refused += 1
          continue
        }
        count += 1
        let title = "\(path), \(place): \((before + comment + after).debugDescription)"
        let result = Corpus.format(text, title)
        let lines = String(decoding: result, as: UTF8.self).split(separator: "\n")
        let line = try #require(lines.first { $0.contains(marked) })
        let isAlone = line.trimmingPrefix { $0 == " " } == marked[...]
        if before.contains("\n"), after.contains("\n") { #expect(isAlone, "\(title): \(line)") }
        if !before.contains("\n"), after.contains("\n"), token > 0, place > 0,
          !marked.hasPrefix("/*"), !Self.beginsLine(tree, at: token)
        {
          #expect(!isAlone && line.hasSuffix(marked), "\(title): \(line)")
        }
      }
    }
    #expect(refused * 20 < count)
  }

  /// Returns `true` iff nothing but blanks stands before `token` on its line, or no token before it.
  private static func beginsLine(_ tree: SyntaxTree, at token: Int) -> Bool {
    token == 0
      || tree.tokens.kinds[token - 1] == .blanks
        && tree.source.bytes[tree.tokens.span(token - 1).bytes].contains(0x0A)
      || (0..<token).allSatisfy { tree.tokens.kinds[$0].isTrivia }
  }

}

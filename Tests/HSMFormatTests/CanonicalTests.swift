import HSMFormat
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// What the repository shows and what hsmc writes is in canonical form.
struct CanonicalTests {

  static let files =
    Repository.files(in: "samples", suffix: ".hsm")
    + ["out", "lifted"].flatMap {
      Repository.files(in: "Tests/Goldens/decompile", suffix: ".\($0).hsm")
    }

  @Test(arguments: files)
  func file(_ path: String) throws {
    Golden.expect(Formatter.format(try Corpus.tree(path)), at: path)
  }

  /// Each example that can be read on its own.
  @Test(arguments: ["README.md", "grammar/language.md", "grammar/rules.md"])
  func examples(_ path: String) throws {
    var count = 0
    for part in try Repository.text(path).split(separator: "```hsm").dropFirst() {
      let isWhole = part.hasPrefix("\n")
      guard let start = part.firstIndex(of: "\n"), let end = part.firstRange(of: "\n```") else {
        continue
      }
      let example = part[part.index(after: start)..<end.lowerBound] + "\n"
      let tree = Corpus.tree(Array(example.utf8))
      guard isWhole || tree.errors.isEmpty else { continue }
      count += 1
      #expect(String(decoding: Formatter.format(tree), as: UTF8.self) == String(example))
    }
    #expect(count > 0)
  }

}

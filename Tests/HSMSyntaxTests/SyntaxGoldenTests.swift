import HSMSyntax
import HSMText
import TestSupport
import Testing

/// What the lexer and the parser make of the files in `Tests/Goldens/syntax`.
struct SyntaxGoldenTests {

  static let files = Repository.files(in: "Tests/Goldens/syntax", suffix: ".hsm")

  @Test(arguments: files)
  func tokensAndTree(_ path: String) throws {
    let tree = Parser.parse(SourceText(path: path, bytes: try Repository.bytes(path)))
    Golden.expect(SyntaxDump.tokens(tree), at: path.replacing(".hsm", with: ".tokens"))
    Golden.expect(SyntaxDump.tree(tree), at: path.replacing(".hsm", with: ".tree"))
  }

}

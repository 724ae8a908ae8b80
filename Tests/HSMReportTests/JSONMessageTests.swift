import HSMReport
import HSMText
import TestSupport
import Testing

/// What a user sees of the documents in `Tests/Goldens/json/messages`.
struct JSONMessageTests {

  static let files = Repository.files(in: "Tests/Goldens/json/messages", suffix: ".json")

  @Test(arguments: files)
  func rendered(_ path: String) throws {
    let source = SourceText(
      path: String(path.split(separator: "/").last ?? ""), bytes: try Repository.bytes(path))
    let error = try #require(JSONParser.parse(source).error)
    let report = Report(
      sources: [source], diagnostics: [error.diagnostic(in: source, file: 0)], fileCount: 1)
    Golden.expect(
      FullRenderer(width: 80).render(report), at: path.replacing(".json", with: ".full"))
  }

}

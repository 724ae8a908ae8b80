import HSMCompiler
import HSMModel
import HSMPayload
import HSMReport
import HSMText
import TestSupport
import Testing

/// What a user sees of the files in `Tests/Goldens/diagnostics`.
struct DiagnosticGoldenTests {

  static let files = [".hsm", ".json"].flatMap {
    Repository.files(in: "Tests/Goldens/diagnostics", suffix: $0)
  }

  @Test(arguments: files)
  func rendered(_ path: String) throws {
    let report = try Self.report(path)
    Golden.expect(
      FullRenderer(width: 80).render(report), at: Self.stem(path) + ".full")
    Golden.expect(
      ConciseRenderer().render(report), at: Self.stem(path) + ".concise")
  }

  /// Spans lie inside their file and begin and end between characters.
  @Test(arguments: files)
  func spansAreWhole(_ path: String) throws {
    let report = try Self.report(path)
    let bytes = report.sources[0].bytes
    for diagnostic in report.diagnostics {
      for span in [diagnostic.location.span] + diagnostic.related.map(\.location.span) {
        #expect(span.start <= span.end && span.end <= bytes.count)
        for offset in [Int(span.start), Int(span.end)] where offset < bytes.count {
          #expect(bytes[offset] & 0xC0 != 0x80 || diagnostic.rule == .invalidUTF8)
        }
      }
      #expect(!diagnostic.message.isEmpty && !diagnostic.message.hasSuffix("."))
    }
  }

  /// Returns `path` without the ending of its name.
  private static func stem(_ path: String) -> String {
    String(path.prefix(upTo: path.lastIndex(of: ".") ?? path.endIndex))
  }

  private static func report(_ path: String) throws -> Report {
    let source = SourceText(
      path: String(path.split(separator: "/").last ?? ""), bytes: try Repository.bytes(path))
    let analysis = path.hasSuffix(".json") ? Analysis(payload: source) : Analysis(source)
    return Report(sources: [source], diagnostics: analysis.diagnostics, fileCount: 1)
  }

}

import HSMCompiler
import HSMDecompiler
import HSMModel
import HSMPayload
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// Payloads come in and go out unchanged, and whatever is done to one, reading it ends.
struct PayloadReaderTests {

  /// Payloads as the server injects their guidelines, so that nothing is in them twice.
  static let payloads = Repository.files(in: "Tests/Goldens/payload", suffix: ".server.json")

  static let documents =
    Repository.files(in: "Tests/Goldens/diagnostics", suffix: ".json")
    + Repository.files(in: "Tests/Conformance/rejected", suffix: ".json")
    + payloads

  /// What `hsmc decompile` makes of a payload compiles to the payload again.
  @Test(arguments: payloads, [false, true])
  func payloadToSourceToPayload(_ path: String, lift: Bool) throws {
    let bytes = try Repository.bytes(path)
    let payload = Analysis(payload: SourceText(path: path, bytes: bytes))
    #expect(payload.diagnostics.map(\.message) == [])
    let source = Decompiler.source(of: 0, in: payload.model, named: "again", lift: lift)
    let again = Analysis(SourceText(path: "again.hsm", bytes: source))
    #expect(again.diagnostics.map(\.message) == [])
    let (before, after) = try (#require(payload.checked), #require(again.checked))
    if lift {
      // What is lifted stands elsewhere in the payload, but means the same.
      #expect(Payload.bytes(of: 0, in: after) == Payload.bytes(of: 0, in: before))
    } else {
      #expect(Payload.bytes(of: 0, in: after, injection: .server) == bytes)
    }
  }

  static let truncations = Truncations(documents)

  @Test(arguments: documents)
  func truncated(_ path: String) {
    for mutant in Self.truncations[path] { Self.check(mutant) }
  }

  @Test(arguments: documents)
  func mutated(_ path: String) throws {
    let bytes = try Repository.bytes(path)
    var random = SplitMix64(seed: UInt64(bytes.count))
    let pieces = [
      "{", "}", "[", "]", "\"", ",", ":", "null", "1", "1e9", "\\u0000", "\"a.b\"", " ",
    ]
    .map { [UInt8]($0.utf8) }
    for _ in Effort.some(of: 0..<100) {
      var mutant = bytes
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let start = Int.random(in: 0..<mutant.count, using: &random)
        let end = min(mutant.count, start + Int.random(in: 0..<40, using: &random))
        mutant.replaceSubrange(start..<end, with: pieces.randomElement(using: &random) ?? [])
        if mutant.isEmpty { mutant = [0x7B] }
      }
      Self.check(mutant)
    }
  }

  @Test(arguments: ["{\"a\":", "[", "{\"states\":[{\"x\":[", "\""])
  func repeatedWithoutEnd(_ piece: String) {
    Self.check([UInt8](String(repeating: piece, count: Effort.share(of: 100_000)).utf8))
  }

  /// Checks what holds for any document: its findings lie in it, and what can be read of it
  /// decompiles to something that parses.
  private static func check(_ bytes: [UInt8]) {
    let analysis = Analysis(payload: SourceText(path: "mutant.json", bytes: bytes))
    for diagnostic in analysis.diagnostics {
      for span in [diagnostic.location.span] + diagnostic.related.map(\.location.span)
      where span.end > bytes.count || span.start > span.end {
        Issue.record("\(diagnostic.rule) has span \(span) in \(bytes.count) bytes")
      }
    }
    for machine in analysis.model.machines.indices {
      let source = Decompiler.source(of: machine, in: analysis.model, named: "mutant")
      let text = SourceText(path: "mutant.hsm", bytes: source)
      #expect(Parser.parse(text).errors.isEmpty)
      if analysis.isValid { #expect(Analysis(text).isValid) }
    }
  }

}

import HSMCompiler
import HSMFormat
import HSMModel
import HSMPayload
import HSMText
import TestSupport
import Testing

@testable import HSMDecompiler

/// What states share goes to the machine, to groups and to fragments, where that makes a source shorter.
struct LiftTests {

  /// Returns the source of `payload`, in canonical form.
  private static func source(_ payload: [UInt8], lift: Bool) -> [UInt8] {
    let model = Analysis(payload: SourceText(path: "", bytes: payload)).model
    return Formatter.canonical(Decompiler.source(of: 0, in: model, named: "m", lift: lift))
  }

  /// Random machines with groups, fragments and references, once flattened, are lifted without loss and
  /// get no longer; most get shorter.
  @Test func flattenedMachinesStayTheSame() throws {
    var (count, shorter, groups, fragments) = (0, 0, 0, 0)
    for seed in Effort.some(of: 0..<600 as Range<UInt64>) {
      let compiled = CompiledOutline(OutlineGenerator.outline(seed: seed), seed: seed)
      let checked = try #require(compiled.analysis.checked)
      for machine in checked.model.machines.indices {
        let payload = Payload.bytes(of: machine, in: checked)
        let lifted = Self.source(payload, lift: true)
        let text = String(decoding: lifted, as: UTF8.self)
        let again = Analysis(SourceText(path: "", bytes: lifted))
        try #require(again.diagnostics.map(\.message) == [], "\(seed):\n\(text)")
        let same = try #require(again.checked)
        try #require(Payload.bytes(of: 0, in: same) == payload, "\(seed):\n\(text)")
        let (lines, plain) = (Self.lines(lifted), Self.lines(Self.source(payload, lift: false)))
        try #require(lines <= plain, "\(seed): \(lines) lines instead of \(plain):\n\(text)")
        count += 1
        if lines < plain { shorter += 1 }
        if text.contains("\n  group ") { groups += 1 }
        if text.contains("\n  fragment ") { fragments += 1 }
      }
    }
    #expect(count > Effort.share(of: 600))
    #expect(shorter > count / 2 && groups > count / 10 && fragments > count / 100)
  }

  private static func lines(_ source: [UInt8]) -> Int { source.count { $0 == 0x0A } }

}

import Glibc
import HSMModel
import HSMPayload
import HSMReport
import HSMSyntax
import HSMText

/// What all targets share: the functions that libFuzzer calls, and what holds for any findings.

/// Gives signal handlers a stack of their own, so that an overflow of the main one is reported.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer, _ words: UnsafeMutableRawPointer) -> CInt {
  let size = 1 << 20
  var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
  return sigaltstack(&stack, nil)
}

/// Has the target judge the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  check([UInt8](UnsafeBufferPointer(start: data, count: count)))
  return 0
}

/// Ends the process with `message` unless `condition` holds.
func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError("broken property: \(message())") }
}

/// Returns the syntax tree of `bytes`.
func parse(_ bytes: [UInt8]) -> SyntaxTree {
  Parser.parse(SourceText(path: "input.hsm", bytes: bytes))
}

/// Expects that `diagnostics` point to characters of `sources`.
func checkPlaces(of diagnostics: [Diagnostic], in sources: [SourceText]) {
  let boundaries = diagnostics.isEmpty ? [] : sources.map { CharacterBoundaries($0.bytes) }
  for diagnostic in diagnostics {
    expect(!diagnostic.message.isEmpty, "\(diagnostic.rule.name) has no message")
    for location in [diagnostic.location] + diagnostic.related.map(\.location) {
      expect(
        boundaries[Int(location.file)].holds(for: location.span),
        "\(diagnostic.rule.name) points to \(location.span.bytes), between no characters")
    }
  }
}

/// Expects that `diagnostics` about `sources` can be shown in every format.
func checkReport(of diagnostics: [Diagnostic], in sources: [SourceText]) {
  let report = Report(sources: sources, diagnostics: diagnostics, fileCount: 1)
  let full = FullRenderer().render(report)
  let concise = ConciseRenderer().render(report)
  let json = JSONRenderer(version: "0").render(report)
  for (name, text) in [("full", full), ("concise", concise), ("JSON", json)] {
    expect(text.span.firstInvalidUTF8() == nil, "the \(name) report is not UTF-8")
  }
  expectJSON(json, "the JSON report")
}

/// Returns `bytes` as text.
func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// Expects that `bytes`, which are called `name`, are JSON.
func expectJSON(_ bytes: [UInt8], _ name: String) {
  let tree = JSONParser.parse(SourceText(path: "", bytes: bytes))
  if let error = tree.error { fatalError("broken property: \(name) is not JSON: \(error)") }
}

/// Returns the payload of each machine of the root file, with its guidelines injected in each way.
func payloads(of checked: CheckedModel) -> [[UInt8]] {
  let model = checked.model
  return model.machines.indices.filter { model.machines[$0].location.file == 0 }.flatMap { index in
    Payload.Injection.allCases.map {
      Payload.bytes(of: index, in: checked, injection: $0, isCompact: $0 == .server)
    }
  }
}

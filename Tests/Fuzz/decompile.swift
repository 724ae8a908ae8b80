import HSMCompiler
import HSMDecompiler
import HSMFormat
import HSMModel
import HSMPayload
import HSMSyntax
import HSMText

/// What a payload that is accepted decompiles to is in canonical form, free of findings, and compiles
/// to the payload; with what states share at the machine, to one that means the same.
func check(_ bytes: [UInt8]) {
  let payload = Analysis(payload: SourceText(path: "input.json", bytes: bytes))
  guard let checked = payload.checked else { return }
  for index in payload.model.machines.indices {
    let plain = Formatter.canonical(
      Decompiler.source(of: index, in: payload.model, named: "m"))
    expectSame(plain, as: checked, index, Payload.Injection.allCases)
    let lifted = Formatter.canonical(
      Decompiler.source(of: index, in: payload.model, named: "m", lift: true))
    if lifted != plain { expectSame(lifted, as: checked, index, [.compiled]) }
  }
}

/// Expects that `source` compiles to what the machine with this index in `checked` does, in each of
/// the ways to inject guidelines.
private func expectSame(
  _ source: [UInt8], as checked: CheckedModel, _ index: Int, _ injections: [Payload.Injection]
) {
  let tree = parse(source)
  expect(tree.errors.isEmpty, "the source does not parse:\n\(shown(source))")
  expect(Formatter.format(tree) == source, "the source is not canonical:\n\(shown(source))")
  let analysis = Analysis(tree.source)
  let first = analysis.diagnostics.first?.message ?? ""
  expect(analysis.diagnostics.isEmpty, "the source is wrong: \(first)\n\(shown(source))")
  for injection in injections {
    let expected = Payload.bytes(of: index, in: checked, injection: injection)
    guard let same = analysis.checked else { continue }
    let actual = Payload.bytes(of: 0, in: same, injection: injection)
    expect(
      values(in: expected) == values(in: actual),
      "\(injection): the payload is another, of\n\(shown(source))")
  }
}

/// A value in a JSON document, numbers by value.
private enum Value: Equatable {
  case list(JSONKind, last: UInt32)
  case string(ArraySlice<UInt8>)
  case number(isNegative: Bool, digits: ArraySlice<UInt8>, exponent: Int)
}

/// Returns the values in the document `bytes`, in order.
private func values(in bytes: [UInt8]) -> [Value] {
  let tree = JSONParser.parse(SourceText(path: "", bytes: bytes))
  if let error = tree.error { fatalError("broken property: the payload is not JSON: \(error)") }
  return tree.nodes.map { node in
    switch node.kind {
    case .string: .string(bytes[node.span.bytes])
    case .number: number(bytes[node.span.bytes])
    case let kind: .list(kind, last: node.next)
    }
  }
}

/// Returns the JSON number `text`: 0.`digits` times ten to the power of `exponent`.
private func number(_ text: ArraySlice<UInt8>) -> Value {
  let parts = text.split(omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
  let mantissa = parts[0].split(separator: 0x2E)
  var exponent =
    parts.dropFirst().first.map { part in
      // Too long for an integer, it is only compared with itself.
      Int(String(decoding: part, as: UTF8.self)) ?? (part.first == 0x2D ? -1 << 40 : 1 << 40)
    } ?? 0
  let whole = mantissa[0].drop { $0 == 0x2D }
  exponent += whole.count
  var digits = (whole + mantissa.dropFirst().joined())[...]
  let zeros = digits.prefix { $0 == 0x30 }.count
  digits = digits.dropFirst(zeros)
  while digits.last == 0x30 { digits.removeLast() }
  if digits.isEmpty { return .number(isNegative: false, digits: [], exponent: 0) }
  return .number(
    isNegative: text.first == 0x2D, digits: digits, exponent: exponent - zeros)
}

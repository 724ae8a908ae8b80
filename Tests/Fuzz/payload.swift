import HSMDecompiler
import HSMModel
import HSMPayload
import HSMSyntax
import HSMText

/// Any bytes are JSON or not, as a naive parser says, and a payload or not, and the findings point
/// to characters. What can be read decompiles to something that parses.
func check(_ bytes: [UInt8]) {
  let source = SourceText(path: "input.json", bytes: bytes)
  let tree = JSONParser.parse(source)
  checkNodes(tree)
  if bytes.count <= 1024 { checkAgainstNaive(tree) }

  let analysis = Analysis(payload: source)
  checkPlaces(of: analysis.diagnostics, in: [source])
  checkReport(of: Array(analysis.diagnostics.prefix(100)), in: [source])
  let again = Analysis(payload: source)
  expect(analysis.diagnostics == again.diagnostics, "a second run finds something else")
  for index in analysis.model.machines.indices {
    for lift in [false, true] {
      let text = Decompiler.source(of: index, in: analysis.model, named: "m", lift: lift)
      expect(parse(text).errors.isEmpty, "what was decompiled does not parse:\n\(shown(text))")
    }
  }
}

/// Expects that the nodes of `tree` lie in the file and in one another.
private func checkNodes(_ tree: JSONTree) {
  for (index, node) in tree.nodes.enumerated() {
    var isRight = node.start < node.end && node.end <= tree.source.bytes.count
    isRight = isRight && index < node.next && node.next <= tree.nodes.count
    var end = node.start
    for child in tree.children(of: index) {
      isRight = isRight && tree.nodes[child].start >= end && tree.nodes[child].end <= node.end
      end = tree.nodes[child].end
    }
    expect(isRight, "node \(index) is not where it should be")
  }
}

/// Expects that a naive parser finds JSON and its strings where `tree` has them.
private func checkAgainstNaive(_ tree: JSONTree) {
  let expected = NaiveJSON.strings(in: tree.source.bytes)
  expect((tree.error == nil) == (expected != nil), "the naive parser disagrees: \(tree)")
  guard let expected else { return }
  let strings = tree.nodes.filter { $0.kind == .string }.map { node in
    var decoded: [UInt8] = []
    JSONString.append(tree.source.bytes[node.span.bytes], to: &decoded)
    return decoded
  }
  expect(strings == expected.map { Array($0.utf8) }, "the naive parser finds \(expected)")
}

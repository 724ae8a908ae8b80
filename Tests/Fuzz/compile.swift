import HSMCompiler
import HSMModel
import HSMPayload
import HSMShow
import HSMSyntax
import HSMText

/// Any bytes are analysed, always with the same result, and the payload of what compiles is accepted.
///
/// A NUL ends a file. The first path that is imported leads to the second file, and so on.
func check(_ bytes: [UInt8]) {
  let files = bytes.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  let program = program(of: files)
  let everywhere = Analysis(program)
  checkPlaces(of: everywhere.diagnostics, in: everywhere.model.sources)
  checkReport(of: Array(everywhere.diagnostics.prefix(100)), in: everywhere.model.sources)
  let environment = environment(of: program).map { [EnvironmentChoice.named($0)] } ?? []
  for choice in [.none] + environment {
    let analysis = Analysis(program, environment: choice)
    let again = Analysis(Fuzz.program(of: files), environment: choice)
    expect(analysis.diagnostics == again.diagnostics, "a second run finds something else")
    checkPlaces(of: analysis.diagnostics, in: analysis.model.sources)
    guard let checked = analysis.checked, let same = again.checked else { continue }
    let payloads = payloads(of: checked)
    expect(payloads == Fuzz.payloads(of: same), "a second run makes another payload")
    payloads.forEach(checkPayload)
    checkShow(checked)
  }
}

/// Returns the program whose root is the first of `files`.
private func program(of files: [[UInt8]]) -> Program {
  let trees = files.enumerated().map { index, bytes in
    Parser.parse(SourceText(path: "\(index).hsm", bytes: bytes))
  }
  var ids: [String: Int] = [:]
  return Program(
    root: 0, tree: { trees[$0] },
    imports: { id in
      FileImports(of: trees[id]) { path in
        if ids[path] == nil, ids.count + 1 < files.count { ids[path] = ids.count + 1 }
        return ids[path].map { .file(id: $0) } ?? .notFound(suggestion: nil)
      }
    })
}

/// Returns the name of the first environment that `program` declares.
private func environment(of program: Program) -> String? {
  for tree in program.trees {
    for node in tree.children(of: 0) where tree.nodes[node].keyword == .environment {
      for name in tree.children(of: node) where tree.nodes[name].kind == .name {
        return tree.source.text(tree.span(of: name))
      }
    }
  }
  return nil
}

/// Expects that `payload` is accepted and says the same when it is written again.
private func checkPayload(_ payload: [UInt8]) {
  expectJSON(payload, "the payload")
  let analysis = Analysis(payload: SourceText(path: "payload.json", bytes: payload))
  let first = analysis.diagnostics.first?.message ?? ""
  expect(analysis.diagnostics.isEmpty, "the payload is refused: \(first)")
  let isCompact = !payload.dropLast().contains(0x0A)
  let again = analysis.checked.map {
    Payload.bytes(of: 0, in: $0, injection: .server, isCompact: isCompact)
  }
  expect(again == payload, "the payload changes when it is read and written")
}

/// Expects that what `hsmc show` says of the machines in `checked` is JSON.
private func checkShow(_ checked: CheckedModel) {
  let machines = checked.model.machines.indices.map { EffectiveMachine($0, in: checked) }
  for machine in machines {
    for state in machine.machine.states.prefix(8) {
      expectJSON(ShowWriter.bytes(of: EffectiveState(state, of: machine)), "a state")
    }
  }
  let outlines = machines.map { MachineOutline($0) }
  expectJSON(ShowWriter.bytes(of: outlines, in: checked.model), "the outline")
}

import HSMCompiler
import HSMModel
import HSMPayload
import HSMReport
import HSMSyntax
import HSMText

/// Reads files from standard input, each a name and its bytes, both ended by NUL, and prints the
/// payloads of the first one's machines, in the same form, or what is wrong with it.
///
/// A payload is read again, and must not change.
@_cdecl("run")
public func run() {
  let parts = readAll().split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  var files: [String: [UInt8]] = [:]
  for index in stride(from: 0, to: parts.count - 1, by: 2) {
    files[String(decoding: parts[index], as: UTF8.self)] = parts[index + 1]
  }
  let source = SourceText(path: String(decoding: parts[0], as: UTF8.self), bytes: parts[1])
  let analysis: Analysis
  if source.path.utf8.suffix(5).elementsEqual(".json".utf8) {
    analysis = Analysis(payload: source)
  } else {
    analysis = Analysis(program(source, files), environment: .none)
  }
  let report = Report(
    sources: analysis.model.sources, diagnostics: analysis.diagnostics, fileCount: 1)
  write(ConciseRenderer().render(report))
  guard let checked = analysis.checked else { return }
  for index in analysis.model.machines.indices
  where analysis.model.machines[index].location.file == 0 {
    let name = analysis.model.name(analysis.model.machines[index].name)
    for injection in [Payload.Injection.compiled, .server] {
      let payload = Payload.bytes(of: index, in: checked, injection: injection)
      write([UInt8]("\(name).\(injection.rawValue).json\0".utf8) + payload + [0])
      let again = Analysis(payload: SourceText(path: "", bytes: payload))
      precondition(
        again.checked.map { Payload.bytes(of: 0, in: $0, injection: .server) } == payload)
    }
  }
}

/// Returns the program with the root `source`; an import leads to the one of `files` with the name
/// that its path ends in.
private func program(_ source: SourceText, _ files: [String: [UInt8]]) -> Program {
  let names = files.keys.sorted()
  let root = names.firstIndex(of: source.path) ?? names.count
  func tree(_ id: Int) -> SyntaxTree {
    if id == root { return Parser.parse(source) }
    return Parser.parse(SourceText(path: names[id], bytes: files[names[id]] ?? []))
  }
  return Program(
    root: root, tree: tree,
    imports: { id in
      FileImports(of: tree(id)) { path in
        let start = path.utf8.lastIndex(of: 0x2F).map { path.utf8.index(after: $0) }
        let name = String(path[(start ?? path.startIndex)...])
        return names.firstIndex(of: name).map { .file(id: $0) } ?? .notFound(suggestion: nil)
      }
    })
}

/// Returns all of standard input.
private func readAll() -> [UInt8] {
  var result: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = readInput(&part, part.count)
    if count == 0 { return result }
    result += part[..<count]
  }
}

/// Writes `bytes` to standard output.
private func write(_ bytes: [UInt8]) { writeOutput(bytes, bytes.count) }

import HSMCompiler
import HSMDecompiler
import HSMFormat
import HSMModel
import HSMPayload
import HSMReport
import HSMSyntax
import HSMText

/// The work of each operation on an input of one size, by the operation's name, in order.
struct Measurement {

  private(set) var works: [(name: String, work: Work)] = []

  /// The bytes of the input, and its tokens; 0 for a payload.
  private(set) var bytes = 0
  private(set) var tokens = 0

  /// Measures all operations that `input` allows.
  init(_ input: Input) {
    switch input {
    case .source(let bytes): measureSource(SourceText(path: "a.hsm", bytes: bytes))
    case .files(let files): measureProgram(files)
    case .payload(let bytes): measurePayload(bytes)
    }
  }

  private mutating func add(_ name: String, _ body: () -> Void) {
    works.append((name, measure(body)))
  }

  private mutating func measureSource(_ source: SourceText) {
    bytes = source.bytes.count
    var tree: SyntaxTree?
    add("parse") { tree = Parser.parse(source) }
    guard let tree else { return }
    tokens = tree.tokens.count
    var analysis: Analysis?
    add("analyse") { analysis = Analysis(source) }
    if let analysis { measureResults(analysis) }
    if !tree.errors.isEmpty { return }
    var formatted: [UInt8] = []
    add("fmt") { formatted = Formatter.format(tree) }
    var holds = false
    add("fmt check") { holds = FormatCheck.holds(tree, formatted: formatted) }
    precondition(holds, "formatting changes more than the layout")
  }

  private mutating func measureProgram(_ files: [(path: String, text: [UInt8])]) {
    let trees = files.map { Parser.parse(SourceText(path: $0.path, bytes: $0.text)) }
    var ids: [String: Int] = [:]
    for (id, file) in files.enumerated() {
      bytes += file.text.count
      ids[file.path] = id
      tokens += trees[id].tokens.count
    }
    var analysis: Analysis?
    add("analyse") {
      let program = Program(
        root: 0, tree: { trees[$0] },
        imports: { id in
          FileImports(of: trees[id]) {
            ids[$0].map { .file(id: $0) } ?? .notFound(suggestion: nil)
          }
        })
      analysis = Analysis(program)
    }
    if let analysis { measureResults(analysis) }
  }

  /// Measures what can be made of `analysis`: reports, payloads, and sources again.
  private mutating func measureResults(_ analysis: Analysis) {
    if !analysis.diagnostics.isEmpty { measureReports(analysis) }
    guard let checked = analysis.checked else { return }
    var payloads: [[UInt8]] = []
    for injection in Payload.Injection.allCases {
      payloads.removeAll()
      add("compile, \(injection)") {
        for machine in checked.model.machines.indices {
          payloads.append(Payload.bytes(of: machine, in: checked, injection: injection))
        }
      }
    }
    if payloads.count == 1 { measurePayload(payloads[0]) }
  }

  private mutating func measureReports(_ analysis: Analysis) {
    let report = Report(
      sources: analysis.model.sources, diagnostics: analysis.diagnostics, fileCount: 1)
    add("full") { _ = FullRenderer(width: 80).render(report) }
    add("concise") { _ = ConciseRenderer().render(report) }
    add("json") { _ = JSONRenderer(version: "1").render(report) }
  }

  private mutating func measurePayload(_ bytes: [UInt8]) {
    if self.bytes == 0 { self.bytes = bytes.count }
    var analysis: Analysis?
    add("check payload") {
      analysis = Analysis(payload: SourceText(path: "a.json", bytes: bytes))
    }
    guard let analysis else { return }
    if !analysis.diagnostics.isEmpty { measureReports(analysis) }
    guard analysis.model.machines.count == 1 else { return }
    for lift in [false, true] {
      add(lift ? "decompile, lift" : "decompile") {
        _ = Decompiler.source(of: 0, in: analysis.model, named: "m", lift: lift)
      }
    }
  }

}

import HSMCompiler
import HSMDecompiler
import HSMFiles
import HSMFormat
import HSMModel
import HSMPayload
import HSMSyntax
import HSMText

/// Work of hsmc that is measured: the phases of `compile` in their order, then whole commands.
enum Work: String, CaseIterable {

  case read = "read"
  case tokens = "tokens"
  case tree = "tree"
  case declare = "declare"
  case check = "check"
  case flatten = "flatten"
  case emit = "emit"
  case write = "write"

  case compileCommand = "`compile`"
  case checkCommand = "`check`"
  case fmtCommand = "`fmt`"
  case checkPayloadCommand = "`check` JSON"
  case decompileCommand = "`decompile`"

  /// `true` iff it reads a payload and not a source.
  var readsPayload: Bool { self == .checkPayloadCommand || self == .decompileCommand }

}

/// What hsmc does with the files of one machine, in this process.
struct Workload {

  /// The paths of the source, of its payload, and of a file to write to.
  let source: String
  let payload: String
  let output: String

  /// Returns the costs of the phases of one compilation. What a phase makes is freed later.
  func phases() throws -> [Work: Cost] {
    var costs: [Work: Cost] = [:]
    var watch = Stopwatch()
    let text = SourceText(path: source, bytes: try Files.read(source))
    costs[.read] = watch.lap()
    do {
      let (tokens, errors) = Lexer.tokenize(text.bytes)
      costs[.tokens] = watch.lap()
      let tree = Parser.parse(text, tokens, errors)
      costs[.tree] = watch.lap()
      precondition(tree.errors.isEmpty)
    }
    let program = Program(Parser.parse(text))
    _ = watch.lap()
    let analysis = Analysis(program, environment: .none) { phase in
      costs[phase == .declare ? .declare : .check] = watch.lap()
    }
    guard let checked = analysis.checked else { preconditionFailure("a machine with errors") }
    _ = watch.lap()
    Payload.write(
      0, in: checked,
      phaseEnded: { costs[$0 == .flatten ? .flatten : .emit] = watch.lap() }, to: { _ in })
    let bytes = Payload.bytes(of: 0, in: checked)
    _ = watch.lap()
    try write(bytes)
    costs[.write] = watch.lap()
    return costs
  }

  /// Returns the cost of one run of `command`, freeing included.
  func command(_ command: Work) throws -> [Work: Cost] {
    var watch = Stopwatch()
    switch command {
    case .checkCommand: _ = try analysis(.all)
    case .fmtCommand: try format(Files.read(source))
    case .checkPayloadCommand: _ = try payloadAnalysis()
    case .decompileCommand:
      try format(Decompiler.source(of: 0, in: payloadAnalysis().model, named: "machine_1"))
    default:
      guard let checked = try analysis(.none).checked else {
        preconditionFailure("a machine with errors")
      }
      try Files.write(to: output) { sink throws(FileError) in
        try Payload.write(0, in: checked, to: sink)
      }
    }
    return [command: watch.lap()]
  }

  private func analysis(_ environment: EnvironmentChoice) throws -> Analysis {
    let text = SourceText(path: source, bytes: try Files.read(source))
    let program = Program(Parser.parse(text))
    let analysis = Analysis(program, environment: environment)
    precondition(analysis.diagnostics.isEmpty)
    return analysis
  }

  private func payloadAnalysis() throws -> Analysis {
    let analysis = Analysis(payload: SourceText(path: payload, bytes: try Files.read(payload)))
    precondition(analysis.diagnostics.isEmpty)
    return analysis
  }

  private func format(_ source: [UInt8]) throws {
    let tree = Parser.parse(SourceText(path: "", bytes: source))
    precondition(tree.errors.isEmpty)
    try write(Formatter.format(tree))
  }

  private func write(_ bytes: [UInt8]) throws {
    try Files.write(to: output) { sink throws(FileError) in try sink(bytes.span) }
  }

}

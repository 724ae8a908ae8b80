import HSMCompiler
import HSMReport
import HSMSyntax

/// The files that a command was asked to look at, read and analyzed.
struct Inputs {

  /// What each file that could be read means, in the order of the command line.
  private(set) var analyses: [Analysis] = []

  /// The files that could not be read.
  private(set) var failures: [FileFailure] = []

  /// Reads and analyzes the files at `paths`; `-` is standard input, called `stdinName`.
  init(_ paths: [String], stdinName: String?) {
    for path in paths {
      let name = path == "-" ? stdinName ?? "<stdin>" : path
      do throws(FileSystem.Failure) {
        let bytes = try path == "-" ? FileSystem.read(0) : FileSystem.read(path)
        analyses.append(Self.analyze(SourceText(path: name, bytes: bytes)))
      } catch {
        failures.append(
          FileFailure(path: name, message: "cannot read `\(name)`: \(error.reason)"))
      }
    }
  }

  /// Returns what `source` means: a payload if its name ends in `.json` or, where it has no name of its
  /// own, if it begins like JSON.
  private static func analyze(_ source: SourceText) -> Analysis {
    let first = source.bytes.first { ![0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }
    let isPayload =
      source.path == "<stdin>" ? first == 0x7B || first == 0x5B : source.path.isPayloadName
    return isPayload ? Analysis(payload: source) : Analysis(source)
  }

  /// Adds a directory that could not be searched.
  mutating func add(_ failure: FileFailure) { failures.append(failure) }

  /// Everything that was found in all files.
  var report: Report {
    var diagnostics: [Diagnostic] = []
    for (index, analysis) in analyses.enumerated() {
      for var diagnostic in analysis.diagnostics {
        diagnostic.moveToFile(UInt32(index))
        diagnostics.append(diagnostic)
      }
    }
    return Report(
      sources: analyses.map { $0.model.sources[0] }, diagnostics: diagnostics, failures: failures,
      fileCount: analyses.count + failures.count)
  }

  /// How a command that found this ends.
  var exitCode: ExitCode {
    if !failures.isEmpty { return .failure }
    return analyses.allSatisfy(\.isValid) ? .success : .findings
  }

}

/// Prints `report` to `stream` in the format that `arguments` ask for, and the summary line to
/// standard error.
func show(_ report: Report, on stream: Terminal, _ arguments: Arguments, always: Bool) {
  switch arguments["output-format"] {
  case "json": stream.write(JSONRenderer(version: CommandTable.version).render(report))
  case "concise": stream.write(ConciseRenderer().render(report))
  default:
    let renderer = FullRenderer(width: stream.width, color: stream.usesColor(arguments))
    stream.write(renderer.render(report))
  }
  let isClean = report.diagnostics.isEmpty && report.failures.isEmpty
  if !arguments.has("quiet"), always || !isClean {
    Terminal.standardError.write(Summary(of: report).text + "\n")
  }
}

extension String {

  /// `true` iff a file of this name holds a payload.
  var isPayloadName: Bool { hasSuffix(".json") }

}

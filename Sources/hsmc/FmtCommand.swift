import HSMFiles
import HSMFormat
import HSMReport
import HSMSyntax
import HSMText

/// Carries out `hsmc fmt`.
@Sendable
func runFmt(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  for operand in arguments.paths where operand.isPayloadName {
    throw .other(
      "`\(operand)` is a payload: only sources have a canonical form",
      help: "`hsmc decompile` turns a payload into a source")
  }
  let rewrites = !arguments.has("check") && !arguments.has("diff")
  let run = FmtRun(
    SourceSearch(arguments.paths), stdinName: arguments.path("stdin-filename"), rewrites: rewrites)
  if let source = run.broken {
    Terminal.standardError.write(
      "error: a bug in hsmc: formatting `\(source)` would lose something; nothing was written\n")
    return .bug
  }
  show(run.report, on: .standardError, arguments, always: false)
  if !rewrites {
    run.showChanges(isDiff: arguments.has("diff"))
    let exitCode = max(run.exitCode, run.changes.isEmpty ? .success : .findings)
    if !arguments.has("quiet") { Terminal.standardError.write(run.summary("would change")) }
    return exitCode
  }
  if let exitCode = write(run.changes.compactMap(\.output)) { return exitCode }
  if let result = run.standardInput { Terminal.standardOutput.write(result) }
  if !arguments.has("quiet"), run.standardInput == nil {
    Terminal.standardError.write(run.summary("rewritten"))
  }
  return run.exitCode
}

/// What formatting some files comes to; nothing is written.
private struct FmtRun {

  /// A file whose bytes change.
  struct Change {
    let source: SourceText
    let result: [UInt8]

    /// What is to be written; `nil` for standard input.
    let output: OutputFile?
  }

  /// The files whose bytes change.
  private(set) var changes: [Change] = []

  /// What becomes of standard input, if it was asked for and can be formatted.
  private(set) var standardInput: [UInt8]? = nil

  /// A file in which the formatter would not only change the layout.
  private(set) var broken: String? = nil

  /// The number of files that are in canonical form already.
  private var cleanCount = 0

  private var sources: [SourceText] = []
  private var diagnostics: [Diagnostic] = []
  private var failures: [FileFailure]

  /// Formats the files that `search` found, each once; standard input is called `stdinName`. Only what
  /// can be replaced is read if the command `rewrites` it.
  init(_ search: SourceSearch, stdinName: FilePath?, rewrites: Bool) {
    failures = search.failures.map { FileFailure(searching: $0.path, $0.error) }
    var seen: Set<FilePath> = []
    for path in search.paths {
      let isInput = path == .standardInput
      if !isInput, !seen.insert(path.resolvingLinks).inserted { continue }
      let name = isInput ? stdinName ?? FilePath("<stdin>") : path
      do throws(FileError) {
        let mustBeRegular = rewrites || search.found.contains(path)
        let file =
          try isInput ? .standardInput() : InputFile(at: path, mustBeRegular: mustBeRegular)
        let status = file.status
        let source = SourceText(path: name.description, bytes: try file.bytes())
        format(source, status, at: path)
      } catch {
        failures.append(FileFailure(reading: name, error))
      }
      if broken != nil { return }
    }
  }

  private mutating func format(_ source: SourceText, _ status: FileStatus, at path: FilePath) {
    let tree = Parser.parse(source)
    let isInput = path == .standardInput
    sources.append(source)
    guard tree.errors.isEmpty else {
      let file = UInt32(sources.count - 1)
      diagnostics += tree.errors.map { $0.diagnostic(in: source, file: file) }
      return
    }
    let result = Formatter.format(tree)
    if isInput { standardInput = result }
    if result == source.bytes {
      cleanCount += 1
    } else if FormatCheck.holds(tree, formatted: result) {
      let output = isInput ? nil : OutputFile(path: path, bytes: result, replacing: status)
      changes.append(Change(source: source, result: result, output: output))
    } else {
      broken = source.path
    }
  }

  /// What kept files from being formatted.
  var report: Report {
    Report(
      sources: sources, diagnostics: diagnostics, failures: failures,
      fileCount: sources.count + failures.count)
  }

  /// How the command ends, whatever changes.
  var exitCode: ExitCode {
    !failures.isEmpty ? .failure : diagnostics.isEmpty ? .success : .findings
  }

  /// Prints the names of the files that change, or what changes in them if `isDiff`.
  func showChanges(isDiff: Bool) {
    var output: [UInt8] = []
    for change in changes {
      if isDiff {
        UnifiedDiff.append(
          change.source.bytes, change.result, path: change.source.path, to: &output)
      } else {
        output += change.source.path.utf8
        output.append(0x0A)
      }
    }
    Terminal.standardOutput.write(output)
  }

  /// Returns the summary line; files that change were, or would be, `changed`.
  func summary(_ changed: String) -> String {
    let files = changes.count == 1 ? "file" : "files"
    return "hsmc: \(changes.count) \(files) \(changed), \(cleanCount) in canonical form already\n"
  }

}

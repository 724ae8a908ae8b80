import HSMFormat
import HSMReport
import HSMSyntax

/// Carries out `hsmc fmt`.
@Sendable
func runFmt(_ arguments: Arguments) throws(UsageError) -> ExitCode {
  for operand in arguments.operands where operand.isPayloadName {
    throw .other(
      "`\(operand)` is a payload: only sources have a canonical form",
      help: "`hsmc decompile` turns a payload into a source")
  }
  let run = FmtRun(SourceSearch(arguments.operands), stdinName: arguments["stdin-filename"])
  if let source = run.broken {
    Terminal.standardError.write(
      "error: a bug in hsmc: formatting `\(source)` would lose something; nothing was written\n")
    return .bug
  }
  let report = run.report
  if !report.diagnostics.isEmpty || !report.failures.isEmpty {
    show(report, on: .standardError, arguments, always: false)
  }
  if arguments.has("check") || arguments.has("diff") {
    run.showChanges(isDiff: arguments.has("diff"))
    let exitCode = max(run.exitCode, run.changes.isEmpty ? .success : .findings)
    if !arguments.has("quiet") { Terminal.standardError.write(run.summary("would change")) }
    return exitCode
  }
  do throws(FileWriter.WriteFailure) {
    try FileWriter.write(
      run.changes.filter { $0.path != "-" }.map { (path: $0.path, bytes: $0.result) })
  } catch {
    return Terminal.fail("cannot write `\(error.path)`: \(error.reason)")
  }
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
    /// Where it is; `-` for standard input.
    let path: String
    let source: SourceText
    let result: [UInt8]
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

  /// Formats the files that `search` found, each once; standard input is called `stdinName`.
  init(_ search: SourceSearch, stdinName: String?) {
    failures = search.failures
    var seen: Set<String> = []
    for path in search.paths {
      if path != "-", !seen.insert(FileSystem.identity(of: path)).inserted { continue }
      let name = path == "-" ? stdinName ?? "<stdin>" : path
      do throws(FileSystem.Failure) {
        let bytes = try path == "-" ? FileSystem.read(0) : FileSystem.read(path)
        format(SourceText(path: name, bytes: bytes), at: path)
      } catch {
        failures.append(
          FileFailure(path: name, message: "cannot read `\(name)`: \(error.reason)"))
      }
      if broken != nil { return }
    }
  }

  private mutating func format(_ source: SourceText, at path: String) {
    let tree = Parser.parse(source)
    sources.append(source)
    guard tree.errors.isEmpty else {
      let file = UInt32(sources.count - 1)
      diagnostics += tree.errors.map { $0.diagnostic(in: source, file: file) }
      return
    }
    let result = Formatter.format(tree)
    if path == "-" { standardInput = result }
    if result == source.bytes {
      cleanCount += 1
    } else if FormatCheck.holds(tree, formatted: result) {
      changes.append(Change(path: path, source: source, result: result))
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

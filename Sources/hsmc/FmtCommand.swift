import HSMFiles
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
  if rewrites { try checkNotEverything(arguments.paths) }
  let search = SourceSearch(arguments)
  var run = FmtRun(
    search, stdinName: arguments.path("stdin-filename"), rewrites: rewrites)
  if let source = run.broken {
    Terminal.standardError.write(
      "error: a bug in hsmc: formatting `\(source)` would lose something; nothing was written\n")
    return .bug
  }
  try show(run.report, on: .standardError, arguments, always: false)
  if !rewrites {
    run.showChanges(isDiff: arguments.has("diff"))
    let exitCode = max(run.exitCode, run.changes.isEmpty ? .success : .findings)
    if !arguments.has("quiet") {
      run.noteLineEnds()
      Terminal.standardError.write(run.summary("would change"))
    }
    return exitCode
  }
  run.write()
  if let result = run.standardInput { Terminal.standardOutput.write(result) }
  let isFailure = run.exitCodeOfWriting == .failure && run.changes.isEmpty
  if !arguments.has("quiet"), run.standardInput == nil, !isFailure {
    Terminal.standardError.write(run.summary("rewritten"))
  }
  return run.exitCode
}

/// Throws if one of `paths`, or the current directory if there are none, is the root or a directory that
/// holds the user's home as a whole.
private func checkNotEverything(_ paths: [FilePath]) throws(UsageError) {
  let home = FilePath(System.environment("HOME") ?? "").resolvingLinks
  for path in paths.isEmpty ? [FilePath(".")] : paths {
    let real = path.resolvingLinks
    if real != FilePath("/"), home.bytes.isEmpty || !home.isInside(real) { continue }
    let everything = real == FilePath("/") ? "the root directory" : "the home directory"
    throw .other(
      "`\(path)` is \(everything), or holds it: `fmt` would rewrite whatever it finds there",
      help: "name the directories of your machines, or look first: `hsmc fmt --check \(path)`")
  }
}

import HSMFiles
import HSMFormat

/// Carries out `hsmc init`.
@Sendable
func runInit(_ arguments: Arguments) -> ExitCode {
  let directory = arguments.paths.first ?? FilePath(".")
  if directory.bytes.isEmpty { return Terminal.fail("cannot make a directory with an empty name") }
  let path = directory.appending(FilePath("first_machine.hsm"))
  do throws(FileError) {
    try makeDirectory(at: directory)
    try createFile(Formatter.canonical([UInt8](arguments[Template.self].source.utf8)), at: path)
  } catch {
    return Terminal.fail(
      "cannot write `\(path)`: \(error.reason)",
      help: "`hsmc init DIRECTORY` writes it to another directory")
  }
  if !arguments.has("quiet") {
    Terminal.standardError.write("hsmc: wrote \(path); next: hsmc check \(path)\n")
  }
  return .success
}

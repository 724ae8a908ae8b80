import Glibc

/// Runs what the command line asks for; returns the exit code: 0, or 2 if that was not possible.
func run() -> Int32 {
  do {
    try Command(Array(CommandLine.arguments.dropFirst())).run()
    return 0
  } catch let error as UsageError {
    Files.log("error: \(error.message)\n\n\(Command.usage)")
  } catch let error as Files.Failure {
    Files.log("error: \(error.message)")
  } catch {
    Files.log("error: \(error)")
  }
  return 2
}

exit(run())

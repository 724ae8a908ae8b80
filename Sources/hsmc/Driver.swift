import HSMFiles

/// Finds out which command the user means and runs it.
enum Driver {

  /// Carries out the command line `words`, without the program's name, and returns the exit code.
  static func run(_ words: [Arguments.Word]) -> ExitCode {
    do throws(UsageError) {
      return try dispatch(words)
    } catch {
      return Terminal.fail(error)
    }
  }

  private static func dispatch(_ words: [Arguments.Word]) throws(UsageError) -> ExitCode {
    guard let first = words.first.map({ visible($0) }) else {
      Terminal.standardError.write(Help.overview)
      return .failure
    }
    switch first {
    case "--version", "-V":
      Terminal.standardOutput.write("hsmc \(CommandTable.version)\n")
      return .success
    case "--help", "-h":
      Terminal.standardOutput.write(Help.overview)
      return .success
    case Completion.command:
      // `hsmc complete -- WORD...`
      let completion = Completion(words.dropFirst(2).map { visible($0) })
      Terminal.standardOutput.write(completion.lines.map { $0 + "\n" }.joined())
      return .success
    default: break
    }
    let command = try CommandTable.command(named: first)
    let arguments = try Arguments(Array(words.dropFirst()), for: command)
    if arguments.has("help") {
      Terminal.standardOutput.write(Help.text(of: command))
      return .success
    }
    try arguments.checkOperands(for: command)
    return try command.run(arguments)
  }

}

import HSMFiles

/// When to use colors.
enum ColorChoice: String, OptionChoice {

  case auto
  case always
  case never

  static let option = "color"

}

/// The standard streams: the only place that writes to them.
struct Terminal: Sendable {

  /// The product of a command.
  static let standardOutput = Terminal(descriptor: System.standardOutput)

  /// Everything else.
  static let standardError = Terminal(descriptor: System.standardError)

  /// The stream's file descriptor.
  let descriptor: Int32

  /// Writes `text`.
  func write(_ text: String) { write([UInt8](text.utf8)) }

  /// Writes `bytes`, as below.
  func write(_ bytes: [UInt8]) { write(bytes.span) }

  /// Writes `bytes`, or ends the process with a message if that cannot be done: what the user asked
  /// for is then incomplete.
  ///
  /// What stands on a standard error that is closed is not missed.
  func write(_ bytes: Span<UInt8>) {
    do throws(FileError) {
      try System.write(bytes, to: descriptor)
    } catch {
      if descriptor == System.standardError {
        if error.isClosed { return }
        System.exit(ExitCode.failure.rawValue)
      }
      System.exit(Terminal.fail("cannot write to standard output: \(error.reason)").rawValue)
    }
  }

  /// `true` iff it is a terminal, and no pipe or file.
  var isTerminal: Bool { System.isTerminal(descriptor) }

  /// The width in columns: that of the terminal, 80 where there is none.
  var width: Int { System.columns(of: descriptor) ?? 80 }

  /// Returns whether to color what is written, by the option `--color` of `arguments`.
  func usesColor(_ arguments: Arguments) -> Bool {
    switch arguments[ColorChoice.self] {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (System.environment("NO_COLOR") ?? "").isEmpty
        && System.environment("TERM") != "dumb"
    }
  }

  /// Says on standard error that the command line is wrong.
  static func fail(_ error: UsageError) -> ExitCode {
    let text = error.text
    return fail(text.message, help: text.help)
  }

  /// Says on standard error that the job could not be done.
  static func fail(_ message: String, help: String? = nil) -> ExitCode {
    standardError.write("error: \(message)\n" + (help.map { "  = help: \($0)\n" } ?? ""))
    return .failure
  }

}

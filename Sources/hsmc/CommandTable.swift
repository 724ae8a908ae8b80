/// The command line, declared: parsing, help and completions all read it from here.
enum CommandTable {

  /// The version of hsmc.
  static let version = "0.1.0"

  /// The options of every command.
  static let commonOptions = [
    Option("help", letter: "h", "Show this help"),
    Option("quiet", letter: "q", "Do not print the summary line"),
    Option(
      "color", choices: ["auto", "always", "never"],
      "When to use colors; auto means on a terminal, unless NO_COLOR is set"),
  ]

  /// The format of diagnostics.
  static let outputFormat = Option(
    "output-format", choices: ["full", "concise", "json"], "How to print findings (full)")

  /// What standard input is called.
  static let stdinFilename = Option(
    "stdin-filename", value: "PATH", "The name for `-`, standard input, in messages")

  /// The commands, the most used first.
  static let commands = [check, compile]

  /// `hsmc check`.
  static let check = Command(
    name: "check", summary: "Say what is wrong with machines", operands: "[PATH...]",
    operandCount: 0...Int.max,
    examples: [
      ("hsmc check", "all `.hsm` files below the current directory"),
      ("hsmc check flows/refill_line.hsm", "one file"),
      ("hsmc check --output-format concise flows", "one line a finding, for editors"),
      ("cat a.hsm | hsmc check - --stdin-filename a.hsm", "standard input"),
    ],
    details: [
      "A directory stands for all `.hsm` files in it, except in directories that begin with a dot "
        + "and in node_modules, build, dist and venv.",
      "Exit code: 0 nothing found, 1 something found, 2 a file could not be read.",
    ],
    options: [outputFormat, stdinFilename], run: runCheck)

  /// `hsmc compile`.
  static let compile = Command(
    name: "compile", summary: "Turn machines into the JSON that the API takes",
    operands: "FILE...", operandCount: 1...Int.max,
    examples: [
      ("hsmc compile flows/refill_line.hsm", "print the payload"),
      ("hsmc compile flows/refill_line.hsm -o payload.json", "write it to a file"),
      ("hsmc compile flows/*.hsm -o payloads/", "write payloads/NAME.json for each machine"),
      ("hsmc compile flows/all.hsm --machine refill_line", "one machine of several"),
    ],
    details: [
      "Nothing is printed or written when any of the files has an error.",
      "Exit code: 0 done, 1 something is wrong with a file, 2 the job could not be done.",
    ],
    options: [
      Option(
        "output", letter: "o", value: "PATH",
        "Write to a file, or to NAME.json in a directory (one that exists, or a PATH with `/` at "
          + "its end)"),
      Option("machine", value: "NAME", "Compile only the machine of this name"),
      Option(
        "injection", choices: ["compiled", "server"],
        "Who adds the machine's guidelines to its action states (compiled)"),
      Option("compact", "Print the payload on one line"),
      Option(
        "output-format", choices: ["full", "concise", "json"],
        "How to print findings on standard error (full)"),
      stdinFilename,
    ], run: runCompile)

}

import HSMModel
import HSMPayload
import HSMReport
import HSMSyntax
import HSMText

/// The command line, declared: parsing, help and completions all read it from here.
enum CommandTable {

  /// The version of hsmc.
  static let version = "0.1.0"

  /// The options of every command.
  static let commonOptions = [
    Option("help", letter: "h", "Show this help"),
    Option("quiet", letter: "q", "Do not print the summary line"),
    Option(
      ColorChoice.option, choices: ColorChoice.words,
      "When to use colors; auto means on a terminal, unless NO_COLOR is set"),
  ]

  /// The format of diagnostics.
  static let outputFormat = Option(OutputFormat.self, "How to print findings")

  /// The format of diagnostics, of commands whose product is something else.
  static let outputFormatOnError = Option(
    OutputFormat.self, "How to print findings on standard error")

  /// How many findings are printed.
  static let maxDiagnostics = Option(
    "max-diagnostics", value: "N",
    "Print N findings at most; 200 for full on a terminal, else all")

  /// What columns count.
  static let columnUnit = Option(ColumnUnit.self, "What columns of findings count, from 1")

  /// Which ids and versions count.
  static let environment = Option(
    "environment", letter: "e", value: "NAME",
    "The environment whose ids and versions count")

  /// What standard input is called.
  static let stdinFilename = Option(
    "stdin-filename", value: "PATH", "The name for `-`, standard input, in messages")

  /// How far imports lead.
  static let allowOutside = Option("allow-outside", "Let imports lead out of the project")

  /// What a search finds.
  static let noIgnore = Option("no-ignore", "Search for what git ignores, too")

  /// What a search finds besides sources.
  static let include = Option(
    "include", value: "GLOB", "Search for files of such names, too, such as '*.json'")

  /// Whether a search may find nothing.
  static let allowEmpty = Option("allow-empty", "Succeed where there is nothing to check")

  /// How directories are searched.
  private static let search =
    "A directory stands for all `.hsm` files in it, except what git ignores and what is in "
    + "directories that begin with a dot or in node_modules, build, dist and venv. A search follows "
    + "no link to a directory, and none to a file outside of what is named."

  /// The commands, the most used first.
  static let commands = [
    check, compile, fmt, show, decompile, explain, rules, initialize, completions, help,
  ]

  /// What other tools call commands, and what they are called here.
  private static let foreignNames = [
    "lint": "check", "validate": "check", "format": "fmt", "build": "compile",
  ]

  /// Returns the command `name`.
  static func command(named name: String) throws(UsageError) -> Command {
    if let command = commands.first(where: { $0.name == name }) { return command }
    throw .unknownCommand(
      name, foreignNames[name] ?? Similarity.best(for: name, among: commands.map(\.name)))
  }

  /// `hsmc check`.
  static let check = Command(
    "check", "Say what is wrong with machines", operands: "[PATH...]", count: 0...Int.max,
    examples: [
      ("hsmc check", "all `.hsm` files below the current directory"),
      ("hsmc check flows/refill_line.hsm", "one file"),
      ("hsmc check --output-format concise flows", "one line a finding, for editors"),
      ("hsmc check payload.json", "a payload"),
      ("hsmc check payloads --include '*.json'", "the payloads in a directory"),
      ("cat a.hsm | hsmc check - --stdin-filename a.hsm", "standard input"),
    ],
    details: [
      "A file whose name ends in `.json` is a payload, a request, or what the API returns; every "
        + "constraint of the API is checked, and positions are in the JSON.",
      search,
      "Exit code: 0 no error found (warnings do not count), 1 an error found in a file, 2 the job "
        + "could not be done.",
    ],
    options: [
      environment, outputFormat, maxDiagnostics, columnUnit, stdinFilename, allowOutside, noIgnore,
      include, allowEmpty,
    ], run: runCheck)

  /// `hsmc compile`.
  static let compile = Command(
    "compile", "Turn machines into the JSON that the API takes", operands: "PATH...",
    count: 1...Int.max,
    examples: [
      ("hsmc compile flows/refill_line.hsm", "print the payload"),
      ("hsmc compile flows/refill_line.hsm -o payload.json", "write it to a file"),
      ("hsmc compile flows -o payloads/", "write payloads/NAME.json for each machine"),
      ("hsmc compile flows/all.hsm --machine refill_line", "one machine of several"),
      (
        "hsmc compile a.hsm --emit request --organization acme --dry-run",
        "the whole request that uploads it"
      ),
    ],
    details: [
      "Nothing is printed or written when any of the files has an error. Of files in a directory, one "
        + "that others import is compiled as a part of those, as check judges it.",
      "Exit code: 0 done, 1 an error found in a file, 2 the job could not be done.",
    ],
    options: [
      Option(
        "output", letter: "o", value: "PATH",
        "Write to a file, or to NAME.json in a directory (one that exists, or a PATH with `/` at "
          + "its end)"),
      Option("machine", value: "NAME", "Compile only the machine of this name"),
      environment,
      Option(
        Payload.Injection.self, "Who adds the machine's guidelines to its action states"),
      Option("compact", "Print the payload on one line"),
      Option(
        EmittedForm.self, "What to print: the body alone, or the method, path and query too"),
      Option("organization", value: "ORG", "For a request: the organization"),
      Option("next-version", value: "N", "For a request: the number the version must get"),
      Option("dry-run", "For a request: let the server check it only"),
      outputFormatOnError, maxDiagnostics, columnUnit, stdinFilename, allowOutside, noIgnore,
    ], run: runCompile)

  /// `hsmc show`.
  static let show = Command(
    "show", "Show what a state ends up with, and where from", operands: "FILE [STATE]",
    count: 1...2,
    examples: [
      ("hsmc show flows/refill_line.hsm confirm_refill", "all that the payload says of the state"),
      ("hsmc show flows/refill_line.hsm", "the tree of groups and states of each machine"),
      ("hsmc show flows/refill_line.hsm refill", "the tree of a group"),
      ("hsmc show flows/all.hsm welcome --machine refill_line", "a state of one machine"),
      ("hsmc show flows/refill_line.hsm welcome --format json", "the same for programs"),
    ],
    details: [
      "Each item stands with the line that says it, and with the machine, group or fragment that it "
        + "comes from unless that is the state itself. Exits out and transitions in are counted with "
        + "those that groups give.",
      "Without --environment what is written in place counts; an id that only environments give is "
        + "absent.",
      "Nothing is shown of a file with errors. Exit code: 0 done, 1 an error found in a file, "
        + "2 the job could not be done.",
    ],
    options: [
      Option("machine", value: "NAME", "The machine, where a file has several"),
      environment,
      Option(ShownFormat.self, "How to print it; json holds for findings, too"),
      maxDiagnostics, columnUnit, stdinFilename, allowOutside,
    ], run: runShow)

  /// `hsmc fmt`.
  static let fmt = Command(
    "fmt", "Rewrite sources in the canonical form", operands: "[PATH...]", count: 0...Int.max,
    examples: [
      ("hsmc fmt", "all `.hsm` files below the current directory"),
      ("hsmc fmt --check flows", "name the files that are not in canonical form"),
      ("hsmc fmt --diff flows/refill_line.hsm", "show what would change"),
      ("cat a.hsm | hsmc fmt - --stdin-filename a.hsm", "standard input to standard output"),
    ],
    details: [
      "Only blanks change: every token and every comment stays, in the author's order. A file with "
        + "syntax errors is left as it is; one in canonical form is not written. Of several names of a "
        + "file (hard links), those that are not given keep the old text.",
      search + " The root and the home directory are not rewritten as a whole.",
      "Exit code: 0 done, 1 an error found in a file, or with --check or --diff a file that would change, "
        + "2 the job could not be done.",
    ],
    options: [
      Option("check", "Write nothing; name the files that would change"),
      Option("diff", "Write nothing; print what would change"),
      stdinFilename, noIgnore,
    ], run: runFmt)

  /// `hsmc decompile`.
  static let decompile = Command(
    "decompile", "Turn a payload back into a source", operands: "PAYLOAD.json", count: 1...1,
    examples: [
      ("hsmc decompile refill_line.json", "print the source"),
      ("hsmc decompile refill_line.json -o refill_line.hsm", "write it to a file"),
      ("curl ... | hsmc decompile - --lift", "of what the API returns, rules said once"),
    ],
    details: [
      "PAYLOAD.json is a request as `compile --emit request` prints it, its body, a version as the "
        + "API returns it, or its answer with one version. `hsmc compile --injection server` turns the source into the payload again.",
      "Exit code: 0 done, 1 an error found in the file (what can be read of it is written all the "
        + "same), 2 the job could not be done.",
    ],
    options: [
      Option("output", letter: "o", value: "FILE", "Write to a file"),
      Option("lift", "Say what all states have in common once, in the machine"),
      outputFormat, maxDiagnostics, columnUnit, stdinFilename,
    ], run: runDecompile)

  /// The form of an explanation.
  private static let format = Option(PageFormat.self, "How to print it")

  /// `hsmc explain`.
  static let explain = Command(
    "explain", "Explain a rule, with examples", operands: "RULE",
    choices: Rule.all.map(\.name), count: 1...1,
    examples: [("hsmc explain unknown-state", "what the rule is about and how to fix a breach")],
    options: [format], run: runExplain)

  /// `hsmc rules`.
  static let rules = Command(
    "rules", "List the rules", count: 0...0,
    examples: [
      ("hsmc rules", "each rule in a line"),
      ("hsmc rules --format markdown", "the rules reference"),
    ],
    options: [format], run: runRules)

  /// `hsmc init`.
  static let initialize = Command(
    "init", "Write a machine to start from", operands: "[DIRECTORY]", count: 0...1,
    examples: [
      ("hsmc init flows", "write flows/first_machine.hsm"),
      ("hsmc init flows --template full", "with each part of the language, explained"),
    ],
    details: ["A file that exists is never overwritten."],
    options: [Option(Template.self, "How much it shows")], run: runInit)

  /// `hsmc completions`.
  static let completions = Command(
    "completions", "Print a script that completes command lines", operands: "SHELL",
    choices: Completions.Shell.allCases.map(\.rawValue), count: 1...1,
    examples: [
      ("source <(hsmc completions bash)", "bash, in this terminal"),
      ("hsmc completions zsh > ~/.zfunc/_hsmc", "zsh, if ~/.zfunc is in $fpath"),
      ("hsmc completions fish > ~/.config/fish/completions/hsmc.fish", "fish"),
    ],
    run: runCompletions)

  /// `hsmc help`.
  static let help = Command(
    "help", "Show the help of hsmc or of a command", operands: "[COMMAND]", count: 0...1,
    examples: [("hsmc help compile", "the same as hsmc compile --help")], run: runHelp)

}

import HSMCompiler
import HSMFiles
import HSMModel
import HSMSyntax
import HSMText

/// What a command line that is being typed may go on with: shells ask hsmc itself, by `hsmc complete`, so
/// that they know the names in the files on the line.
struct Completion {

  /// The word of the table by which shells ask, which no help shows.
  static let command = "complete"

  /// The words before the one that is typed, without the program's name.
  private let before: [String]

  /// The word that is typed, as far as it is.
  private let word: String

  /// `true` iff the shell takes `--name=value` for three words, so that it wants the value alone.
  private let isSplit: Bool

  /// Creates the completion of the last of `words`, all without the program's name.
  init(_ words: [String]) {
    // bash parts words at `=`.
    var joined: [String] = []
    for (index, word) in words.enumerated() {
      let last = joined.last ?? ""
      let goesOn =
        last.hasPrefix("--") && (word == "=" ? !last.contains("=") : words[index - 1] == "=")
      if goesOn { joined[joined.count - 1] += word } else { joined.append(word) }
    }
    isSplit = joined.last != words.last
    word = joined.last ?? ""
    before = Array(joined.dropLast())
  }

  /// Returns a line for each thing that the word may be: that, a tab and what it is. None where a name of a
  /// file is due.
  var lines: [String] {
    candidates.filter { $0.word.hasPrefix(word) }.map { candidate in
      let word = isSplit ? candidate.word.drop { $0 != "=" }.dropFirst() : candidate.word[...]
      return candidate.summary.isEmpty ? String(word) : "\(word)\t\(candidate.summary)"
    }
  }

  private typealias Candidate = (word: String, summary: String)

  private var candidates: [Candidate] {
    let commands = CommandTable.commands.map { ($0.name, $0.summary) }
    guard let first = before.first else {
      return commands + [("--help", "Show help"), ("--version", "Print the version")]
    }
    guard let command = CommandTable.commands.first(where: { $0.name == first }) else { return [] }
    if command.name == CommandTable.help.name { return commands }
    let options = command.options + CommandTable.commonOptions
    if let equals = word.firstIndex(of: "="), word.hasPrefix("--") {
      let name = word[..<equals]
      guard let option = options.first(where: { name == "--\($0.name)" }) else { return [] }
      return values(of: option).map { ("\(name)=\($0)", "") }
    }
    if let last = before.dropFirst().last, !before.dropFirst().dropLast().contains("--"),
      let option = options.first(where: { $0.value != nil && $0.names.contains(last) })
    {
      return values(of: option).map { ($0, "") }
    }
    if word.hasPrefix("-"), !before.contains("--") {
      return options.flatMap { option in option.names.map { ($0, option.summary) } }
    }
    if command.name == CommandTable.show.name, let file = operands(options).first {
      return states(in: file, options).map { ($0, "") }
    }
    return command.operandChoices.map { ($0, "") }
  }

  /// Returns the operands before the word, where these are the `options`.
  private func operands(_ options: [Option]) -> [String] {
    var result: [String] = []
    var rest = before.dropFirst()
    while let word = rest.popFirst() {
      if word == "--" { return result + rest }
      if !word.hasPrefix("-") || word == "-" {
        result.append(word)
      } else if options.contains(where: { $0.value != nil && $0.names.contains(word) }) {
        rest = rest.dropFirst()
      }
    }
    return result
  }

  // MARK: Names in files

  /// Returns what `option` takes, as far as it can be told.
  private func values(of option: Option) -> [String] {
    let options = CommandTable.commands.first { $0.name == before.first }?.options ?? []
    switch option.name {
    case CommandTable.environment.name: return environments(operands(options))
    case "machine": return machines(operands(options))
    default: return option.choices
    }
  }

  /// Returns the programs of the files that `operands` name, or of those below the current directory.
  private static func programs(_ operands: [String]) -> [Program] {
    let search = SourceSearch(operands.map { FilePath($0) })
    var sources = SourceFiles()
    return search.paths.prefix(fileLimit).compactMap { path in
      guard let id = try? sources.store.file(at: path, mustBeRegular: true),
        !sources.store.files[id].isPayload
      else { return nil }
      return sources.program(root: id)
    }
  }

  /// How many files are read at most: nobody waits long for a key.
  private static let fileLimit = 500

  /// Returns the names of what `keyword` declares at the top of the files of `programs`, each once.
  private static func names(_ keyword: Keyword, in programs: [Program]) -> [String] {
    var seen: Set<String> = []
    return programs.flatMap(\.trees).flatMap { tree in
      tree.children(of: 0).filter { tree.nodes[$0].keyword == keyword }.compactMap { node in
        tree.child(of: node, .name).map { tree.source.text(tree.span(of: $0)) }
      }
    }.filter { seen.insert($0).inserted }
  }

  private func environments(_ operands: [String]) -> [String] {
    Self.names(.environment, in: Self.programs(operands))
  }

  private func machines(_ operands: [String]) -> [String] {
    Self.names(.machine, in: Self.programs(operands))
  }

  /// Returns the names of the states and groups in the machines of `file`, or in that which `--machine` names.
  private func states(in file: String, _ options: [Option]) -> [String] {
    guard let program = Self.programs([file]).first else { return [] }
    let model = Analysis(program).model
    let position = before.lastIndex(of: "--machine").map { $0 + 1 }
    let chosen = position.flatMap { $0 < before.count ? before[$0] : nil }
    var result: [String] = []
    for machine in model.machines where machine.location.file == 0 {
      if let chosen, model.name(machine.name) != chosen { continue }
      result += model.states[machine.states].map { model.name($0.name) }
      result += model.scopes[machine.scopes].dropFirst().map { model.name($0.name) }
    }
    return result
  }

}

extension Option {

  /// The words that stand for it.
  fileprivate var names: [String] { ["--\(name)"] + (letter.map { ["-\($0)"] } ?? []) }

}

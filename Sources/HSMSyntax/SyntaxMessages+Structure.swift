import HSMText

extension SyntaxMessage {

  /// Creates the message of an error of structure.
  init(
    structure kind: SyntaxError.Kind, about text: String, in source: SourceText, _ span: SourceSpan
  ) {
    switch kind {
    case .unclosed(let name):
      self.init(
        "\(Self.name(of: name)) has no closing `}`", label: "a `}` is missing",
        other: "opened here", help: "write `}` where it ends")
    case .closesTooEarly:
      self.init(
        "this `}` closes what goes on after it", label: "one `}` too many",
        other: "what it would close", help: "remove it, or the `{` that it closes is missing")
    case .strayClosingBrace:
      self.init(
        "this `}` closes nothing", label: "nothing is open here", help: "remove it")
    case .strayPunctuation(let keyword): self.init(stray: text, after: keyword)
    case .bracketsForBraces:
      self.init(
        "`\(text)` does not open anything in the language", label: "a `{` belongs here",
        help: "write `{` and `}`")
    case .missingOperand(let keyword, let operand):
      self.init(
        "`\(keyword.spelling)` needs \(Self.phrase(operand, keyword)) after it",
        label: "missing here", help: "write it like `\(Self.example(keyword, operand))`")
    case .wrongOperand(let keyword, let operand):
      self.init(
        "`\(keyword.spelling)` needs \(Self.phrase(operand, keyword)) after it",
        label: "this is something else", help: "write it like `\(Self.example(keyword, operand))`")
    case .missingArrow:
      self.init(
        "the exit does not say where it leads", label: "an arrow and a state are missing",
        help: "write it like `\"The patient agrees\" -> next_state`")
    case .missingTarget:
      self.init(
        "a state is missing here", label: "expected the name of a state",
        help: "write the name of a state of this machine, or `reference.state then state`")
    case .malformedPath:
      self.init(
        "`\(text)` names no state", label: "one name, or two with a dot between them",
        help: "write the name of a state of this machine, or `reference.state then state`")
    case .arrowAfterTerminal:
      self.init(
        "`terminal` has no arrow", label: "unexpected arrow",
        note: "an arrow says that control goes there; this only says which state is the last",
        help: "write `terminal` and the name of the state: `terminal goodbye`")
    case .missingArrowBeforeTarget:
      self.init(
        "an arrow is missing before `\(text)`", label: "write `->` before this",
        help: "write `-> \(text)`")
    case .wordAfterFlag:
      self.init(
        "nothing belongs after `skip_active_memory_retrieval`", label: "remove this",
        note: "the bare word turns memory retrieval off; leaving it out keeps it on",
        help: text.lowercased() == "false"
          ? "remove the whole line" : "write `skip_active_memory_retrieval` alone")
    case .curlyQuotes:
      self.init(
        "text stands in plain double quotes", label: "these quotes are typographic ones",
        note: "editors of documents replace plain quotes by these",
        help: "write `\"` at both ends of the text")
    case .singleQuotes:
      self.init(
        "text stands in double quotes", label: "this is a single quote",
        help: "write `\"` at both ends of the text")
    case .notText(let keyword):
      self.init(
        "`\(keyword.spelling)` holds texts only", label: "this is no text",
        help: "put each text in double quotes: `\(keyword.spelling) { \"…\" \"…\" }`")
    case .notExit:
      self.init(
        "`exits` holds exits only", label: "this is no exit",
        help: "write each exit like `\"The patient agrees\" -> next_state`")
    case .notTool:
      self.init(
        "a list of tools holds names of tools only", label: "this is no name",
        help: "write the name that the tool is declared with")
    case .notItem(let body):
      self.init(
        "`\(text)` begins nothing that \(body.phrase) may hold", label: "unexpected",
        help: body == .file
          ? "a file holds imports, machines, tools, fragments and environments"
          : "\(body.phrase) may hold \(list(body.fields))")
    case .unknownDeclaration(let suggestion):
      self.init(
        "`\(text)` begins nothing that a file may hold", label: "not the start of a declaration",
        help: suggestion.map { "change it to `\($0.spelling)`" }
          ?? "a file holds imports, machines, tools, fragments and environments; the rest stands in a machine"
      )
    case .unknownField(let body, let suggestion):
      self.init(
        "`\(text)` is nothing that \(body.phrase) may hold", label: "unknown here",
        help: suggestion.map { "change it to `\($0.spelling)`" }
          ?? "\(body.phrase) may hold \(list(body.fields))")
    default:
      self.init("something is wrong here")
    }
  }

  /// Creates the message of the stray punctuation `text` after `keyword` or between items.
  private init(stray text: String, after keyword: Keyword?) {
    self.init(
      "`\(text)` has no meaning here", label: "unexpected",
      help: keyword.map { "remove it: write `\(Self.example($0, Self.operand(of: $0)))`" }
        ?? "remove it: items need nothing between them")
  }

  /// Returns what belongs after `keyword`.
  private static func operand(of keyword: Keyword) -> SyntaxError.Operand {
    switch keyword.shape {
    case .text: .text
    case .integer: .integer
    case .word: .word
    case .arrow, .target, .flag: .name
    case .texts: .texts
    case .exits: .exits
    case .uses: .uses
    case .fillers: .texts
    case .call: .tool
    case .name: .fragment
    case .declaration: .body
    case .none: .delay
    }
  }

  /// Returns `operand` in words.
  private static func phrase(_ operand: SyntaxError.Operand, _ keyword: Keyword) -> String {
    switch operand {
    case .text: "a text in double quotes"
    case .integer: "a whole number"
    case .delay: "a time in seconds"
    case .word: "`ephemeral`, `persisted-preferred` or `persisted`"
    case .name: keyword.shape == .declaration ? "a name" : "an arrow and a state"
    case .body: "a name and a body in braces"
    case .texts: "a list of texts in braces"
    case .exits: "a list of exits in braces"
    case .uses: "a list of tools in braces"
    case .tool: "the name of a tool"
    case .fragment: "the name of a fragment"
    case .machine: "the name of a machine"
    }
  }

  /// Returns an example of `keyword` with what belongs after it.
  static func example(_ keyword: Keyword, _ operand: SyntaxError.Operand) -> String {
    let word = keyword.spelling
    switch operand {
    case .text where keyword == .version: return "version \">=1.2,<2\""
    case .text where keyword == .importFile: return "import \"shared/tools.hsm\""
    case .text where keyword == .id: return "id \"66f0a1b2c3d4e5f60718293a\""
    case .text: return "\(word) \"…\""
    case .integer: return keyword == .version ? "version 3" : "\(word) 200"
    case .delay: return keyword == .after ? "after 2.5s" : "\(word) after 2.5s { \"…\" }"
    case .word: return "\(word) ephemeral"
    case .name:
      switch keyword.shape {
      case .declaration: return "\(word) name { … }"
      case .target: return "\(word) state"
      case .flag: return word
      default: return "\(word) -> state"
      }
    case .body: return "\(word) name { … }"
    case .texts: return "\(word) { \"…\" \"…\" }"
    case .exits: return "\(word) { \"…\" -> state }"
    case .uses: return "\(word) { tool_name }"
    case .tool: return "\(word) tool_name"
    case .fragment: return "\(word) fragment_name"
    case .machine: return "\(word) machine_name"
    }
  }

  /// Returns what the body `name` is called.
  private static func name(of name: SyntaxError.BodyName) -> String {
    switch name {
    case .use: "the use of a tool"
    case .keyword(let keyword): "`\(keyword.spelling)`"
    }
  }

}

/// Returns `keywords` in words: `a`, `b` and `c`.
package func list(_ keywords: [Keyword], _ conjunction: String = "and") -> String {
  var result = ""
  for (index, keyword) in keywords.enumerated() {
    if index > 0 { result += index == keywords.count - 1 ? " \(conjunction) " : ", " }
    result += "`\(keyword.spelling)`"
  }
  return result
}

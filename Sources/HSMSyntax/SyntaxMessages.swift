/// The English of errors of form.
extension SyntaxError {

  /// `true` iff the lexer's error means that a token may end elsewhere than the author thinks, so
  /// that errors of the parser beside it are its consequences.
  var affectsStructure: Bool { kind.affectsStructure }

  /// Returns the error as a diagnostic about `source`, the source with index `file`.
  package func diagnostic(in source: SourceText, file: UInt32) -> Diagnostic {
    let text = SyntaxMessage(kind, about: source.text(span), in: source, span)
    return Diagnostic(
      kind.rule, text.message, at: Location(file: file, span: span), label: text.label,
      related: other.map { [RelatedPlace(Location(file: file, span: $0), text.other)] } ?? [],
      notes: text.notes, help: text.help)
  }

}

extension SyntaxError.Kind {

  /// The rule that the error breaks.
  var rule: Rule {
    switch self {
    case .invalidUTF8: .invalidUTF8
    case .unterminatedString, .stringOfSeveralLines, .unterminatedMultiLineString:
      .unterminatedString
    case .invalidEscape: .invalidEscape
    case .unterminatedComment: .unterminatedComment
    case .commentTooDeep, .bracesTooDeep: .nestingTooDeep
    case .unknownField: .unknownField
    default: .syntaxError
    }
  }

  /// `true` iff tokens beside the error may not be what the author meant.
  var affectsStructure: Bool {
    switch self {
    case .controlCharacter, .unterminatedString, .stringOfSeveralLines: true
    case .unterminatedMultiLineString, .textAfterOpeningQuotes, .closingQuotesNotFirst: true
    case .quoteInString, .unterminatedComment, .commentTooDeep, .invalidUTF8: true
    default: false
    }
  }

}

/// The parts of a message.
struct SyntaxMessage {

  var message: String
  var label = ""
  /// What stands at the error's second place.
  var other = ""
  var notes: [String] = []
  var help: [String] = []

  init(
    _ message: String, label: String = "", other: String = "", note: String? = nil,
    help: String? = nil
  ) {
    self.message = message
    self.label = label
    self.other = other
    self.notes = note.map { [$0] } ?? []
    self.help = help.map { [$0] } ?? []
  }

  /// Creates the message of `kind` about `text`, which is the text of `span` in `source`.
  init(
    _ kind: SyntaxError.Kind, about text: String, in source: SourceText, _ span: SourceSpan
  ) {
    switch kind {
    case .invalidUTF8:
      self.init(
        "the file is not valid UTF-8", label: "these bytes are no character",
        note: "a file in the language is UTF-8 text; only its first invalid bytes are shown",
        help: "save the file as UTF-8")
    case .controlCharacter:
      self.init(
        "\(Self.name(of: text)) is not allowed here", label: "control character",
        note: "the only control characters that a file may hold are tabs and line ends",
        help: "remove it")
    case .controlCharacterInString:
      self.init(
        "\(Self.name(of: text)) is not allowed in a string", label: "control character",
        help: "remove it, or write `\(Self.escape(of: text))` if the text needs it")
    case .unusualBlank:
      self.init(
        "\(Self.name(of: text)) is not allowed outside strings",
        label: "looks like a space or like nothing, but is neither",
        note: "it often comes along when text is pasted from a document or a web page",
        help: "write a plain space instead, or remove it")
    case .unterminatedString:
      self.init(
        "the string has no closing quote", label: "starts here and runs to the end of the line",
        help: "write `\"` where the text ends")
    case .stringOfSeveralLines:
      self.init(
        "a string in plain quotes ends on the line it starts on",
        label: "this string runs over a line's end",
        help: "put text of several lines between `\"\"\"` and `\"\"\"`, each on a line of its own")
    case .unterminatedMultiLineString:
      self.init(
        "the multi-line string has no closing `\"\"\"`", label: "opened here",
        help: "write `\"\"\"` on a line of its own where the text ends")
    case .textAfterOpeningQuotes:
      self.init(
        "text stands on the line of the opening `\"\"\"`", label: "belongs on the next line",
        note: "the lines of a multi-line string begin on the line after its opening quotes",
        help: "start a new line after `\"\"\"`")
    case .closingQuotesNotFirst:
      self.init(
        "the closing `\"\"\"` does not stand first on its line",
        label: "put it on a line of its own",
        help: "start a new line before `\"\"\"`; where three quotes are text, write `\\\"\"\"`")
    case .indentationOfLine:
      self.init(
        "the line is indented less than the closing `\"\"\"`, or with other blanks",
        label: "does not begin like the closing quotes' line",
        other: "the indentation here is taken off every line",
        help: "begin the line with exactly the blanks that stand before the closing `\"\"\"`")
    case .joinOfLastLine:
      self.init(
        "a `\\` at the end of the last line has no next line to join",
        label: "nothing follows but the closing quotes", help: "remove it")
    case .quoteInString:
      self.init(
        "a `\"` ends the string here, but text follows", label: "text goes on after this quote",
        help: "write `\\\"` for a quote that is part of the text")
    case .invalidEscape(let problem): self.init(problem, text)
    case .unterminatedComment:
      self.init(
        "the comment is not closed", label: "opened here",
        other: "another one inside it begins here",
        note: "comments nest: each `/*` needs a `*/` of its own", help: "write `*/` where it ends")
    case .commentTooDeep:
      self.init(
        "comments are nested more than \(Lexer.nestingLimit) deep", label: "one too many",
        help: "close comments before more are opened")
    case .bracesTooDeep:
      self.init(
        "braces are nested more than \(Parser.nestingLimit) deep", label: "one too many",
        note: "what comes after this brace is not checked",
        help: "close braces before more are opened")
    default: self.init(structure: kind, about: text, in: source, span)
    }
  }

  /// Creates the message of an escape `text` with `problem`.
  private init(_ problem: SyntaxError.EscapeProblem, _ text: String) {
    let known = "the escapes are `\\\"`, `\\\\`, `\\n`, `\\t` and `\\u{…}`"
    switch problem {
    case .use(let value):
      self.init(
        "`\(text)` is not an escape of the language", label: "unknown escape", note: known,
        help: "write `\\u{\(String(value, radix: 16, uppercase: true))}`")
    case .needless:
      self.init(
        "`\(text)` is not an escape of the language", label: "unknown escape", note: known,
        help: "write `'`, which needs no escape (`\\u{27}` means the same)")
    case .unknown:
      self.init(
        "`\(text)` is not an escape of the language", label: "unknown escape", note: known,
        help: "write `\\\\` for a backslash that is part of the text")
    case .unicode:
      self.init(
        "a `\\u` escape needs one to six hexadecimal digits in braces", label: "incomplete escape",
        help: "write it like `\\u{1F600}`")
    case .unbraced(let value):
      self.init(
        "the digits of a `\\u` escape stand in braces", label: "no braces",
        help: 0xD800...0xDFFF ~= value
          ? "write the whole character as one escape, like `\\u{1F600}`"
          : "write `\\u{\(String(value, radix: 16, uppercase: true))}`")
    case .notScalar:
      self.init(
        "`\(text)` is not a Unicode character", label: "no such character",
        note: "characters are U+0000 to U+D7FF and U+E000 to U+10FFFF")
    }
  }

  /// Returns the name of the first character of `text`, such as `the control character U+0000`.
  static func name(of text: String) -> String {
    let value = text.unicodeScalars.first?.value ?? 0
    let number = hexadecimal(value)
    switch value {
    case 0x0D: return "a carriage return without a line feed (U+000D)"
    case 0xA0: return "a no-break space (U+00A0)"
    case 0xFEFF: return "a byte order mark (U+FEFF)"
    case 0x200B: return "a zero-width space (U+200B)"
    case 0x00..<0x20, 0x7F..<0xA0: return "the control character U+\(number)"
    default: return "the blank U+\(number)"
    }
  }

  /// Returns the escape for the first character of `text`.
  private static func escape(of text: String) -> String {
    let value = text.unicodeScalars.first?.value ?? 0
    return "\\u{\(String(value, radix: 16, uppercase: true))}"
  }

  /// Returns `value` in hexadecimal, at least four digits.
  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

}

extension SyntaxMessage {

  /// Creates the message of an error of structure.
  private init(
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

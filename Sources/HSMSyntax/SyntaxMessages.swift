package import HSMText

/// The English of errors of form.
extension SyntaxError {

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

  /// `true` iff the lexer's error means that a token may end elsewhere than the author thinks, so
  /// that errors of the parser beside it are its consequences.
  var affectsStructure: Bool {
    switch self {
    case .controlCharacter, .unterminatedString, .stringOfSeveralLines: true
    case .unterminatedMultiLineString, .textAfterOpeningQuotes, .closingQuotesNotFirst: true
    case .quoteInString, .unterminatedComment, .commentTooDeep, .invalidUTF8: true
    default: false
    }
  }

}

extension SyntaxMessage {

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

  /// Returns the escape for the first character of `text`.
  private static func escape(of text: String) -> String {
    let value = text.unicodeScalars.first?.value ?? 0
    return "\\u{\(String(value, radix: 16, uppercase: true))}"
  }

}

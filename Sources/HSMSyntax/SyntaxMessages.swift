package import HSMText

/// The English of errors of form.
extension SyntaxError {

  /// Returns the error as a diagnostic about `source`, the source with index `file`.
  package func diagnostic(in source: SourceText, file: UInt32) -> Diagnostic {
    let place = Place(
      source, Location(file: file, span: span),
      other: other.map { Location(file: file, span: $0) }, isPayload: false)
    return place.diagnostic(of: kind)
  }

}

extension SyntaxError.Kind {

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

extension Place {

  /// Returns the diagnostic of the error `kind` here.
  fileprivate func diagnostic(of kind: SyntaxError.Kind) -> Diagnostic {
    switch kind {
    case .invalidUTF8: invalidUTF8("a file in the language")
    case .strayQuote: strayQuote()
    case .suspiciousEscape(let path): suspiciousEscape(path)
    case .foreignComment: foreignComment()
    case .mergeConflict: mergeConflict()
    case .fence: fence()
    case .foreignText(let language, let end): foreignText(language, end: end)
    case .controlCharacter:
      make(
        .syntaxError, "\(Self.name(of: text)) is not allowed here", label: "control character",
        note: "the only control characters that a file may hold are tabs and line ends",
        help: .safe("remove it", replacement("")))
    case .controlCharacterInString:
      make(
        .syntaxError, "\(Self.name(of: text)) is not allowed in a string",
        label: "control character",
        help: .guess(
          "remove it, or write `\(Self.escape(of: text))` if the text needs it", replacement("")))
    case .unusualBlank:
      make(
        .syntaxError, "\(Self.name(of: text)) is not allowed outside strings",
        label: "looks like a space or like nothing, but is neither",
        note: "it often comes along when text is pasted from a document or a web page",
        help: .safe("write a plain space instead, or remove it", replacement(" ")))
    case .unterminatedString: unterminatedString(.unterminatedString)
    case .stringOfSeveralLines:
      make(
        .unterminatedString, "a string in plain quotes ends on the line it starts on",
        label: "this string runs over a line's end",
        help: "put text of several lines between `\"\"\"` and `\"\"\"`, each on a line of its own")
    case .unterminatedMultiLineString:
      make(
        .unterminatedString, "the multi-line string has no closing `\"\"\"`",
        label: "opened here",
        help: "write `\"\"\"` on a line of its own where the text ends")
    case .textAfterOpeningQuotes:
      make(
        .syntaxError, "text stands on the line of the opening `\"\"\"`",
        label: "belongs on the next line",
        note: "the lines of a multi-line string begin on the line after its opening quotes",
        help: "start a new line after `\"\"\"`")
    case .closingQuotesNotFirst:
      make(
        .syntaxError, "the closing `\"\"\"` does not stand first on its line",
        label: "put it on a line of its own",
        help: "start a new line before `\"\"\"`; where three quotes are text, write `\\\"\"\"`")
    case .indentationOfLine: indentationOfLine()
    case .joinOfLastLine:
      make(
        .syntaxError, "a `\\` at the end of the last line has no next line to join",
        label: "nothing follows but the closing quotes",
        help: .safe("remove it", replacement("")))
    case .quoteInString: quoteInString(.syntaxError)
    case .invalidEscape(let problem): invalidEscape(problem)
    case .unterminatedComment:
      make(
        .unterminatedComment, "the comment is not closed", label: "opened here",
        other: "another one inside it begins here",
        note: "comments nest: each `/*` needs a `*/` of its own", help: "write `*/` where it ends")
    case .commentTooDeep:
      make(
        .nestingTooDeep, "comments are nested more than \(Lexer.nestingLimit) deep",
        label: "one too many", help: "close comments before more are opened")
    case .bracesTooDeep:
      make(
        .nestingTooDeep, "braces are nested more than \(Parser.nestingLimit) deep",
        label: "one too many", note: "what comes after this brace is not checked",
        help: "close braces before more are opened")
    case .unclosed(let name):
      make(
        .syntaxError, "\(Self.name(of: name)) has no closing `}`", label: "a `}` is missing",
        other: "opened here", help: "write `}` where it ends")
    case .closesTooEarly(let end): closesTooEarly(end: end)
    case .misplaced(let keyword, let body, let home, let end, let homeEnd):
      misplaced(keyword, in: body, home: home, end: end, homeEnd: homeEnd)
    case .strayClosingBrace:
      make(
        .syntaxError, "this `}` closes nothing", label: "nothing is open here",
        help: .safe("remove it", removal()))
    case .strayPunctuation(let keyword): strayPunctuation(after: keyword)
    case .separators(let end): separators(end: end)
    case .exitOutsideList(let end): exitOutsideList(end: end)
    case .toolForUse(let keyword): toolForUse(keyword)
    case .bracketsForBraces:
      make(
        .syntaxError, "`\(text)` does not open anything in the language",
        label: "a `{` belongs here", help: "write `{` and `}`")
    case .missingOperand(let keyword, let operand):
      make(
        .syntaxError, "`\(keyword.spelling)` needs \(Self.phrase(operand, keyword)) after it",
        label: "missing here", help: "write it like `\(Self.example(keyword, operand))`")
    case .wrongOperand(let keyword, let operand):
      make(
        .syntaxError, "`\(keyword.spelling)` needs \(Self.phrase(operand, keyword)) after it",
        label: "this is something else", help: "write it like `\(Self.example(keyword, operand))`")
    case .missingArrow:
      make(
        .syntaxError, "the exit does not say where it leads",
        label: "an arrow and a state are missing",
        help: "write it like `\"The patient agrees\" -> next_state`")
    case .missingTarget:
      make(
        .syntaxError, "a state is missing here", label: "expected the name of a state",
        help: "write the name of a state of this machine, or `reference.state then state`")
    case .malformedPath: malformedPath()
    case .secondArrow:
      make(
        .syntaxError, "one arrow leads to a state", label: "a second one",
        help: .safe("remove it", removal()))
    case .arrowForThen:
      make(
        .syntaxError, "where control comes back stands behind `then`", label: "a second arrow",
        help: .guess("write `then`", replacement("then")))
    case .arrowAfterTerminal:
      make(
        .syntaxError, "`terminal` has no arrow", label: "unexpected arrow",
        note: "an arrow says that control goes there; this only says which state is the last",
        help: .safe(
          "write `terminal` and the name of the state: `terminal goodbye`", removal()))
    case .foreignArrow: foreignArrow()
    case .missingArrowBeforeTarget:
      make(
        .syntaxError, "an arrow is missing before `\(text)`", label: "write `->` before this",
        help: .safe("write `-> \(text)`", insertion("-> ")))
    case .quotedName:
      make(
        .syntaxError, "names stand without quotes", label: "a name belongs here",
        help: .safe("remove the quotes", [edit(span, String(text.dropFirst().dropLast()))]))
    case .missingOpeningQuote:
      make(
        .syntaxError, "the text has no opening quote", label: "starts here",
        help: .guess("write `\"` where the text starts", missingQuote()))
    case .secondText(let keyword): secondText(keyword)
    case .wordAfterFlag: wordAfterFlag()
    case .curlyQuotes:
      make(
        .syntaxError, "text stands in plain double quotes",
        label: "these quotes are typographic ones",
        note: "editors of documents replace plain quotes by these",
        help: .guess("write `\"` at both ends of the text", plainQuotes()))
    case .singleQuotes:
      make(
        .syntaxError, "text stands in double quotes", label: "this is a single quote",
        help: .guess("write `\"` at both ends of the text", plainQuotes()))
    case .notText(let keyword):
      make(
        .syntaxError, "`\(keyword.spelling)` holds texts only", label: "this is no text",
        help: "put each text in double quotes: `\(keyword.spelling) { \"…\" \"…\" }`")
    case .notExit:
      make(
        .syntaxError, "`exits` holds exits only", label: "this is no exit",
        help: "write each exit like `\"The patient agrees\" -> next_state`")
    case .notTool:
      make(
        .syntaxError, "a list of tools holds names of tools only", label: "this is no name",
        help: "write the name that the tool is declared with")
    case .notItem(let body):
      make(
        .syntaxError, "`\(text)` begins nothing that \(body.phrase) may hold",
        label: "unexpected",
        help: body == .file
          ? "a file holds imports, machines, tools, fragments and environments"
          : "\(body.phrase) may hold \(list(body.fields))")
    case .unknownDeclaration(let suggestion):
      make(
        .syntaxError, "`\(text)` begins nothing that a file may hold",
        label: "not the start of a declaration",
        help: change(text, to: suggestion?.spelling)
          ?? "a file holds imports, machines, tools, fragments and environments; the rest stands in a machine"
      )
    case .foreignField(let spelling): foreignField(spelling)
    case .unknownField(let body, let suggestion):
      make(
        .unknownField, "`\(text)` is nothing that \(body.phrase) may hold", label: "unknown here",
        help: change(text, to: suggestion?.spelling)
          ?? "\(body.phrase) may hold \(list(body.fields))")
    }
  }

}

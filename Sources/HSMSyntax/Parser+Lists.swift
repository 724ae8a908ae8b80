import HSMText

extension Parser {

  /// texts_field = ( "navigation" | "guidelines" | "constraints" | "actions" | "queries" | "guidances" | "validations" ), texts ;
  mutating func parseTextsField(_ keyword: Keyword) {
    let node = open(.texts, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    parseTexts(keyword)
    close(node)
  }

  /// texts = "{", { STRING }, "}" ;
  mutating func parseTexts(_ keyword: Keyword) {
    if kind.isString {
      // A text without the braces: what follows on the line is the list.
      reportCurrent(.wrongOperand(keyword, .texts))
      repeat { leaf(.string) } while kind.isString && isOnSameLine
      return
    }
    parseList(keyword, .texts) { parser in
      guard parser.kind.isString else { return parser.parseNotText(in: keyword) }
      parser.leaf(.string)
    }
  }

  /// exits = "exits", "{", { exit }, "}" ;
  mutating func parseExits(_ keyword: Keyword) {
    let node = open(.exits, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    parseList(keyword, .exits) { parser in
      guard parser.kind.isString else {
        if parser.skipTextWithoutOpeningQuote() { return }
        return parser.parseUnexpected(parser.quoteProblem ?? .notExit)
      }
      parser.parseExit()
    }
    close(node)
  }

  /// `true` iff the current token begins an exit: a text and an arrow, or the word `exit` and a text.
  var atExitOutsideList: Bool {
    let next = after(current)
    if kind.isString { return tokens.kinds[next] == .arrow }
    return tokens.kinds[next].isString
      && source.bytes[tokens.span(current).bytes].elementsEqual("exit".utf8)
  }

  /// Parses the exits that begin with the current token as a list that has no braces, and reports it.
  mutating func parseExitsOutsideList() {
    let node = open(.exits, .exits)
    let (span, index) = (tokens.span(current), errors.count)
    reportCurrent(.exitOutsideList(end: span.end))
    let isReported = errors.count > index
    repeat {
      if at(.word) { advance() }
      parseExit()
    } while atExitOutsideList
    if isReported {
      errors[index] = SyntaxError(
        .exitOutsideList(end: tokens.span(previousEnd - 1).end), span)
    }
    close(node)
  }

  /// Parses the use of a tool that begins with `tool`, in the body of a state, and reports that word.
  mutating func parseToolForUse(in body: BodyKind) {
    let keyword: Keyword = body.allows(.call) ? .call : .tools
    let node = open(keyword == .call ? .call : .uses, keyword)
    reportCurrent(.toolForUse(keyword), other: tokens.span(after(current)))
    advance()
    parseUse()
    close(node)
  }

  /// exit = STRING, "->", target ;
  private mutating func parseExit() {
    let node = open(.exit)
    leaf(.string)
    eatArrow(after: .exits) ? parseTarget(ofExit: true) : reportMissing(.missingArrow)
    close(node)
  }

  /// uses = ( "tools" | "exit_tools" ), "{", { use }, "}" ;
  mutating func parseUses(_ keyword: Keyword) {
    let node = open(.uses, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    parseList(keyword, .uses) { parser in
      guard parser.at(.word) || parser.reportsQuotedName() else {
        return parser.parseUnexpected(.notTool)
      }
      parser.parseUse()
    }
    close(node)
  }

  /// use = NAME, [ "{", { tool_field }, "}" ] ;
  mutating func parseUse() {
    let node = open(.use)
    leaf(.name)
    if at(.leftBrace) {
      parseBody(.use, .use, of: node.index)
    } else {
      nodes[node.index].isClosed = true
    }
    close(node)
  }

  /// Parses a list in braces after `keyword`, each item by `item`, which must move on.
  private mutating func parseList(
    _ keyword: Keyword, _ operand: SyntaxError.Operand, item: (inout Parser) -> Void
  ) {
    var closer = TokenKind.rightBrace
    if at(.leftBracket) || at(.leftParenthesis) {
      closer = at(.leftBracket) ? .rightBracket : .rightParenthesis
      reportCurrent(.bracketsForBraces)
      advance()
    } else if !eat(.leftBrace) {
      return recoverOperand(keyword, operand)
    }
    let header = tokens.span(previousEnd - 1)
    var separators: Int? = nil
    while true {
      let start = current
      skipSeparators(&separators)
      switch kind {
      case closer, .rightBrace:
        noteIndentation(header: header, .keyword(keyword))
        return advance()
      case .endOfFile: return reportUnclosed(.keyword(keyword), header: header)
      case .word where isBalanced && isMisplacedInList(operand):
        if let keyword = self.keyword(current) { parseMisplaced(keyword, in: nil) }
      case .word where endsList(operand), .arrow where operand == .uses:
        return reportUnclosed(.keyword(keyword), header: header)
      default: item(&self)
      }
      assert(current > start, "the parser must move on")
    }
  }

  /// Returns `true` iff the current word begins a declaration in a list of `operand`s.
  private func isMisplacedInList(_ operand: SyntaxError.Operand) -> Bool {
    keyword(current)?.shape == .declaration && endsList(operand)
  }

  /// Parses something in the list of texts of `keyword` that is no text.
  private mutating func parseNotText(in keyword: Keyword) {
    if skipTextWithoutOpeningQuote() { return }
    parseUnexpected(quoteProblem ?? .notText(in: keyword))
  }

}

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

  /// exit = STRING, "->", target ;
  private mutating func parseExit() {
    let node = open(.exit)
    leaf(.string)
    eatArrow(after: .exits) ? parseTarget() : reportMissing(.missingArrow)
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
    while true {
      let start = current
      skipStrayPunctuation()
      switch kind {
      case closer, .rightBrace: return advance()
      case .endOfFile: return reportUnclosed(.keyword(keyword), header: header)
      case .word where endsList(operand), .arrow where operand == .uses:
        return reportUnclosed(.keyword(keyword), header: header)
      default: item(&self)
      }
      assert(current > start, "the parser must move on")
    }
  }

  /// Parses something in the list of texts of `keyword` that is no text.
  private mutating func parseNotText(in keyword: Keyword) {
    if skipTextWithoutOpeningQuote() { return }
    parseUnexpected(quoteProblem ?? .notText(in: keyword))
  }

}

import HSMText

extension Parser {

  /// field = text | word_limit | flag | entry | terminal | transition | texts_field | exits | uses | fillers | call | include ;
  mutating func parseField(_ keyword: Keyword) {
    switch keyword.shape {
    case .text: parseText(keyword)
    case .integer: parseWordLimit(keyword)
    case .flag: parseFlag(keyword)
    case .arrow: parseEntry(keyword)
    case .target: parseTerminal(keyword)
    case .texts: parseTextsField(keyword)
    case .exits: parseExits(keyword)
    case .uses: parseUses(keyword)
    case .fillers: parseFillers(keyword)
    case .call: parseCall(keyword)
    case .word: parsePersistence(keyword)
    case .name: parseInclude(keyword)
    case .declaration, .none: parseUnexpected(.unknownField(.machine, suggestion: nil))
    }
  }

  /// tool_field = ( "id" | "version" | "instruction" ), STRING | persistence | fillers ;
  mutating func parseToolField(_ keyword: Keyword) {
    keyword.shape == .declaration
      ? parseUnexpected(.unknownField(.tool, suggestion: nil)) : parseField(keyword)
  }

  /// reference_field = "id", STRING | "version", INTEGER | "machine", NAME ;
  mutating func parseReferenceField(_ keyword: Keyword) {
    switch keyword {
    case .version: parseInteger(keyword)
    case .machine: parseNameField(keyword, .machine)
    case _ where keyword.shape == .declaration:
      parseUnexpected(.unknownField(.reference, suggestion: nil))
    default: parseField(keyword)
    }
  }

  /// text = ( "description" | "id" | "objective" | "requested_information" | "inner_thought" | "problem" | "context" ), STRING ;
  private mutating func parseText(_ keyword: Keyword) { parseStringField(keyword) }

  /// Parses `keyword` and a string.
  mutating func parseStringField(_ keyword: Keyword) {
    let node = open(.text, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    if kind.isString {
      let first = tokens.span(current)
      leaf(.string)
      if kind.isString { skipSecondText(keyword, first) }
    } else {
      recoverOperand(keyword, .text)
    }
    close(node)
  }

  /// word_limit = "word_limit", INTEGER ;
  private mutating func parseWordLimit(_ keyword: Keyword) { parseInteger(keyword) }

  /// INTEGER = [ "-" ], ( "0" | ? 1 to 9 ?, { DIGIT } ) ;
  ///
  /// Any word counts as a number here; whether it is one is checked with its value.
  private mutating func parseInteger(_ keyword: Keyword) {
    let node = open(.integer, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    if at(.word), !isMissingOperand { leaf(.number) } else { recoverOperand(keyword, .integer) }
    close(node)
  }

  /// flag = "skip_active_memory_retrieval" ;
  private mutating func parseFlag(_ keyword: Keyword) {
    let node = open(.flag, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    if at(.word), isOnSameLine, self.keyword(current) == nil {
      reportCurrent(.wordAfterFlag)
      advance()
    }
    close(node)
  }

  /// persistence = "persistence", WORD ;
  private mutating func parsePersistence(_ keyword: Keyword) {
    let node = open(.persistence, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    if at(.word), !isMissingOperand { leaf(.word) } else { recoverOperand(keyword, .word) }
    close(node)
  }

  /// fillers = "fillers", [ "after", DELAY ], texts ;
  private mutating func parseFillers(_ keyword: Keyword) {
    let node = open(.fillers, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    if self.keyword(current) == .after {
      advance()
      skipStrayPunctuation(after: .after)
      parseDelay()
    } else if at(.word), isOnSameLine {
      reportCurrent(.wrongOperand(keyword, .delay))
      while at(.word), isOnSameLine { advance() }
    }
    parseTexts(keyword)
    close(node)
  }

  /// DELAY = INTEGER, [ ".", DIGIT, { DIGIT } ], [ ( "e" | "E" ), [ "+" | "-" ], DIGIT, { DIGIT } ], "s" ;
  ///
  /// Any words count as a delay here; whether they are one is checked with their value.
  private mutating func parseDelay() {
    guard at(.word), !isMissingOperand else {
      return reportMissing(.missingOperand(.after, .delay))
    }
    let node = open(.number)
    advance()
    while at(.word), isOnSameLine { advance() }
    close(node)
  }

  /// include = "include", NAME ;
  private mutating func parseInclude(_ keyword: Keyword) {
    parseNameField(keyword, .fragment)
  }

  /// Parses `keyword` and the name of an `operand`.
  private mutating func parseNameField(_ keyword: Keyword, _ operand: SyntaxError.Operand) {
    let node = open(.nameField, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    if (at(.word) && !isMissingOperand) || reportsQuotedName() {
      leaf(.name)
    } else {
      recoverOperand(keyword, operand)
    }
    close(node)
  }

  /// call = "call", use ;
  private mutating func parseCall(_ keyword: Keyword) {
    let node = open(.call, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    if (at(.word) && !isMissingOperand) || reportsQuotedName() {
      parseUse()
    } else {
      recoverOperand(keyword, .tool)
    }
    close(node)
  }

}

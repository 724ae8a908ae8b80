import HSMText

extension Parser {

  /// file = [ ? U+FEFF ? ], GAP, { import | machine | tool | fragment | environment }, [ LINE_COMMENT ] ;
  mutating func parseFile() {
    let file = open(.file)
    var separators: Int? = nil
    while !at(.endOfFile) {
      let start = current
      skipSeparators(&separators)
      let next = keyword(current)
      if next == nil || tokens.kinds[after(current)] == .colon, skipForeignText(in: .file) {
        continue
      }
      switch next {
      case .importFile: parseImport(.importFile)
      case .machine:
        lastMachine = nodes.count
        parseMachine(.machine)
      case .tool: parseTool(.tool)
      case .fragment: parseFragment(.fragment)
      case .environment: parseEnvironment(.environment)
      case let keyword? where isMisplaced(keyword, in: .file): parseMisplaced(keyword, in: .file)
      default: parseUnknownDeclaration()
      }
      assert(current > start || at(.endOfFile), "the parser must move on")
    }
    close(file)
    nodes[file.index].isClosed = true
  }

  /// import = "import", STRING ;
  private mutating func parseImport(_ keyword: Keyword) { parseStringField(keyword) }

  /// machine = "machine", NAME, "{", { tool | reference | fragment | group | state | field }, "}" ;
  private mutating func parseMachine(_ keyword: Keyword) { parseDeclaration(keyword, .machine) }

  /// group = "group", NAME, "{", { group | state | field }, "}" ;
  private mutating func parseGroup(_ keyword: Keyword) { parseDeclaration(keyword, .group) }

  /// fragment = "fragment", NAME, "{", { field }, "}" ;
  private mutating func parseFragment(_ keyword: Keyword) { parseDeclaration(keyword, .fragment) }

  /// tool = "tool", NAME, "{", { tool_field }, "}" ;
  private mutating func parseTool(_ keyword: Keyword) { parseDeclaration(keyword, .tool) }

  /// environment = "environment", NAME, "{", { tool | reference | bound_machine }, "}" ;
  private mutating func parseEnvironment(_ keyword: Keyword) {
    parseDeclaration(keyword, .environment)
  }

  /// bound_machine = "machine", NAME, "{", { tool_field }, "}" ;
  private mutating func parseBoundMachine(_ keyword: Keyword) {
    parseDeclaration(keyword, .boundMachine)
  }

  /// reference = "reference", NAME, "{", { reference_field }, "}" ;
  private mutating func parseReference(_ keyword: Keyword) { parseDeclaration(keyword, .reference) }

  /// state = ( "action" | "decision" | "recall" | "annotation" | "reflection" | "tool_call" ), NAME, "{", { field }, "}" ;
  private mutating func parseState(_ keyword: Keyword) {
    parseDeclaration(keyword, BodyKind(keyword) ?? .action)
  }

  /// Parses a declaration that begins with the current token, read as `keyword`.
  private mutating func parseDeclaration(_ keyword: Keyword, _ body: BodyKind) {
    let node = open(.declaration, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    parseName(of: keyword)
    skipStrayPunctuation(after: keyword)
    parseBody(body, .keyword(keyword), of: node.index)
    close(node)
  }

  /// NAME = NAME_CHARACTER, { NAME_CHARACTER } ;
  ///
  /// Any word counts as a name here; whether it is one is checked where it is declared.
  private mutating func parseName(of keyword: Keyword) {
    if at(.word), !isMissingOperand {
      let node = open(.name)
      advance()
      // Words up to a brace on the same line were meant as one name.
      let token = wordsEnd()
      if token != current, tokens.kinds[token] == .leftBrace {
        while at(.word) { advance() }
      }
      close(node)
    } else if reportsQuotedName() {
      leaf(.name)
    } else if kind.isString, isOnSameLine {
      let node = open(.name)
      reportCurrent(.wrongOperand(keyword, .name))
      advance()
      close(node)
    } else {
      reportMissing(.missingOperand(keyword, .name))
    }
  }

  /// Returns the first token from the current one on that is no word or begins a line.
  private mutating func wordsEnd() -> Int {
    // Of names on one line, each would look at all that follow.
    if wordRun.contains(current) { return wordRun.upperBound }
    var token = current
    while tokens.kinds[token] == .word, !startsLine(token) { token = after(token) }
    wordRun = current..<token
    return token
  }

  /// Parses the body of `node`, in braces, up to where it ends.
  mutating func parseBody(_ body: BodyKind, _ name: SyntaxError.BodyName, of node: Int) {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.nestingLimit { return skipTooDeep() }
    guard let closer = openBody(body, name) else { return }
    var separators: Int? = nil
    var early: Int? = nil
    if body == .machine || body == .group { openBodies.append((body, node)) }
    defer { if body == .machine || body == .group { openBodies.removeLast() } }
    while true {
      let start = current
      if kind.isStrayPunctuation {
        if parseForeignTransition(in: body) { continue }
        skipSeparators(&separators)
      }
      switch kind {
      case closer, .rightBrace:
        if early != nil, isBalanced { return closeEarly(early) }
        if closesTooEarly(body) {
          early = errors.count
          reportCurrent(.closesTooEarly(end: nil), other: headerSpan(of: node))
          advance()
          continue
        }
        noteIndentation(of: node, name)
        advance()
        nodes[node].isClosed = true
        return
      case .endOfFile:
        reportUnclosed(name, of: node)
        return
      case .arrow: parseTransition()
      case .word:
        guard let keyword = keyword(current), keyword.shape != .none else {
          parseUnknownItem(in: body)
          break
        }
        if isMisplaced(keyword, in: body) {
          if isBalanced, early == nil {
            parseMisplaced(keyword, in: body)
            break
          }
          if early == nil { reportUnclosed(name, of: node) } else { closeEarly(early) }
          return
        }
        if keyword == .tool, body.isState, tokens.kinds[after(current)] == .word,
          !startsLine(after(current))
        {
          parseToolForUse(in: body)
        } else {
          parseItem(keyword, in: body)
        }
      case _ where atExitOutsideList && body.allows(.exits): parseExitsOutsideList()
      default:
        if !skipForeignText(in: body) { parseUnexpected(.notItem(body)) }
      }
      assert(current > start, "the parser must move on")
    }
  }

  /// Says in the error with the index `early` that the brace which it is about belongs here.
  private mutating func closeEarly(_ early: Int?) {
    guard isBalanced, let early, early < errors.count, case .closesTooEarly = errors[early].kind
    else { return }
    let end = tokens.span(previousEnd - 1).end
    errors[early] = SyntaxError(
      .closesTooEarly(end: end), errors[early].span, other: errors[early].other)
  }

  /// Parses the item of a `body` that begins with the current token, read as `keyword`.
  mutating func parseItem(_ keyword: Keyword, in body: BodyKind) {
    switch body {
    case .tool, .use, .boundMachine: parseToolField(keyword)
    case .reference: parseReferenceField(keyword)
    case .environment where keyword == .machine: parseBoundMachine(keyword)
    default:
      switch keyword {
      case .machine: parseMachine(keyword)
      case .environment: parseEnvironment(keyword)
      case .tool: parseTool(keyword)
      case .reference: parseReference(keyword)
      case .group: parseGroup(keyword)
      case .fragment: parseFragment(keyword)
      case _ where keyword.isStateKind: parseState(keyword)
      default: parseField(keyword)
      }
    }
  }

  /// Moves past the brace that opens a body and returns the kind of token that closes it, or `nil`
  /// if there is no body.
  private mutating func openBody(
    _ body: BodyKind, _ name: SyntaxError.BodyName
  ) -> TokenKind? {
    if eat(.leftBrace) { return .rightBrace }
    if at(.leftBracket) || at(.leftParenthesis) {
      let closer: TokenKind = at(.leftBracket) ? .rightBracket : .rightParenthesis
      reportCurrent(.bracketsForBraces)
      advance()
      return closer
    }
    if case .keyword(let keyword) = name { reportMissing(.missingOperand(keyword, .body)) }
    // What follows may be the body all the same.
    let next = keyword(current)
    if let next, next.shape != .declaration || body == .machine, body.allows(next),
      matches(next.shape, at: current)
    {
      return .rightBrace
    }
    if at(.arrow), body.allows(.transition) { return .rightBrace }
    if isOnSameLine { skipLine() }
    return nil
  }

}

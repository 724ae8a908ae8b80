import HSMText

extension Parser {

  /// entry = ( "new_user" | "returning_user" | "initial" ), "->", target ;
  mutating func parseEntry(_ keyword: Keyword) {
    let node = open(.transition, keyword)
    advance()
    eatArrow(after: keyword) ? parseTarget() : recoverOperand(keyword, .name)
    close(node)
  }

  /// Moves past the arrow after `keyword`, or after the text of an exit, and returns `true` iff there
  /// is one or, on the same line, what was meant as one or only the state behind it.
  mutating func eatArrow(after keyword: Keyword) -> Bool {
    if eat(.arrow) { return true }
    if isForeignArrow(current), isOnSameLine {
      reportCurrent(.foreignArrow)
      advance()
      return true
    }
    skipStrayPunctuation(after: keyword)
    if eat(.arrow) { return true }
    guard at(.word), isOnSameLine, quoteProblem == nil else { return false }
    reportCurrent(.missingArrowBeforeTarget)
    return true
  }

  /// Parses the transition of a state with this `body` that begins with what is meant as an arrow,
  /// reports that and returns `true`; `false` if there is none.
  mutating func parseForeignTransition(in body: BodyKind) -> Bool {
    guard body.allows(.transition), isForeignArrow(current) else { return false }
    reportCurrent(.foreignArrow)
    parseTransition()
    return true
  }

  /// Returns `true` iff `token` is `:`, `=` or a word such as `goto`, and what may be the name of a state
  /// follows on its line.
  func isForeignArrow(_ token: Int) -> Bool {
    switch tokens.kinds[token] {
    case .colon, .equals: break
    case .word:
      guard keyword(token) == nil,
        BodyKind.gotoWords.contains(source.text(tokens.span(token)))
      else { return false }
    default: return false
    }
    let next = after(token)
    return tokens.kinds[next] == .word && !startsLine(next) && keyword(next) != .then
  }

  /// terminal = "terminal", target ;
  mutating func parseTerminal(_ keyword: Keyword) {
    let node = open(.transition, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    if at(.arrow) {
      supersedeLexer(current)
      reportCurrent(.arrowAfterTerminal)
      advance()
    }
    parseTarget()
    close(node)
  }

  /// transition = "->", target ;
  mutating func parseTransition() {
    let node = open(.transition, .transition)
    let isArrow = at(.arrow)
    advance()
    // Behind the word that was meant as the arrow.
    if !isArrow, !eat(.arrow) { skipStrayPunctuation(after: .transition) }
    parseTarget()
    close(node)
  }

  /// target = PATH, [ "then", PATH ] ;
  ///
  /// Behind that of an exit, a second arrow is a slip; elsewhere it may begin a transition.
  mutating func parseTarget(ofExit isOfExit: Bool = false) {
    let node = open(.target)
    if at(.arrow), isOnSameLine {
      reportCurrent(.secondArrow)
      advance()
    }
    let first = current
    parsePath()
    if kind.isStrayPunctuation, keyword(after(current)) == .then, isOnSameLine {
      var first: Int? = nil
      skipSeparators(&first)
    }
    if keyword(current) == .then {
      advance()
      parsePath()
    } else if isOfExit, at(.arrow), isOnSameLine, tokens.kinds[after(current)] == .word,
      source.bytes[tokens.span(first).bytes].contains(0x2E)
    {
      // Behind a state of another machine, no other field may stand.
      reportCurrent(.arrowForThen)
      advance()
      parsePath()
    }
    close(node)
  }

  /// PATH = NAME, [ ".", NAME ] ;
  ///
  /// Here only the dots are checked; what they part is looked up by its spelling.
  private mutating func parsePath() {
    guard (at(.word) && !isMissingOperand) || reportsQuotedName() else {
      if kind.isString, isOnSameLine {
        reportCurrent(.missingTarget)
        return advance()
      }
      return reportMissing(.missingTarget)
    }
    let node = open(.path)
    var range = tokens.span(current).bytes
    if kind.isString { range = range.dropFirst().dropLast() }
    var signs = 0
    for offset in range where !source.bytes[offset].isNameByte {
      if source.bytes[offset] == 0x2E { signs += 1 }
      if source.bytes[offset] == .slash { signs += 2 }
    }
    let end = tokens.kinds[current + 1] == .colon ? colonPathEnd() : current
    if signs > 1 || end > current || source.bytes[range.lowerBound] == 0x2E
      || source.bytes[range.upperBound - 1] == 0x2E
    {
      report(.malformedPath, SourceSpan(tokens.starts[current], tokens.span(end).end))
    }
    while current < end { advance() }
    advance()
    close(node)
  }

  /// Returns the last token of the path that begins with the current one: behind `:` or `::` without
  /// blanks, another name.
  ///
  /// - Requires: the next token is a colon.
  private func colonPathEnd() -> Int {
    var token = current + 1
    while token < current + 3, tokens.kinds[token] == .colon { token += 1 }
    return tokens.kinds[token] == .word ? token : current
  }

}

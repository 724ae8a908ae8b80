import HSMText

extension Parser {

  /// entry = ( "new_user" | "returning_user" | "initial" ), "->", target ;
  mutating func parseEntry(_ keyword: Keyword) {
    let node = open(.transition, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    if eat(.arrow) {
      parseTarget()
    } else if at(.word), isOnSameLine {
      reportCurrent(.missingArrowBeforeTarget)
      parseTarget()
    } else {
      recoverOperand(keyword, .name)
    }
    close(node)
  }

  /// terminal = "terminal", target ;
  mutating func parseTerminal(_ keyword: Keyword) {
    let node = open(.transition, keyword)
    advance()
    skipStrayPunctuation(after: keyword)
    if at(.arrow) {
      reportCurrent(.arrowAfterTerminal)
      advance()
    }
    parseTarget()
    close(node)
  }

  /// transition = "->", target ;
  mutating func parseTransition() {
    let node = open(.transition, .transition)
    advance()
    parseTarget()
    close(node)
  }

  /// target = PATH, [ "then", PATH ] ;
  mutating func parseTarget() {
    let node = open(.target)
    parsePath()
    if keyword(current) == .then {
      advance()
      parsePath()
    }
    close(node)
  }

  /// PATH = NAME, [ ".", NAME ] ;
  ///
  /// Here only the dots are checked; what they part is looked up by its spelling.
  private mutating func parsePath() {
    guard at(.word), !isMissingOperand else {
      if kind.isString, isOnSameLine {
        reportCurrent(.missingTarget)
        return advance()
      }
      return reportMissing(.missingTarget)
    }
    let node = open(.path)
    let range = tokens.span(current).bytes
    var dots = 0
    for offset in range where source.bytes[offset] == 0x2E { dots += 1 }
    if dots > 1 || source.bytes[range.lowerBound] == 0x2E
      || source.bytes[range.upperBound - 1] == 0x2E
    {
      reportCurrent(.malformedPath)
    }
    advance()
    close(node)
  }

}

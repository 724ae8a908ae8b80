import HSMText

/// What the parser does where something else stands than the text or the name that belongs there.
extension Parser {

  /// Reports that what belongs after `keyword` is not at the current token, and moves past what
  /// stands on its line instead.
  mutating func recoverOperand(_ keyword: Keyword, _ operand: SyntaxError.Operand) {
    if at(.endOfFile) || at(.rightBrace) || startsLine(current) {
      return reportMissing(.missingOperand(keyword, operand))
    }
    if operand == .text || operand == .texts, skipTextWithoutOpeningQuote() { return }
    parseUnexpected(quoteProblem ?? .wrongOperand(keyword, operand))
  }

  /// Reports the current token and returns `true` iff it is what could be a name, in quotes, on the line
  /// of the token before it.
  mutating func reportsQuotedName() -> Bool {
    guard at(.string), isOnSameLine else { return false }
    let content = tokens.span(current).bytes.dropFirst().dropLast()
    guard source.bytes[content].allSatisfy({ $0.isNameByte || $0 == 0x2E }), !content.isEmpty
    else { return false }
    reportCurrent(.quotedName)
    return true
  }

  /// Reports the texts at the current token, behind the `first` and only one that `keyword` takes, once
  /// and moves past them, unless they are something else.
  mutating func skipSecondText(_ keyword: Keyword, _ first: SourceSpan) {
    let next = tokens.kinds[after(current)]
    if next == .arrow || next == .colon { return }
    let node = open(.unexpected)
    reportCurrent(.secondText(keyword), other: first)
    while kind.isString { advance() }
    close(node)
  }

  /// Moves past a text that begins with the current word and has a closing quote alone, reports it and
  /// returns `true`; `false` if there is none.
  mutating func skipTextWithoutOpeningQuote() -> Bool {
    guard at(.word), quoteProblem == nil else { return false }
    var last = current
    var token = after(current)
    while tokens.kinds[token] != .endOfFile, !startsLine(token) {
      if tokens.kinds[token].isString { last = token }
      token = after(token)
    }
    guard tokens.kinds[last] == .brokenString else { return false }
    supersedeLexer(last)
    errors.append(SyntaxError(.missingOpeningQuote, tokens.span(current)))
    let node = open(.unexpected)
    while current <= last { advance() }
    close(node)
    nodes[node.index].isBroken = true
    return true
  }

  /// The problem of the current word's quotes, if it begins with some that are not the language's.
  var quoteProblem: SyntaxError.Kind? {
    guard at(.word) else { return nil }
    let bytes = source.bytes
    let start = Int(tokens.starts[current])
    if bytes[start] == 0x27 { return .singleQuotes }
    guard bytes[start] == 0xE2, start + 2 < bytes.count, bytes[start + 1] == 0x80 else {
      return nil
    }
    // U+2018 to U+201F.
    return 0x98...0x9F ~= bytes[start + 2] ? .curlyQuotes : nil
  }

}

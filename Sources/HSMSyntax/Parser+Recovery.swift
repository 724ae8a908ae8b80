import HSMText

/// What the parser does where the source is not what the grammar says.
extension Parser {

  // MARK: Shapes

  /// `true` iff the current word is no operand but begins the next item: it stands on a later line,
  /// spells a keyword and is followed by what belongs after that keyword.
  var isMissingOperand: Bool { beginsItem(current) }

  /// Returns `true` iff `token` stands on a later line than the token before it, spells a keyword and
  /// is followed by what belongs after that keyword.
  private func beginsItem(_ token: Int) -> Bool {
    guard startsLine(token), let keyword = keyword(token) else { return false }
    return matches(keyword.shape, at: token)
  }

  /// Returns `true` iff what follows `token` is what belongs after a keyword of `shape`.
  ///
  /// A sign that other languages write between the two is passed over.
  func matches(_ shape: Keyword.Shape, at token: Int) -> Bool {
    var next = after(token)
    if tokens.kinds[next] == .colon || tokens.kinds[next] == .equals { next = after(next) }
    switch shape {
    case .declaration:
      return tokens.kinds[next] == .word && tokens.kinds[after(next)] == .leftBrace
    case .text: return tokens.kinds[next].isString
    case .texts:
      return tokens.kinds[next] == .leftBrace
        && (tokens.kinds[after(next)].isString || tokens.kinds[after(next)] == .rightBrace)
    case .exits:
      return tokens.kinds[next] == .leftBrace
        && (tokens.kinds[after(next)].isString || tokens.kinds[after(next)] == .rightBrace)
    case .uses:
      return tokens.kinds[next] == .leftBrace
        && (tokens.kinds[after(next)] == .word || tokens.kinds[after(next)] == .rightBrace)
    case .fillers:
      return keyword(next) == .after || matches(.texts, at: token)
    case .arrow: return tokens.kinds[next] == .arrow
    case .integer, .word, .name, .target, .call:
      return tokens.kinds[next] == .word && !startsLine(next)
    case .flag: return tokens.kinds[next] != .leftBrace
    case .none: return false
    }
  }

  // MARK: Missing braces

  /// Returns `true` iff the current word cannot belong to a list of `operand`s but begins an item or
  /// a declaration, so that the list's closing brace must be missing.
  func endsList(_ operand: SyntaxError.Operand) -> Bool {
    guard let keyword = keyword(current), matches(keyword.shape, at: current) else { return false }
    guard operand == .uses else { return startsLine(current) || keyword.shape == .declaration }
    // Any word may be the name of a tool, so only what cannot follow one tells. On the line of the
    // token before it, too, where it would be a use otherwise, and in canonical form on a later one.
    switch keyword.shape {
    case .declaration: return !beginsUseBody(after(after(current)))
    case .uses: return !beginsUseBody(after(current))
    case _ where !startsLine(current): return false
    case .text, .arrow: return true
    case .texts, .exits: return !beginsUseBody(after(current))
    case .fillers:
      // `after` and the delay may be the names of tools too.
      var brace = after(current)
      for _ in 0..<2 where tokens.kinds[brace] == .word { brace = after(brace) }
      return tokens.kinds[brace] == .leftBrace && !beginsUseBody(brace)
    default: return false
    }
  }

  /// Returns `true` iff the body that `brace` opens is that of a tool's use, so far as its first
  /// word tells.
  private func beginsUseBody(_ brace: Int) -> Bool {
    let first = after(brace)
    if tokens.kinds[first] == .rightBrace { return true }
    guard let keyword = keyword(first) else { return false }
    return BodyKind.tool.allows(keyword) && keyword != .fillers
      || keyword == .fillers && matches(.fillers, at: first)
  }

  /// Returns `true` iff the closing brace at the current token closes a `body` whose fields go on
  /// after it.
  func closesTooEarly(_ body: BodyKind) -> Bool {
    let parent: BodyKind
    switch body {
    case .machine where !isBalanced: parent = .file
    case _ where body.isState: parent = .group
    default: return false
    }
    let next = after(current)
    if tokens.kinds[next] == .arrow { return body.allows(.transition) }
    guard let keyword = keyword(next), body.allows(keyword),
      !parent.allows(keyword)
    else { return false }
    // Whatever the lines: in canonical form, an item begins one, and its operand does not.
    let operand = after(next)
    switch keyword.shape {
    case .integer, .word, .name, .target, .call:
      return tokens.kinds[operand] == .word && !beginsItem(operand)
    default: return matches(keyword.shape, at: next)
    }
  }

  /// Reports that the body of `node` is not closed before the current token.
  mutating func reportUnclosed(_ name: SyntaxError.BodyName, of node: Int) {
    reportUnclosed(name, header: headerSpan(of: node))
  }

  /// Reports that the body with this `header` is not closed before the current token, once for all
  /// bodies that end there.
  mutating func reportUnclosed(_ name: SyntaxError.BodyName, header: SourceSpan) {
    if lastUnclosed == current { return }
    lastUnclosed = current
    if at(.endOfFile) {
      isCutOff = previousEnd > 0 && tokens.kinds[previousEnd - 1] != .rightBrace
    }
    if let suspect, at(.endOfFile) || suspect.header.start >= header.start {
      self.suspect = nil
      let end = tokens.span(suspect.end).end
      report(.unclosed(suspect.name), SourceSpan(at: end), other: suspect.header)
    } else {
      reportMissing(.unclosed(name), other: header)
    }
  }

  /// Remembers the body of `node`, which the current token closes, if a brace is missing somewhere, and
  /// that one stands first on its line and further left than the line of the header.
  mutating func noteIndentation(of node: Int, _ name: SyntaxError.BodyName) {
    if isBalanced { return }
    noteIndentation(header: headerSpan(of: node), name)
  }

  /// Remembers the body with this `header` if the same holds of it.
  mutating func noteIndentation(header: SourceSpan, _ name: SyntaxError.BodyName) {
    guard !isBalanced, suspect == nil, startsLine(current) else { return }
    if indentation(tokens.starts[current]).count < headerIndentation(header.start) {
      suspect = (header, name, previousEnd - 1)
    }
  }

  /// Returns the number of blanks that the line of `header`, the offset of one, begins with, in bytes.
  ///
  /// Of the headers on a line the last is asked about first, and the others look no further.
  private mutating func headerIndentation(_ header: UInt32) -> Int {
    if !knownIndentation.line.contains(Int(header)) {
      let (lineStart, count) = indentation(header)
      knownIndentation = (lineStart..<Int(header) + 1, count)
    }
    return knownIndentation.count
  }

  /// Returns where the line of `offset` starts and the number of blanks that it begins with, in bytes.
  private func indentation(_ offset: UInt32) -> (lineStart: Int, count: Int) {
    var start = Int(offset)
    while start > 0, source.bytes[start - 1] != .lineFeed { start -= 1 }
    var end = start
    while end < source.bytes.count, source.bytes[end].isSpaceOrTab { end += 1 }
    return (start, end - start)
  }

  /// Returns the span of the keyword and the name that the declaration or use `node` begins with.
  func headerSpan(of node: Int) -> SourceSpan {
    let first = nodes[node]
    var child = node + 1
    if child < nodes.count, nodes[child].kind == .unexpected { child = Int(nodes[child].next) }
    let hasName = child < nodes.count && nodes[child].kind == .name
    let last = hasName ? Int(nodes[child].endToken) - 1 : Int(first.firstToken)
    return SourceSpan(tokens.starts[Int(first.firstToken)], tokens.span(last).end)
  }

  // MARK: Stray and unknown tokens

  /// Moves past a run of `,` `;` `=` or `:` and reports it once.
  @inline(__always)
  mutating func skipStrayPunctuation(after keyword: Keyword) {
    if !kind.isStrayPunctuation { return }
    let node = open(.unexpected)
    reportCurrent(.strayPunctuation(after: keyword))
    while kind.isStrayPunctuation { advance() }
    close(node)
  }

  /// Moves past a run of `,` `;` `=` or `:` between the items in a pair of braces, and reports the first
  /// such run there; `first` is the index of that error, if there is one.
  @inline(__always)
  mutating func skipSeparators(_ first: inout Int?) {
    if kind.isStrayPunctuation { reportSeparators(&first) }
  }

  private mutating func reportSeparators(_ first: inout Int?) {
    let node = open(.unexpected)
    let span = tokens.span(current)
    let index = first ?? errors.count
    if first == nil { reportCurrent(.separators(end: span.end)) }
    while kind.isStrayPunctuation { advance() }
    if index < errors.count {
      first = index
      let end = tokens.span(previousEnd - 1).end
      errors[index] = SyntaxError(.separators(end: end), errors[index].span)
    }
    close(node)
    nodes[node.index].isBroken = true
  }

  /// Adds a node for what begins with the current token and fits nowhere, and reports it as `kind`.
  mutating func parseUnexpected(_ kind: SyntaxError.Kind) {
    let node = open(.unexpected)
    let start = current
    let span = tokens.span(current)
    let isExplained = isSilent || isExplainedByLexer
    if at(.rightBrace) { advance() } else { skipLine() }
    // Braces nested too deep are the cause of whatever else is wrong around them.
    if !isExplained, !isSilent { errors.append(SyntaxError(kind, span)) }
    close(node)
    nodes[node.index].isBroken = true
    skipped.append(start..<max(previousEnd, start))
  }

  /// Parses an item of a `body` that begins with a word that is no keyword.
  mutating func parseUnknownItem(in body: BodyKind) {
    if parseForeignTransition(in: body) || skipForeignText(in: body) { return }
    if let (keyword, spelling) = body.keyword(forMember: source.text(tokens.span(current))) {
      if spelling == BodyKind.delaySpelling {
        return parseUnexpected(.foreignField(spelling: spelling))
      }
      var end = current
      if keyword == .transition, tokens.kinds[after(end)] == .arrow { end = after(end) }
      report(
        .foreignField(spelling: spelling),
        SourceSpan(tokens.starts[current], tokens.span(end).end))
      return keyword == .transition ? parseTransition() : parseItem(keyword, in: body)
    }
    if atExitOutsideList, body.allows(.exits) { return parseExitsOutsideList() }
    let suggestion = suggestion(among: body.fields)
    guard let suggestion, matches(suggestion.shape, at: current) else {
      return parseUnexpected(quoteProblem ?? .unknownField(body, suggestion: suggestion))
    }
    reportCurrent(.unknownField(body, suggestion: suggestion))
    parseItem(suggestion, in: body)
  }

  /// Parses what begins with the current token at the top of the file and is no declaration.
  mutating func parseUnknownDeclaration() {
    if at(.endOfFile) { return }
    if at(.rightBrace) { return parseUnexpected(.strayClosingBrace) }
    guard at(.word) else { return parseUnexpected(.notItem(.file)) }
    let suggestion = keyword(current) == nil ? suggestion(among: BodyKind.file.fields) : nil
    guard let suggestion, matches(suggestion.shape, at: current) else {
      return parseUnexpected(.unknownDeclaration(suggestion: suggestion))
    }
    reportCurrent(.unknownDeclaration(suggestion: suggestion))
    parseItem(suggestion, in: .machine)
  }

  /// Returns the keyword among `keywords` that the current word most likely means.
  private func suggestion(among keywords: [Keyword]) -> Keyword? {
    let word = [UInt8](source.bytes[tokens.span(current).bytes])
    let words = keywords.filter { $0 != .transition }
    return Similarity.best(for: word, among: words.map { [UInt8]($0.spelling.utf8) })
      .map { words[$0] }
  }

  /// Reports that the body at the current token is nested too deep and moves past it, in silence.
  mutating func skipTooDeep() {
    if !isSilent { errors.append(SyntaxError(.bracesTooDeep, tokens.span(current))) }
    isSilent = true
    if at(.leftBrace) { skipLine() }
  }

  /// Moves past the current token and what follows it, up to the next line's start or a brace that
  /// closes what was open before; braces in between are passed over in pairs, whatever is in them.
  mutating func skipLine() {
    var depth = 0
    repeat {
      switch kind {
      case .leftBrace:
        depth += 1
        if depth > Self.nestingLimit, !isSilent {
          errors.append(SyntaxError(.bracesTooDeep, tokens.span(current)))
          isSilent = true
        }
      case .rightBrace:
        if depth == 0 { return }
        depth -= 1
      case .endOfFile:
        return
      default: break
      }
      advance()
    } while depth > 0 || !(startsLine(current) && !at(.leftBrace))
  }

}

extension TokenKind {

  /// `true` iff the token is punctuation that other languages use between items.
  var isStrayPunctuation: Bool {
    self == .comma || self == .semicolon || self == .equals || self == .colon
  }

}

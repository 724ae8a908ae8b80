import HSMText

/// Declarations that stand where they cannot, in a source whose braces balance.
extension Parser {

  /// Returns `true` iff each brace in `tokens` that opens is closed, and none closes nothing.
  static func isBalanced(_ tokens: TokenTable) -> Bool {
    var depth = 0
    for kind in tokens.kinds {
      if kind == .leftBrace { depth += 1 }
      if kind == .rightBrace {
        depth -= 1
        if depth < 0 { return false }
      }
    }
    return depth == 0
  }

  /// Returns `true` iff the current word, `keyword`, begins a declaration, and not one that a `body`
  /// may hold.
  func isMisplaced(_ keyword: Keyword, in body: BodyKind) -> Bool {
    keyword.shape == .declaration && !body.allows(keyword) && matches(.declaration, at: current)
  }

  /// Parses the declaration that begins with the current token, read as `keyword`, reports that a
  /// `body`, or a list, cannot hold it, and takes it to stand where it can; of several beside each
  /// other, reports the first.
  mutating func parseMisplaced(_ keyword: Keyword, in body: BodyKind?) {
    let home = home(of: keyword)
    let node = nodes.count
    let (start, index) = (previousEnd, errors.count)
    let header = SourceSpan(tokens.starts[current], tokens.span(after(current)).end)
    let isRun = lastMisplaced.map { $0.end == start && $0.home == home } ?? false
    if !isRun {
      let (kind, other) = home.map { describe(home: $0) } ?? (nil, nil)
      report(.misplaced(keyword, in: body, home: kind, end: header.end), header, other: other)
    }
    let first = isRun ? lastMisplaced?.error : errors.count > index ? index : nil
    parseItem(keyword, in: .machine)
    lastMisplaced = (previousEnd, home, first)
    if let home { moved.move(node, to: home) }
    guard let first, case .misplaced(let keyword, let body, let kind, _, _) = errors[first].kind
    else { return }
    let end = tokens.span(previousEnd - 1).end
    errors[first] = SyntaxError(
      .misplaced(keyword, in: body, home: kind, end: end), errors[first].span,
      other: errors[first].other)
    if !isRun, let home { misplaced.append((first, home)) }
  }

  /// Says in the errors about declarations where what may hold them ends.
  mutating func noteHomes() {
    for (index, home) in misplaced {
      guard case .misplaced(let keyword, let body, let kind, let end, _) = errors[index].kind
      else { continue }
      let homeEnd: UInt32? =
        home == 0
        ? UInt32(source.bytes.count)
        : nodes[home].isClosed ? tokens.starts[Int(nodes[home].endToken) - 1] : nil
      errors[index] = SyntaxError(
        .misplaced(keyword, in: body, home: kind, end: end, homeEnd: homeEnd),
        errors[index].span, other: errors[index].other)
    }
  }

  /// Returns the node that may hold what `keyword` declares: an open one, or the machine above.
  private func home(of keyword: Keyword) -> Int? {
    for (kind, node) in openBodies.reversed() where kind.allows(keyword) { return node }
    return BodyKind.file.allows(keyword) ? 0 : lastMachine
  }

  /// Returns what kind of body the home `node` has, and its header, if it has one.
  private func describe(home node: Int) -> (BodyKind?, SourceSpan?) {
    if node == 0 { return (.file, nil) }
    return (nodes[node].keyword == .group ? .group : .machine, headerSpan(of: node))
  }

}

package import HSMText

/// Turns tokens into a syntax tree. Total: any tokens give a tree and a list of errors.
///
/// Each parse function's comment is its production in `grammar/hsm.ebnf`. Bodies do not nest
/// without bound, and what is passed over is counted, so no input overflows the stack.
package struct Parser: ~Copyable {

  /// The deepest nesting of braces.
  static let nestingLimit = 256

  let source: SourceText
  let tokens: TokenTable
  let keywords = KeywordTable()

  /// What the lexer reported about the extent of tokens, in source order.
  let lexicalErrors: [SyntaxError]

  var nodes: OutputBuffer<Node>
  var errors: [SyntaxError] = []
  var skipped: [Range<Int>] = []

  /// The index of the token to look at next; never trivia.
  var current: Int

  /// The index after the last token that was consumed.
  var previousEnd = 0

  /// The number of bodies that are open.
  var depth = 0

  /// `true` iff nothing more is reported, since the source is beyond repair.
  var isSilent = false

  /// The token before which a missing brace was reported last.
  var lastUnclosed = -1

  /// The first body whose closing brace stands further left than its header, with the token after
  /// which the brace of the body is probably missing.
  var suspect: (header: SourceSpan, name: SyntaxError.BodyName, end: Int)? = nil

  /// The bytes in which the parser knows better than the lexer what is wrong, in source order.
  var superseded: [SourceSpan] = []

  /// `true` iff no brace is missing and none is too many.
  let isBalanced: Bool

  /// The bodies of machines and groups that are open.
  var openBodies: [(kind: BodyKind, node: Int)] = []

  /// The machine that was parsed last.
  var lastMachine: Int? = nil

  /// The errors about declarations that are taken to stand elsewhere, and where.
  var misplaced: [(error: Int, home: Int)] = []

  /// The declarations that are taken to stand elsewhere; of the last one, the token after it, its home
  /// and the error that says so.
  var moved = MovedDeclarations()
  var lastMisplaced: (end: Int, home: Int?, error: Int?)? = nil

  /// Words on one line that were looked through last, up to the token after them.
  var wordRun = 0..<0

  /// The bytes of a line up to a header on it that was looked at last, and the line's indentation.
  var knownIndentation = (line: 0..<0, count: 0)

  /// `true` iff the file ended inside a body.
  var isCutOff = false

  /// Returns the syntax tree of `source`.
  ///
  /// - Complexity: O(n).
  package static func parse(_ source: SourceText) -> SyntaxTree {
    let (tokens, lexicalErrors) = Lexer.tokenize(source.bytes)
    return parse(source, tokens, lexicalErrors)
  }

  /// Returns the syntax tree of `source`, which the lexer turned into `tokens` and `lexicalErrors`.
  ///
  /// - Complexity: O(n).
  package static func parse(
    _ source: SourceText, _ tokens: TokenTable, _ lexicalErrors: [SyntaxError]
  ) -> SyntaxTree {
    var parser = Parser(source: source, tokens: tokens, lexicalErrors: lexicalErrors)
    parser.parseFile()
    parser.noteHomes()
    let errors = parser.lexicalErrorsThatCount(lexicalErrors) + parser.errors
    let (skipped, moved, isCutOff) = (parser.skipped, parser.moved, parser.isCutOff)
    let isText =
      lexicalErrors.first?.kind != .invalidUTF8
      || !source.bytes.span.isUTF16
        && !lexicalErrors.contains { $0.kind == .controlCharacter }
    let hasQuotedNames = errors.contains { $0.kind == .quotedName }
    return SyntaxTree(
      source: source, tokens: tokens, nodes: parser.nodes.finish(),
      errors: isText ? errors.sorted { $0.span.start < $1.span.start } : [lexicalErrors[0]],
      isText: isText, skippedTokens: skipped, moved: moved,
      hasQuotedNames: hasQuotedNames, isCutOff: isCutOff)
  }

  private init(source: SourceText, tokens: TokenTable, lexicalErrors: [SyntaxError]) {
    self.source = source
    self.tokens = tokens
    self.lexicalErrors = lexicalErrors.filter { $0.kind.affectsStructure }
      .sorted { $0.span.start < $1.span.start }
    self.current = tokens.significant(from: 0)
    isBalanced = Self.isBalanced(tokens)
    // Samples have 0.39 nodes a token.
    nodes = OutputBuffer(capacity: tokens.count * 2 / 5)
  }

  // MARK: Looking

  /// The kind of the current token.
  var kind: TokenKind { tokens.kinds[current] }

  /// Returns `true` iff the current token is of `kind`.
  func at(_ kind: TokenKind) -> Bool { tokens.kinds[current] == kind }

  /// Returns the index of the token after `token` that is not trivia.
  func after(_ token: Int) -> Int {
    token + 1 < tokens.count ? tokens.significant(from: token + 1) : token
  }

  /// Returns the keyword that `token` spells, if it is a word that spells one.
  func keyword(_ token: Int) -> Keyword? {
    guard tokens.kinds[token] == .word else { return nil }
    return keywords.keyword(
      source.bytes.span, Int(tokens.starts[token]), Int(tokens.starts[token + 1]))
  }

  /// Returns `true` iff a line end stands between `token` and the significant token before it.
  func startsLine(_ token: Int) -> Bool {
    var index = token - 1
    while index >= 0, tokens.kinds[index].isTrivia {
      for offset in tokens.span(index).bytes where source.bytes[offset] == .lineFeed { return true }
      index -= 1
    }
    return index < 0
  }

  /// `true` iff the current token stands on the line of the token before it.
  var isOnSameLine: Bool { !startsLine(current) }

  // MARK: Consuming

  /// Moves past the current token.
  mutating func advance() {
    guard !at(.endOfFile) else { return }
    previousEnd = current + 1
    current = tokens.significant(from: current + 1)
  }

  /// Moves past the current token if it is of `kind`, and returns whether it was.
  mutating func eat(_ kind: TokenKind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  // MARK: Building

  /// Adds a node of `kind` that starts at the current token, and returns its index.
  mutating func open(_ kind: NodeKind, _ keyword: Keyword? = nil) -> OpenNode {
    nodes.append(
      Node(
        kind: kind, keyword: keyword, firstToken: UInt32(current), endToken: UInt32(current),
        next: 0))
    return OpenNode(index: nodes.count - 1, errorCount: errors.count)
  }

  /// Ends `node` after the last token that was consumed, where it also starts if none was since.
  mutating func close(_ node: OpenNode) {
    nodes[node.index].close(
      at: UInt32(previousEnd), next: UInt32(nodes.count), isBroken: errors.count > node.errorCount)
  }

  /// Adds a node of `kind` for the current token and moves past it.
  mutating func leaf(_ kind: NodeKind) {
    let node = open(kind)
    advance()
    close(node)
  }

  /// A node that is being built.
  struct OpenNode {
    let index: Int
    let errorCount: Int
  }

  // MARK: Reporting

  /// Adds an error of `kind` at `span`, unless the lexer already said what is wrong there.
  ///
  /// A node that is open is broken even where the error itself is not shown.
  mutating func report(_ kind: SyntaxError.Kind, _ span: SourceSpan, other: SourceSpan? = nil) {
    if isSilent || isExplainedByLexer { return }
    errors.append(SyntaxError(kind, span, other: other))
  }

  /// Adds an error of `kind` about the current token.
  mutating func reportCurrent(_ kind: SyntaxError.Kind, other: SourceSpan? = nil) {
    report(kind, tokens.span(current), other: other)
  }

  /// Adds an error of `kind` about something that is missing after the previous token.
  mutating func reportMissing(_ kind: SyntaxError.Kind, other: SourceSpan? = nil) {
    let end = previousEnd == 0 ? 0 : tokens.span(previousEnd - 1).end
    // Where one thing is missing, what would follow it is too.
    if errors.last?.span == SourceSpan(at: end) { return }
    report(kind, SourceSpan(at: end), other: other)
  }

  /// Takes what the parser says about `token` for what the lexer said there.
  mutating func supersedeLexer(_ token: Int) { superseded.append(tokens.span(token)) }

  /// Returns those of `errors`, which the lexer reported in source order, that the parser does not
  /// know better.
  private func lexicalErrorsThatCount(_ errors: [SyntaxError]) -> [SyntaxError] {
    if superseded.isEmpty { return errors }
    var index = 0
    return errors.filter { error in
      while index < superseded.count, superseded[index].end <= error.span.start { index += 1 }
      return index == superseded.count || error.span.start < superseded[index].start
    }
  }

  /// `true` iff the lexer reported something between the previous and the current token, or in one
  /// of them, that changes where a token ends.
  var isExplainedByLexer: Bool {
    if lexicalErrors.isEmpty { return false }
    let start = previousEnd == 0 ? 0 : tokens.starts[previousEnd - 1]
    let end = tokens.span(current).end
    var low = 0
    var high = lexicalErrors.count
    while low < high {
      let middle = (low + high) / 2
      if lexicalErrors[middle].span.start < start { low = middle + 1 } else { high = middle }
    }
    return low < lexicalErrors.count && lexicalErrors[low].span.start <= end
  }

}

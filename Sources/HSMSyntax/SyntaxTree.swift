public import HSMText

/// What a node of the syntax tree is. The comment names its children, in order.
@usableFromInline
package enum NodeKind: UInt8, BitwiseCopyable, Sendable, CaseIterable {

  /// Declarations.
  case file
  /// A machine, tool, reference, state, group, fragment or environment, by its keyword: `name`, then items.
  case declaration
  /// A word that stands where a name is declared or used.
  case name
  /// KEYWORD STRING: `string`.
  case text
  /// KEYWORD INTEGER: `number`.
  case integer
  /// `persistence WORD`: `word`.
  case persistence
  /// `include NAME`, or `machine NAME` in a reference: `name`.
  case nameField
  /// A keyword alone.
  case flag
  /// KEYWORD and a list of texts: `string`s.
  case texts
  /// `fillers`: a `number` if there is a delay, then `string`s.
  case fillers
  /// `exits`: `exit`s.
  case exits
  /// `string`, `target`.
  case exit
  /// `tools` or `exit_tools`: `use`s.
  case uses
  /// `name`, then items.
  case use
  /// `call`: `use`.
  case call
  /// `->`, `new_user ->`, `returning_user ->`, `initial ->` or `terminal`: `target`.
  case transition
  /// `path`, and a second one after `then`.
  case target
  /// A word with at most one dot.
  case path
  /// A string token.
  case string
  /// A word that stands where a number does.
  case number
  /// A word that stands for itself.
  case word
  /// Tokens that fit nowhere; an error was reported.
  case unexpected

}

/// A node of a syntax tree, 16 bytes.
@usableFromInline
package struct Node: BitwiseCopyable, Sendable {

  /// What the node is.
  @usableFromInline
  package internal(set) var kind: NodeKind

  /// The keyword that the node begins with or stands for, if it has one.
  @usableFromInline
  package internal(set) var keyword: Keyword?

  /// `true` iff an error was reported inside the node, so that its absence of a part means nothing.
  @usableFromInline
  package internal(set) var isBroken = false

  /// `true` iff the node has a body and the body's closing brace is there.
  @usableFromInline
  package internal(set) var isClosed = false

  /// The index of the first token.
  @usableFromInline
  package internal(set) var firstToken: UInt32

  /// The index after the last token, never that of a trivia token; equal to `firstToken` if empty.
  @usableFromInline
  package internal(set) var endToken: UInt32

  /// The index of the first node that is not inside this one.
  @usableFromInline
  package internal(set) var next: UInt32

  /// Ends the node before the token with index `end`, where it also starts if it has none of its own,
  /// and before the node with index `next`.
  mutating func close(at end: UInt32, next: UInt32, isBroken: Bool) {
    self.next = next
    firstToken = min(firstToken, end)
    endToken = end
    if isBroken { self.isBroken = true }
  }

}

/// The syntax tree of one source: all nodes in one array, in source order.
///
/// Invariants: node 0 is the file; the children of node *n* are node *n* + 1, the node that its
/// `next` names, and so on up to, not including, the `next` of *n*; a child's tokens lie inside its
/// parent's. There are no parent links, no text and no types of nodes: what a node means is decided
/// by who reads it.
@usableFromInline
package struct SyntaxTree: Sendable {

  /// The source.
  @usableFromInline
  package let source: SourceText

  /// The tokens.
  @usableFromInline
  package let tokens: TokenTable

  /// The nodes in source order.
  @usableFromInline
  package let nodes: FixedArray<Node>

  /// What was wrong with the source, in source order.
  package let errors: [SyntaxError]

  /// `false` iff the source is no text at all: it holds invalid UTF-8 and control characters. Its one
  /// error says so, and nothing else in it is worth a report.
  package let isText: Bool

  /// Tokens that the parser passed over without knowing what they are, as ranges in source order.
  package let skippedTokens: [Range<Int>]

  /// The declarations that stand where they cannot.
  package let moved: MovedDeclarations

  /// `true` iff a name stands in quotes, which was reported.
  @usableFromInline
  let hasQuotedNames: Bool

  /// `true` iff the file stops in the middle of something, so that a part of it is likely missing.
  package let isCutOff: Bool

  /// Returns the children of `node`.
  @inlinable
  package func children(of node: Int) -> Children {
    Children(nodes: nodes, index: node + 1, end: Int(nodes[node].next))
  }

  /// Returns the first child of `node` that is of `kind`.
  @inlinable
  package func child(of node: Int, _ kind: NodeKind) -> Int? {
    let end = Int(nodes[node].next)
    var child = node + 1
    while child < end, nodes[child].kind != kind { child = Int(nodes[child].next) }
    return child < end ? child : nil
  }

  /// Returns the bytes of `node`, from its first token to its last.
  @inlinable
  package func span(of node: Int) -> SourceSpan {
    let node = nodes[node]
    if node.endToken == node.firstToken {
      return SourceSpan(at: tokens.starts[Int(node.firstToken)])
    }
    let span = SourceSpan(
      tokens.starts[Int(node.firstToken)], tokens.span(Int(node.endToken) - 1).end)
    return hasQuotedNames ? withoutQuotes(span, node) : span
  }

  /// Returns `span`, that of `node`, without the quotes of a name in quotes.
  @usableFromInline
  func withoutQuotes(_ span: SourceSpan, _ node: Node) -> SourceSpan {
    guard node.kind == .name || node.kind == .path,
      tokens.kinds[Int(node.firstToken)] == .string
    else { return span }
    return SourceSpan(span.start + 1, span.end - 1)
  }

  /// Returns the bytes of the first token of `node`.
  @inlinable
  package func firstTokenSpan(of node: Int) -> SourceSpan {
    tokens.span(Int(nodes[node].firstToken))
  }

  /// The children of one node, by index.
  @usableFromInline
  package struct Children: Sequence, IteratorProtocol {

    @usableFromInline let nodes: FixedArray<Node>
    @usableFromInline var index: Int
    @usableFromInline let end: Int

    @inlinable
    init(nodes: FixedArray<Node>, index: Int, end: Int) {
      self.nodes = nodes
      self.index = index
      self.end = end
    }

    @inlinable
    package mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = Int(nodes[index].next) }
      return index
    }

  }

}

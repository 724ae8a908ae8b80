import HSMSyntax
import HSMText

/// What stands before a token in the canonical form, comments left aside.
struct Gap: Sendable {

  /// What stands there.
  enum Kind: UInt8, Sendable {
    /// Blanks on one line.
    case spaces
    /// A line end: the token begins an item.
    case item
    /// A line end and exactly one blank line: the token begins an item, which is a declaration or
    /// stands behind one.
    case paragraph
    /// A line end: the token closes braces.
    case close
  }

  /// What stands there.
  var kind = Kind.spaces

  /// `true` iff the token begins a declaration.
  var isDeclaration = false

  /// The number of levels by which the token's line is indented, if it begins one.
  var depth: UInt16 = 0

  /// The number of spaces, if the token does not begin a line.
  var spaces: UInt32 = 1

}

/// Decides where lines end and how arrows are lined up.
struct Layout {

  let tree: SyntaxTree

  /// What stands before each token, by index; that of trivia means nothing.
  var gaps: [Gap]

  /// The items with arrows that were placed last; none while bodies inside others are placed.
  var neighbours = Neighbours()

  /// Returns what stands before each token of `tree`, which is free of errors.
  ///
  /// - Complexity: O(n).
  static func gaps(of tree: SyntaxTree) -> [Gap] {
    var layout = Layout(
      tree: tree, gaps: [Gap](repeating: Gap(), count: tree.tokens.count))
    layout.placeItems(of: 0, depth: 0)
    layout.gaps[tree.tokens.count - 1].kind = .close
    return layout.gaps
  }

  // MARK: Bodies

  /// Puts the items of `node` on lines of their own, indented by `depth` levels.
  private mutating func placeItems(of node: Int, depth: Int) {
    // The entries of an environment are short; their paragraphs are the author's.
    let keepsParagraphs = tree.nodes[node].keyword == .environment
    let isExits = tree.nodes[node].kind == .exits
    var previous: Int? = nil
    for item in items(of: node) {
      let first = Int(tree.nodes[item].firstToken)
      let isDeclaration = tree.nodes[item].kind == .declaration
      gaps[first].depth = UInt16(truncatingIfNeeded: depth)
      gaps[first].isDeclaration = isDeclaration
      let isParted =
        !keepsParagraphs
        && (isDeclaration || previous.map { tree.nodes[$0].kind == .declaration } ?? false)
      gaps[first].kind = isParted && previous != nil ? .paragraph : .item
      let isEntry =
        tree.nodes[item].kind == .transition
        && (tree.nodes[item].keyword == .newUser || tree.nodes[item].keyword == .returningUser)
      if isExits || isEntry {
        align(item, depth: depth)
      } else {
        neighbours.end(&gaps)
      }
      place(item, depth: depth, mayBeShort: !isDeclaration || keepsParagraphs)
      previous = item
    }
    neighbours.end(&gaps)
  }

  /// Decides where the lines of `item` end, which begins one that is indented by `depth` levels; it
  /// may stand on one line if `mayBeShort`.
  private mutating func place(_ item: Int, depth: Int, mayBeShort: Bool) {
    let column = depth * CanonicalForm.indent
    if mayBeShort, isShort(item), columns(of: item, from: column) != nil { return }
    if tree.nodes[item].kind == .call {
      for use in tree.children(of: item) { placeBody(of: use, depth: depth) }
    } else {
      placeBody(of: item, depth: depth)
    }
  }

  /// Puts the items in the braces of `node`, if it has any, on lines of their own; the line with the
  /// opening brace is indented by `depth` levels.
  private mutating func placeBody(of node: Int, depth: Int) {
    let close = Int(tree.nodes[node].endToken) - 1
    guard tree.tokens.kinds[close] == .rightBrace, tree.nodes[node].kind.hasBraces else { return }
    var before = close - 1
    while tree.tokens.kinds[before] == .blanks { before -= 1 }
    if tree.tokens.kinds[before] == .leftBrace { return }
    gaps[close].kind = .close
    gaps[close].depth = UInt16(truncatingIfNeeded: depth)
    placeItems(of: node, depth: depth + 1)
  }

  /// Returns the items in the braces of `node`, or the declarations of the file.
  func items(of node: Int) -> SyntaxTree.Children {
    var children = tree.children(of: node)
    switch tree.nodes[node].kind {
    case .declaration, .use: _ = children.next()
    case .fillers:
      var rest = children
      if let first = rest.next(), tree.nodes[first].kind == .number { children = rest }
    default: break
    }
    return children
  }

}

extension NodeKind {

  /// `true` iff a node of this kind may end in braces of its own.
  var hasBraces: Bool {
    switch self {
    case .declaration, .texts, .fillers, .exits, .uses, .use: true
    default: false
    }
  }

}

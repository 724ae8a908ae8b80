import HSMSyntax
import HSMText

/// What holds for the tree of any source.
struct TreeInvariants {

  let tree: SyntaxTree
  let boundaries: CharacterBoundaries

  /// Returns what does not hold, in words.
  static func violations(in tree: SyntaxTree) -> [String] {
    let invariants = TreeInvariants(
      tree: tree, boundaries: CharacterBoundaries(tree.source.bytes))
    return invariants.ofTokens() + invariants.ofNodes() + invariants.ofErrors()
  }

  /// Token 0 starts at offset 0, each token but the empty last one holds something, and their texts
  /// concatenate to the source.
  private func ofTokens() -> [String] {
    let tokens = tree.tokens
    var result: [String] = []
    if tokens.count == 0 || tokens.starts[0] != 0 { return ["token 0 is not at offset 0"] }
    if tokens.kinds.count != tokens.starts.count { result.append("kinds and starts differ") }
    if tokens.kinds.firstIndex(of: .endOfFile) != tokens.count - 1 {
      result.append("the end of the file is not the last token")
    }
    var bytes: [UInt8] = []
    for token in 0..<tokens.count {
      let span = tokens.span(token)
      if span.start > span.end || span.end > UInt32(tree.source.bytes.count) {
        return result + ["token \(token) is not in the file"]
      }
      if (span.start == span.end) != (token == tokens.count - 1) {
        result.append("token \(token) is empty, or the last one is not")
      }
      bytes += tree.source.bytes[span.bytes]
    }
    if bytes != tree.source.bytes { result.append("the tokens are not the source") }
    return result
  }

  /// Node 0 is the file; a node's children follow it one by one up to its `next`; their tokens lie
  /// in order inside its own; no node ends in trivia.
  private func ofNodes() -> [String] {
    let nodes = tree.nodes
    var result: [String] = []
    if nodes.first?.kind != .file || nodes.first.map({ Int($0.next) }) != nodes.count {
      return ["node 0 is not the file"]
    }
    for (index, node) in nodes.enumerated() {
      if Int(node.next) <= index || Int(node.next) > nodes.count || node.endToken < node.firstToken
        || Int(node.endToken) >= tree.tokens.count
      {
        return result + ["node \(index) ends before it starts, or outside the file"]
      }
      if node.endToken > node.firstToken, tree.tokens.kinds[Int(node.endToken) - 1].isTrivia {
        result.append("node \(index) ends in trivia")
      }
      var child = index + 1
      var end = node.firstToken
      while child < Int(node.next) {
        if nodes[child].firstToken < end { result.append("node \(child) begins too early") }
        end = nodes[child].endToken
        child = Int(nodes[child].next)
      }
      if child != Int(node.next) || Array(tree.children(of: index)).contains(where: { $0 >= child })
      {
        result.append("the children of node \(index) reach beyond it")
      }
      if end > node.endToken { result.append("the children of node \(index) have more tokens") }
      if !boundaries.holds(for: tree.span(of: index)) {
        result.append("node \(index) is not in the file")
      }
    }
    return result
  }

  /// Errors come in source order, and they and what was passed over lie in the file, on boundaries
  /// of characters; their messages can be made.
  private func ofErrors() -> [String] {
    var result: [String] = []
    var start: UInt32 = 0
    for error in tree.errors {
      if error.span.start < start { result.append("\(error) comes too late") }
      start = error.span.start
      let diagnostic = error.diagnostic(in: tree.source, file: 0)
      if diagnostic.message.isEmpty { result.append("\(error) has no message") }
      let edits = diagnostic.help.flatMap { $0.fix?.edits ?? [] }
      let locations = [diagnostic.location] + diagnostic.related.map(\.location)
      let spans = (locations + edits.map(\.location)).map(\.span)
      if !spans.allSatisfy(boundaries.holds) { result.append("\(error) is not in the file") }
    }
    var end = 0
    for range in tree.skippedTokens {
      if range.lowerBound < end || range.upperBound > tree.tokens.count {
        result.append("\(range) is passed over before what comes earlier")
      }
      end = range.upperBound
    }
    return result
  }

}

/// The comments between two tokens, and where lines end between them.
struct Comments {

  /// A comment.
  struct Comment {
    /// Its token.
    let token: Int
    /// The number of line ends between it and what stands before it.
    let lineEnds: Int
  }

  /// The comments, in order.
  private(set) var all: [Comment] = []

  /// The number of line ends behind the last one.
  private(set) var lineEndsBehind = 0

  /// Adds the comment with index `token`.
  mutating func add(_ token: Int) {
    all.append(Comment(token: token, lineEnds: lineEndsBehind))
    lineEndsBehind = 0
  }

  /// Adds blanks with `lineEnds`.
  mutating func add(lineEnds: Int) { lineEndsBehind += lineEnds }

  /// Forgets all.
  mutating func removeAll() {
    if !all.isEmpty { all.removeAll(keepingCapacity: true) }
    lineEndsBehind = 0
  }

  /// `true` iff there is a line end before, between or behind the comments.
  var hasLineEnd: Bool { lineEndsBehind > 0 || all.contains { $0.lineEnds > 0 } }

  /// The number of comments that stand on the line of what precedes.
  var countOnFirstLine: Int { all.firstIndex { $0.lineEnds > 0 } ?? all.count }

}

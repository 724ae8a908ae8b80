/// What a value of a JSON document is.
@usableFromInline
package enum JSONKind: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case object, array, string, number, `true`, `false`, null
}

/// A value of a JSON document, or an object's key, 16 bytes.
@usableFromInline
package struct JSONNode: BitwiseCopyable, Sendable {

  /// What the node is.
  package let kind: JSONKind

  /// `true` iff the node is a string with an escape in it.
  package let hasEscapes: Bool

  /// The offset of the first byte: that of the opening quote or bracket, if there is one.
  @usableFromInline
  package let start: UInt32

  /// The offset after the last byte: that after the closing quote or bracket, if there is one.
  @usableFromInline
  package private(set) var end: UInt32

  /// The index of the first node that is not inside this one.
  @usableFromInline
  package private(set) var next: UInt32

  /// The node's bytes.
  @inlinable
  package var span: SourceSpan { SourceSpan(start, end) }

  /// Ends the node at the offset `end`, before the node with index `next`.
  mutating func close(at end: UInt32, next: UInt32) {
    self.end = end
    self.next = next
  }

}

/// The values of one JSON document: all nodes in one array, in source order.
///
/// Invariants: node 0 is the document's value; the children of node *n* are node *n* + 1, the node
/// that its `next` names, and so on up to, not including, the `next` of *n*; they lie inside it,
/// one after another; those of an object are a key, which is a string, its value, the next key, and
/// so on. Without an error, every key has a value, and the source is the first node and blanks.
///
/// Deliberately absent: the values of strings and numbers (`JSONString`, and the bytes of `span`),
/// parent links, and any opinion about keys that an object has twice.
@usableFromInline
package struct JSONTree: Sendable {

  /// The source.
  package let source: SourceText

  /// The nodes in source order. After an error, those before it: maybe none; what was open there
  /// ends where reading stopped, and the last key may have no value.
  @usableFromInline
  package let nodes: FixedArray<JSONNode>

  /// What is wrong with the document, if anything is. Reading stops there.
  package let error: JSONError?

  /// Returns the children of `node`: the items of an array, the keys and values of an object.
  @inlinable
  package func children(of node: Int) -> Children {
    Children(nodes: nodes, index: node + 1, end: Int(nodes[node].next))
  }

  /// Returns the members of the object `node`; a last key without a value is left out.
  @inlinable
  package func members(of node: Int) -> Members {
    Members(children: children(of: node))
  }

  /// The children of one node, by index.
  @usableFromInline
  package struct Children: Sequence, IteratorProtocol {

    @usableFromInline let nodes: FixedArray<JSONNode>
    @usableFromInline var index: Int
    @usableFromInline let end: Int

    @inlinable
    init(nodes: FixedArray<JSONNode>, index: Int, end: Int) {
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

  /// The members of one object, by the indices of their keys and values.
  @usableFromInline
  package struct Members: Sequence, IteratorProtocol {

    @usableFromInline var children: Children

    @inlinable
    init(children: Children) { self.children = children }

    @inlinable
    package mutating func next() -> (key: Int, value: Int)? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return (key, value)
    }

  }

}

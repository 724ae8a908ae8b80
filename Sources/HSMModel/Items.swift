/// The items of a field, as indices into the array of the model that holds what the field holds:
/// texts (numbers and flags among them), exits (targets among them) or uses of tools.
@usableFromInline
package struct Items: Equatable, Sendable, RandomAccessCollection {

  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32

  @inlinable
  init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  /// Nothing is said.
  @inlinable
  package static var none: Items { Items(.max, .max) }

  /// Creates the items at `indices`: a list that is said, though it may be empty.
  @inlinable
  package init(_ indices: Range<Int>) {
    self.init(UInt32(indices.lowerBound), UInt32(indices.upperBound))
  }

  /// `true` iff nothing is said.
  @inlinable
  package var isNone: Bool { start == .max }

  /// The items, or `nil` if nothing is said.
  @inlinable
  package var said: Items? { isNone ? nil : self }

  @inlinable
  package var startIndex: Int { isNone ? 0 : Int(start) }
  @inlinable
  package var endIndex: Int { isNone ? 0 : Int(end) }
  @inlinable
  package subscript(position: Int) -> Int { position }

  /// The indices of the items.
  @inlinable
  package var range: Range<Int> { startIndex..<endIndex }

}

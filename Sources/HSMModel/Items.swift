/// The items of a field, as indices into the array of the model that holds what the field holds:
/// texts (numbers and flags among them), exits (targets among them) or uses of tools.
package struct Items: Equatable, Sendable, RandomAccessCollection {

  private let start: UInt32
  private let end: UInt32

  private init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }

  /// Nothing is said.
  package static let none = Items(.max, .max)

  /// Creates the items at `indices`: a list that is said, though it may be empty.
  package init(_ indices: Range<Int>) {
    self.init(UInt32(indices.lowerBound), UInt32(indices.upperBound))
  }

  /// `true` iff nothing is said.
  package var isNone: Bool { start == .max }

  /// The items, or `nil` if nothing is said.
  package var said: Items? { isNone ? nil : self }

  package var startIndex: Int { isNone ? 0 : Int(start) }
  package var endIndex: Int { isNone ? 0 : Int(end) }
  package subscript(position: Int) -> Int { position }

  /// The indices of the items.
  package var range: Range<Int> { startIndex..<endIndex }

}

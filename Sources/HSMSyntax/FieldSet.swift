/// A set of keywords.
@usableFromInline
package struct FieldSet: Sendable {

  /// One bit for each keyword, by raw value.
  @usableFromInline var bits: UInt64 = 0

  /// Creates an empty set.
  @inlinable
  package init() {}

  /// Creates the set of `keywords`.
  package init(_ keywords: [Keyword]) {
    for keyword in keywords { insert(keyword) }
  }

  /// `true` iff the set holds nothing.
  @inlinable
  package var isEmpty: Bool { bits == 0 }

  /// Returns `true` iff the set holds `keyword`.
  @inlinable
  package func contains(_ keyword: Keyword) -> Bool { bits & Self.bit(keyword) != 0 }

  /// Adds `keyword` and returns `true` iff it was not there.
  @discardableResult
  @inlinable
  package mutating func insert(_ keyword: Keyword) -> Bool {
    defer { bits |= Self.bit(keyword) }
    return !contains(keyword)
  }

  /// Returns the set without the members of `other`.
  @inlinable
  package func subtracting(_ other: FieldSet) -> FieldSet {
    var result = self
    result.bits &= ~other.bits
    return result
  }

  /// The members in the order of `Keyword`'s declaration.
  package var members: [Keyword] { Keyword.allCases.filter { contains($0) } }

  /// The bit of `keyword`.
  @inlinable
  static func bit(_ keyword: Keyword) -> UInt64 { 1 &<< UInt64(keyword.rawValue) }

}

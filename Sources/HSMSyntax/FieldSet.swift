/// A set of keywords.
package struct FieldSet: Sendable {

  /// One bit for each keyword, by raw value.
  private var bits: UInt64 = 0

  /// Creates an empty set.
  package init() {}

  /// Creates the set of `keywords`.
  package init(_ keywords: [Keyword]) {
    for keyword in keywords { insert(keyword) }
  }

  /// `true` iff the set holds nothing.
  package var isEmpty: Bool { bits == 0 }

  /// Returns `true` iff the set holds `keyword`.
  package func contains(_ keyword: Keyword) -> Bool { bits & Self.bit(keyword) != 0 }

  /// Adds `keyword` and returns `true` iff it was not there.
  @discardableResult
  package mutating func insert(_ keyword: Keyword) -> Bool {
    defer { bits |= Self.bit(keyword) }
    return !contains(keyword)
  }

  /// Returns the set without the members of `other`.
  package func subtracting(_ other: FieldSet) -> FieldSet {
    var result = self
    result.bits &= ~other.bits
    return result
  }

  /// The members in the order of `Keyword`'s declaration.
  package var members: [Keyword] { Keyword.allCases.filter { contains($0) } }

  /// The bit of `keyword`.
  private static func bit(_ keyword: Keyword) -> UInt64 { 1 &<< UInt64(keyword.rawValue) }

}

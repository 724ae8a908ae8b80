/// What the canonical form says that more than the formatter wants to know (language reference, *The
/// canonical form*).
package enum CanonicalForm {

  /// The column that lines end before or at, where they can.
  package static let width = 100

  /// The spaces that a body is further in than what it belongs to.
  package static let indent = 2

}

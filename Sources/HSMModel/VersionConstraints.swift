import HSMText

/// Decides what is a version constraint, and remembers what is: most tools say the same few.
package struct VersionConstraints {

  /// The constraints that were found to be well formed.
  private var wellFormed = SymbolTable()

  /// Creates what knows of no constraint yet.
  package init() {}

  /// Returns the range of the first specifier in `text`, in bytes from its start, that is none, or
  /// `nil` if all are well formed.
  ///
  /// - Requires: `text` is UTF-8.
  /// - Complexity: O(n).
  package mutating func firstMalformed(in text: ArraySlice<UInt8>) -> Range<Int>? {
    if wellFormed.find(0..<text.count, in: text.span) != nil { return nil }
    if let part = VersionSpecifier.firstMalformed(in: text) { return part }
    _ = wellFormed.intern(0..<text.count, in: text.span)
    return nil
  }

}

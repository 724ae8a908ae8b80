/// What to do about a finding.
package struct Advice: Equatable, Sendable, ExpressibleByStringInterpolation {

  /// What to do, in a sentence: imperative and concrete, lower case, no full stop.
  package var text: String

  /// What does it, where the exact text and its place are known.
  package var fix: Fix?

  /// Creates advice that only a person can follow.
  package init(stringLiteral text: String) { self.text = text }

  /// Creates advice that `edits` follow as far as `applicability` says, or only a person if there
  /// are none.
  init(_ text: String, _ applicability: Applicability, _ edits: [TextEdit]) {
    self.text = text
    fix = edits.isEmpty ? nil : Fix(applicability: applicability, edits: edits)
  }

  /// Returns advice whose `edits` anyone may apply.
  package static func safe(_ text: String, _ edits: [TextEdit]) -> Advice {
    Advice(text, .safe, edits)
  }

  /// Returns advice whose `edits` change what the payload means.
  package static func unsafe(_ text: String, _ edits: [TextEdit]) -> Advice {
    Advice(text, .unsafe, edits)
  }

  /// Returns advice whose `edits` are what is most likely meant.
  package static func guess(_ text: String, _ edits: [TextEdit]) -> Advice {
    Advice(text, .guess, edits)
  }

}

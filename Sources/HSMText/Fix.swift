/// Edits that remove the cause of a finding; the text of the advice that holds them is their title.
package struct Fix: Equatable, Sendable {

  /// Who may apply it.
  package var applicability: Applicability

  /// What to change, all of it at once: at least one edit, and no two overlap.
  package var edits: [TextEdit]

  /// Creates the fix that consists of `edits`.
  package init(applicability: Applicability, edits: [TextEdit]) {
    self.applicability = applicability
    self.edits = edits
  }

}

/// Who may apply a fix.
package enum Applicability: String, Sendable {

  /// Anyone: it keeps what the payload means or, of an error, is the only reading.
  case safe

  /// Whoever wants that the payload means something else.
  case unsafe

  /// A person, who knows what was meant.
  case guess

}

/// A change of one source.
package struct TextEdit: Equatable, Sendable {

  /// What is replaced: whole characters, or nothing.
  package var location: Location

  /// What stands there afterwards.
  package var text: String

  /// Creates the edit that replaces what stands at `location` by `text`.
  package init(_ location: Location, _ text: String) {
    self.location = location
    self.text = text
  }

}

/// How much a finding matters.
package enum Severity: String, Sendable, CaseIterable {

  /// The API would reject the payload, or the source does not parse or resolve.
  case error

  /// Legal, but very likely a mistake.
  case warning

  /// Worth knowing.
  case info

}

/// A second place that a finding is about, with what it has to do with it.
package struct RelatedPlace: Equatable, Sendable {

  /// The place.
  package var location: Location

  /// What stands there: a phrase without a capital or full stop.
  package var message: String

  /// Creates a related place.
  package init(_ location: Location, _ message: String) {
    self.location = location
    self.message = message
  }

}

/// One finding about a program, ready to be shown in any format.
package struct Diagnostic: Equatable, Sendable {

  /// The rule that was broken.
  package var rule: Rule

  /// How much it matters.
  package var severity: Severity

  /// What is wrong, in one sentence that stands alone: lower case, no full stop, names in backticks.
  package var message: String

  /// The smallest text that must change.
  package var location: Location

  /// What is wrong with the text at `location`, as a phrase; may be empty.
  package var label: String

  /// Other places that matter, at most two unless they are a witness (a path or a cycle).
  package var related: [RelatedPlace]

  /// Why it is wrong and who says so.
  package var notes: [String]

  /// What to do, in words and, where the edits are known, as fixes.
  package var help: [Advice]

  /// Creates a diagnostic for a breach of `rule` at `location`, with the severity of the rule unless
  /// another one is given.
  package init(
    _ rule: Rule, severity: Severity? = nil, _ message: String, at location: Location,
    label: String = "", related: [RelatedPlace] = [], notes: [String] = [], help: [Advice] = []
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.message = message
    self.location = location
    self.label = label
    self.related = related
    self.notes = notes
    self.help = help
  }

}

extension Diagnostic {

  /// Replaces the file of every location by what `move` makes of it.
  package mutating func moveFiles(_ move: (UInt32) -> UInt32) {
    location.file = move(location.file)
    for index in related.indices {
      related[index].location.file = move(related[index].location.file)
    }
    for index in help.indices {
      // A fix edits the file of its finding.
      for edit in (help[index].fix?.edits ?? []).indices {
        help[index].fix?.edits[edit].location.file = location.file
      }
    }
  }

}

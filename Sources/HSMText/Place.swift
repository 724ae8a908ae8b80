/// The place of a finding: what its message and its fixes are made from.
package struct Place {

  /// The source that the finding is in.
  package let source: SourceText

  /// The smallest text that must change.
  package let location: Location

  /// A second place that matters.
  package let other: Location?

  /// What goes if what is wrong is removed, where that is not just the text at `location`.
  package let whole: SourceSpan?

  /// `true` iff the source is a payload.
  package let isPayload: Bool

  /// Creates the place at `location`, which is in `source`.
  package init(
    _ source: SourceText, _ location: Location, other: Location?, whole: SourceSpan? = nil,
    isPayload: Bool
  ) {
    self.source = source
    self.location = location
    self.other = other
    self.whole = whole
    self.isPayload = isPayload
  }

  /// The bytes of the text at the place.
  package var span: SourceSpan { location.span }

  /// The text at the place.
  package var text: String { source.text(span) }

  /// Returns the diagnostic that `rule` is broken here; `other` says what stands at the second place.
  package func make(
    _ rule: Rule, _ message: String, label: String, other: String = "", note: String? = nil,
    help: Advice? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule, severity: rule.severity(inPayload: isPayload), message, at: location, label: label,
      related: self.other.map { [RelatedPlace($0, other)] } ?? [],
      notes: note.map { [$0] } ?? [], help: help.map { [$0] } ?? [])
  }

}

import HSMSyntax
package import HSMText

/// Something wrong with the meaning of a source, as data; `FindingMessages` makes it into English.
package struct Finding: Sendable {

  /// What is wrong.
  let message: Message

  /// The smallest text that must change.
  package let location: Location

  /// What else stands in the sources about it, which most findings have not.
  private let places: Places?

  /// Whose it is, as far as that must be said: an item of a scope, or of a fragment.
  package let origin: Origin

  /// `true` iff it is about an exit, which decision states inherit too.
  package let isExit: Bool

  /// Creates a finding with `message` at `location`, which is put right by removing `whole`.
  package init(
    _ message: Message, _ location: Location, other: Location? = nil, whole: SourceSpan? = nil,
    origin: Origin = Origin(), isExit: Bool = false
  ) {
    self.message = message
    self.location = location
    places = other == nil && whole == nil ? nil : Places(other: other, whole: whole)
    self.origin = origin
    self.isExit = isExit
  }

  /// A second place that matters.
  var other: Location? { places?.other }

  /// What goes, in the same file, if what is wrong is removed, where that is more than `location`.
  var whole: SourceSpan? { places?.whole }

  private final class Places: Sendable {
    let other: Location?
    let whole: SourceSpan?
    init(other: Location?, whole: SourceSpan?) { (self.other, self.whole) = (other, whole) }
  }

  /// What a name is the name of.
  package enum Entity: String {
    case machine, state, tool, reference, fragment, file
  }

  /// What is wrong, and what to do about it, as it is put into words where it stands.
  package struct Message: Sendable {
    let diagnostic: @Sendable (Place) -> Diagnostic

    /// Creates the message that `diagnostic` puts into words.
    package init(_ diagnostic: @escaping @Sendable (Place) -> Diagnostic) {
      self.diagnostic = diagnostic
    }
  }

}

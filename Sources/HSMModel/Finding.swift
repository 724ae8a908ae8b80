import HSMSyntax
package import HSMText

/// Something wrong with the meaning of a source, as data; `FindingMessages` makes it into English.
package struct Finding: Sendable {

  /// What is wrong.
  let message: Message

  /// The smallest text that must change.
  package let location: Location

  /// A second place that matters.
  let other: Location?

  /// What goes, in the same file, if what is wrong is removed, where that is more than `location`.
  let whole: SourceSpan?

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
    self.other = other
    self.whole = whole
    self.origin = origin
    self.isExit = isExit
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

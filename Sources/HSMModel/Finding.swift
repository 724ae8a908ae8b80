package import HSMSyntax
package import HSMText

/// Something wrong with the meaning of a source, as data; `FindingMessages` makes it into English.
package struct Finding {

  /// What is wrong.
  let kind: Kind

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

  /// Creates a finding of `kind` at `location`, which is put right by removing `whole`.
  package init(
    _ kind: Kind, _ location: Location, other: Location? = nil, whole: SourceSpan? = nil,
    origin: Origin = Origin(), isExit: Bool = false
  ) {
    self.kind = kind
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

  /// The kinds of findings. Strings are names and values as they stand in the source.
  package enum Kind {

    // Fields.
    case unknownField(Keyword, in: BodyKind)
    case duplicateField(Keyword)
    case missingFields([Keyword], in: BodyKind, name: String)
    case emptyList(Keyword)

    // Names.
    case invalidName(String, Entity, suggestion: String?)
    /// The second part of `reference.state`, which nothing here declares.
    case invalidExternalName(String)
    case duplicateName(String, Entity)
    /// A tool of a machine with the name of one at the top of the file.
    case shadowedTool(String)

    // Resolution; `other` is the declaration of the suggestion.
    case unknownState(String, suggestion: String?)
    /// A reference where a state belongs.
    case referenceForState(String)
    case unknownReference(String, suggestion: String?)
    case unknownTool(String, suggestion: String?)
    case unknownFragment(String, suggestion: String?)

    // Groups and fragments.
    /// `other` is the first transition to the group.
    case missingInitial(String)
    /// `other` is the declaration of what is named.
    case initialNotInGroup(String, group: String)
    /// The names of the fragments on the cycle, and where each is included.
    case includeCycle([String], [Location])
    /// Too many includes inside each other, or in one body.
    case includesTooDeep(String)
    /// A field of a fragment in a state of a kind that has none such; `other` is the `include`.
    case unincludableField(Keyword, in: BodyKind)

    // Programs.
    case importNotFound(String)
    case importNotReadable(String, String)
    case unknownMachine(String, suggestion: String?)
    /// A name that the known machine does not declare.
    case unknownExternalState(String, machine: String, suggestion: String?)
    case unknownEnvironment(String, suggestion: String?)
    /// A tool, or a reference, whose id or version the environment does not give.
    case unboundID(Entity, String, Keyword, environment: String?)

    // Entries.
    case entryNotInternal(Keyword, String)
    case entryNotAction(Keyword, name: String, kind: Keyword)

    // The terminal state; `other` is where it is said to be terminal.
    case terminalStateExit(name: String, count: Int)
    case terminalStateActions(name: String, count: Int)

    // Transitions.
    /// A target that leads back to the state it stands in, and that state if a group is named.
    case selfTransition(String, state: String?)
    case missingJumpBack(String)
    case jumpBackNotInternal(String)
    case unexpectedJumpBack(String)

    // Values.
    case blankText
    case invalidID(String)
    case invalidVersionConstraint(String)
    case tooManyFillers(Int)
    case fillerDelayRange(String)
    case wordLimitRange(String)
    case invalidInteger(Keyword, String)
    case invalidDelay(String)
    case invalidPersistence(String, suggestion: String?)
    case recallBoth(Keyword)

    // Payloads.
    case wrongType(expected: String, found: String)
    case missingMembers([String], of: String)
    case unknownMember(String, of: String, suggestion: String?)
    case duplicateKey(String)
    case unknownStateType(String, suggestion: String?)
    /// A number with a fraction where a whole one belongs.
    case notWhole(String, String)

  }

}

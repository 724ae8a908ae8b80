/// The rules that a source is held to, by the names that users see.
///
/// The English that explains them is in `HSMReport`; this is the vocabulary that all phases share.
package enum Rule: String, CaseIterable, Sendable {

  // Reading.
  case invalidUTF8 = "invalid-utf8"
  case syntaxError = "syntax-error"
  case unterminatedString = "unterminated-string"
  case unterminatedComment = "unterminated-comment"
  case invalidEscape = "invalid-escape"
  case nestingTooDeep = "nesting-too-deep"
  case invalidJSON = "invalid-json"
  case wrongType = "wrong-type"
  case duplicateKey = "duplicate-key"

  // Fields.
  case unknownField = "unknown-field"
  case duplicateField = "duplicate-field"
  case missingField = "missing-field"
  case emptyList = "empty-list"
  case unknownStateType = "unknown-state-type"

  // Names.
  case invalidName = "invalid-name"
  case duplicateName = "duplicate-name"

  // Resolution.
  case unknownState = "unknown-state"
  case unknownReference = "unknown-reference"
  case unknownTool = "unknown-tool"
  case unknownFragment = "unknown-fragment"

  // Groups and fragments.
  case missingInitial = "missing-initial"
  case initialNotInGroup = "initial-not-in-group"
  case includeCycle = "include-cycle"

  // Programs of several files.
  case importNotFound = "import-not-found"
  case importNotReadable = "import-not-readable"
  case unknownMachine = "unknown-machine"
  case unknownExternalState = "unknown-external-state"
  case unknownEnvironment = "unknown-environment"
  case unboundID = "unbound-id"

  // Entries.
  case entryNotInternal = "entry-not-internal"
  case entryNotAction = "entry-not-action"

  // The terminal state.
  case terminalStateExit = "terminal-state-exit"
  case terminalStateActions = "terminal-state-actions"

  // Transitions.
  case selfTransition = "self-transition"
  case missingJumpBack = "missing-jump-back"
  case jumpBackNotInternal = "jump-back-not-internal"
  case unexpectedJumpBack = "unexpected-jump-back"

  // Values.
  case blankText = "blank-text"
  case invalidID = "invalid-id"
  case invalidVersionConstraint = "invalid-version-constraint"
  case tooManyFillers = "too-many-fillers"
  case fillerDelayRange = "filler-delay-range"
  case wordLimitRange = "word-limit-range"
  case invalidNumber = "invalid-number"
  case invalidPersistence = "invalid-persistence"
  case recallBoth = "recall-both"

  /// The rule's name, kebab-case.
  package var name: String { rawValue }

  /// How much a breach matters unless the user says otherwise.
  package var severity: Severity { self == .duplicateKey ? .warning : .error }

  /// Returns how much a breach matters in a payload or in a source: the API ignores members that it
  /// does not know.
  package func severity(inPayload isPayload: Bool) -> Severity {
    isPayload && self == .unknownField ? .warning : severity
  }

}

/// A rule that sources and payloads are held to, with all that users can read about it: on the command
/// line, in the rules reference, in an editor.
///
/// There is one object of each rule, in the file of its name in `Rules`, to which findings of all
/// phases refer; a new rule is its file and its place in `all`.
package final class Rule: Sendable {

  /// Who imposes a rule.
  package enum Authority: String, Sendable {
    case api
    case language
  }

  /// The rule's name, kebab-case.
  package let name: String

  /// How much a breach matters in a source.
  package let severity: Severity

  /// How much a breach matters in a payload.
  private let severityInPayloads: Severity

  /// Who imposes it.
  package let authority: Authority

  /// What breaks the rule, in one sentence without its full stop.
  package let summary: String

  /// What the rule is about and why it is there.
  package let why: String

  /// A file that keeps the rule, and how to break it.
  package let example: Example

  /// What to do about a breach.
  package let fix: String

  /// Creates a rule; `payloadSeverity` is given where a breach matters otherwise in a payload.
  init(
    _ name: String, severity: Severity = .error, inPayloads payloadSeverity: Severity? = nil,
    imposedBy authority: Authority, summary: String, why: String, example: Example, fix: String
  ) {
    self.name = name
    self.severity = severity
    severityInPayloads = payloadSeverity ?? severity
    self.authority = authority
    self.summary = summary
    self.why = why
    self.example = example
    self.fix = fix
  }

  /// Returns how much a breach matters, which may differ between a source and a payload.
  package func severity(inPayload isPayload: Bool) -> Severity {
    isPayload ? severityInPayloads : severity
  }

}

extension Rule: Equatable {

  package static func == (a: Rule, b: Rule) -> Bool { a === b }

}

extension Rule: CustomStringConvertible {

  package var description: String { name }

}

extension Rule {

  /// The rules, in the order in which users read about them.
  package static let all: [Rule] = [
    // Reading.
    .invalidUTF8, .syntaxError, .unterminatedString, .unterminatedComment, .invalidEscape,
    .nestingTooDeep, .misplacedDeclaration, .mergeConflict, .foreignText, .invalidJSON, .wrongType,
    .duplicateKey,

    // Strings.
    .strayQuote, .suspiciousEscape,

    // Fields.
    .unknownField, .duplicateField, .missingField, .emptyList, .unknownStateType,

    // Names.
    .invalidName, .duplicateName,

    // Resolution.
    .unknownState, .unknownReference, .unknownTool, .unknownFragment,

    // Groups and fragments.
    .missingInitial, .initialNotInGroup, .includeCycle,

    // Programs of several files.
    .importNotFound, .importNotReadable, .importOutsideProject, .unknownMachine,
    .unknownExternalState, .unknownEnvironment, .unboundID,

    // Entries.
    .entryNotInternal, .entryNotAction,

    // The terminal state.
    .terminalStateExit, .terminalStateActions,

    // Transitions.
    .selfTransition, .missingJumpBack, .jumpBackNotInternal, .unexpectedJumpBack,

    // Values.
    .blankText, .invalidID, .invalidVersionConstraint, .tooManyFillers, .fillerDelayRange,
    .wordLimitRange, .invalidNumber, .invalidPersistence, .recallBoth,
  ]

}

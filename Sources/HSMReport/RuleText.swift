package import HSMText

/// What users can read about a rule: on the command line, in the rules reference, in an editor.
package struct RuleText: Sendable {

  /// Who imposes a rule.
  package enum Authority: String, Sendable {
    case api
    case language
  }

  /// What an example of a rule is written in.
  package enum Language: String, Sendable {
    case hsm
    case json
  }

  /// What breaks the rule, in one sentence without its full stop.
  package let summary: String

  /// What the rule is about and why it is there.
  package let why: String

  /// Who imposes it.
  package let authority: Authority

  /// A file that breaks this rule once and no other. `<E9>` stands for the byte E9, which is no
  /// character.
  package let bad: String

  /// The same file put right.
  package let good: String

  /// What to do about it.
  package let fix: String

  /// What both files are written in; also the ending of their names.
  package internal(set) var language = Language.hsm

  /// The environment that the examples are checked for, where one is chosen.
  package internal(set) var environment: String? = nil

  /// Returns the bytes of the file `example`, which is `bad` or `good`.
  package static func bytes(ofExample example: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = [UInt8](example.utf8)[...]
    let mark = [UInt8]("<E9>".utf8)
    while let byte = rest.first {
      if rest.starts(with: mark) {
        result.append(0xE9)
        rest = rest.dropFirst(mark.count)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

}

extension Rule {

  /// What users can read about the rule.
  package var text: RuleText {
    switch self {
    case .invalidUTF8: .invalidUTF8
    case .syntaxError: .syntaxError
    case .unterminatedString: .unterminatedString
    case .unterminatedComment: .unterminatedComment
    case .invalidEscape: .invalidEscape
    case .nestingTooDeep: .nestingTooDeep
    case .invalidJSON: .invalidJSON
    case .wrongType: .wrongType
    case .duplicateKey: .duplicateKey
    case .unknownStateType: .unknownStateType
    case .unknownField: .unknownField
    case .duplicateField: .duplicateField
    case .missingField: .missingField
    case .emptyList: .emptyList
    case .invalidName: .invalidName
    case .duplicateName: .duplicateName
    case .unknownState: .unknownState
    case .unknownReference: .unknownReference
    case .unknownTool: .unknownTool
    case .unknownFragment: .unknownFragment
    case .missingInitial: .missingInitial
    case .initialNotInGroup: .initialNotInGroup
    case .includeCycle: .includeCycle
    case .importNotFound: .importNotFound
    case .importNotReadable: .importNotReadable
    case .unknownMachine: .unknownMachine
    case .unknownExternalState: .unknownExternalState
    case .unknownEnvironment: .unknownEnvironment
    case .unboundID: .unboundID
    case .entryNotInternal: .entryNotInternal
    case .entryNotAction: .entryNotAction
    case .terminalStateExit: .terminalStateExit
    case .terminalStateActions: .terminalStateActions
    case .recallBoth: .recallBoth
    case .selfTransition: .selfTransition
    case .missingJumpBack: .missingJumpBack
    case .jumpBackNotInternal: .jumpBackNotInternal
    case .unexpectedJumpBack: .unexpectedJumpBack
    case .blankText: .blankText
    case .invalidID: .invalidID
    case .invalidVersionConstraint: .invalidVersionConstraint
    case .invalidPersistence: .invalidPersistence
    case .tooManyFillers: .tooManyFillers
    case .fillerDelayRange: .fillerDelayRange
    case .wordLimitRange: .wordLimitRange
    case .invalidNumber: .invalidNumber
    }
  }

}

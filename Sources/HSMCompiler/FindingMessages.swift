import HSMSyntax
import HSMText

/// The English of findings.
extension Finding {

  /// The finding as a diagnostic.
  var diagnostic: Diagnostic {
    if isPayload, let diagnostic = payloadDiagnostic { return diagnostic }
    var diagnostic = sourceDiagnostic
    if let inheritor { diagnostic.notes.append("state `\(inheritor)` is one that inherits it") }
    if let include { diagnostic.related.append(RelatedPlace(include, "included here")) }
    return diagnostic
  }

  /// The finding as a diagnostic about a source in the language.
  private var sourceDiagnostic: Diagnostic {
    switch kind {
    case .unknownField, .duplicateField, .missingFields, .emptyList: fieldDiagnostic
    case .invalidName, .invalidExternalName, .duplicateName, .shadowedTool: nameDiagnostic
    case .unknownState, .referenceForState, .unknownReference, .unknownTool: resolutionDiagnostic
    case .unknownFragment, .missingInitial, .initialNotInGroup, .includeCycle, .includesTooDeep,
      .unincludableField,
      .importNotFound, .importNotReadable:
      hierarchyDiagnostic
    case .unknownMachine, .unknownExternalState, .unknownEnvironment, .unboundID:
      programDiagnostic
    case .entryNotInternal, .entryNotAction, .terminalStateExit, .terminalStateActions:
      entryDiagnostic
    case .selfTransition, .missingJumpBack, .jumpBackNotInternal, .unexpectedJumpBack:
      transitionDiagnostic
    default: valueDiagnostic
    }
  }

  /// Makes a diagnostic of `rule`; `other` says what stands at the finding's second place.
  func make(
    _ rule: Rule, _ message: String, label: String, other: String = "", note: String? = nil,
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule, message, at: location, label: label,
      related: self.other.map { [RelatedPlace($0, other)] } ?? [],
      notes: note.map { [$0] } ?? [], help: help.map { [$0] } ?? [])
  }

  private var fieldDiagnostic: Diagnostic {
    switch kind {
    case .unknownField(let keyword, let body):
      let note: String
      switch body {
      case .use: note = "the block after a tool's name says what differs in this use"
      case _ where body.isState: note = "the API has no such field for \(body.phrase)"
      default: note = "the language has no such field for \(body.phrase)"
      }
      return make(
        .unknownField, "\(body.phrase) has no `\(keyword.spelling)`", label: "does not belong here",
        note: note, help: "\(body.phrase) may hold \(list(body.fields))")
    case .duplicateField(let keyword):
      return make(
        .duplicateField, "`\(keyword.spelling)` is given twice", label: "a second time here",
        other: "first given here",
        help: keyword.shape == .texts || keyword.shape == .exits || keyword.shape == .uses
          ? "move its items into the first one" : "remove one of the two")
    case .missingFields(let keywords, let body, let name):
      let isOne = keywords.count == 1
      return make(
        .missingField, "\(noun(body)) `\(name)` has no \(list(keywords, "and no"))",
        label: "\(list(keywords)) \(isOne ? "is" : "are") missing",
        note: "the API requires \(isOne ? "it" : "them") of every \(noun(body))",
        help: "add \(keywords.map { "`\(example(of: $0, in: body))`" }.joined(separator: " and "))")
    case .emptyList(let keyword):
      return make(
        .emptyList, "`\(keyword.spelling)` is empty", label: "no text in here",
        note: keyword == .actions
          ? "the API requires at least one action of every action state"
          : "the API takes a list of queries with at least one query, or none at all",
        help: keyword == .actions
          ? "say what the agent does: `actions { \"…\" }`"
          : "add a query, or remove `queries`")
    default: return valueDiagnostic
    }
  }

  private var nameDiagnostic: Diagnostic {
    switch kind {
    case .invalidName(let name, let entity, let suggestion):
      return make(
        .invalidName, "`\(name)` cannot be the name of a \(entity.rawValue)",
        label: "only letters A to Z, digits and `_` may stand in a name",
        note: entity == .state || entity == .reference
          ? "the API takes names that match `^[A-Za-z0-9_]+$`"
          : "names in the language match `^[A-Za-z0-9_]+$`, as the API's do",
        help: suggestion.map { "rename it to `\($0)`, here and where it is used" }
          ?? "give it a name of letters, digits and `_`")
    case .invalidExternalName(let name):
      return make(
        .invalidName, "`\(name)` cannot be the name of a state in another machine",
        label: "only letters A to Z, digits and `_` may stand in a name",
        note: "the API takes `reference.state`, where both names match `^[A-Za-z0-9_]+$`",
        help: "write the name that the other machine declares")
    case .duplicateName(let name, let entity):
      return make(
        .duplicateName,
        "two \(entity == .state ? "states or group" : entity.rawValue)s are named `\(name)`",
        label: "declared again here",
        other: "first declared here",
        note: entity == .state
          ? "the API requires the names of a machine's states to be unique" : nil,
        help: "rename one of them")
    case .shadowedTool(let name):
      return make(
        .duplicateName, "two tools that this machine sees are named `\(name)`",
        label: "declared again here", other: "already declared for all machines of the file",
        help: "rename one of them, or remove this one to use the other")
    default: return valueDiagnostic
    }
  }

  private var resolutionDiagnostic: Diagnostic {
    switch kind {
    case .unknownState(let name, let suggestion):
      return make(
        .unknownState, "no state or group is named `\(name)`",
        label: "not declared in this machine",
        other: "a similar name is declared here",
        note: suggestion == nil
          ? "the API rejects a transition to a state that does not exist" : nil,
        help: suggestion.map { "change it to `\($0)`" }
          ?? "declare it, or lead to a state that exists")
    case .referenceForState(let name):
      return make(
        .unknownState, "`\(name)` is a reference, not a state", label: "names no state",
        other: "the reference is declared here",
        help: "say which of its states is entered and where control comes back: "
          + "`\(name).state then state`")
    case .unknownReference(let name, let suggestion):
      return make(
        .unknownReference, "no reference is named `\(name)`", label: "not declared in this machine",
        other: "a reference with a similar name is declared here",
        note: suggestion == nil
          ? "the API rejects a transition through a reference that is not declared" : nil,
        help: suggestion.map { "change it to `\($0)`" }
          ?? "declare it: `reference \(name) { id \"…\" version 1 }`")
    case .unknownTool(let name, let suggestion):
      return make(
        .unknownTool, "no tool is named `\(name)`",
        label: "declared neither in this machine nor at the top of the file",
        other: "a tool with a similar name is declared here",
        help: suggestion.map { "change it to `\($0)`" }
          ?? "declare it: `tool \(name) { id \"…\" version \"…\" instruction \"…\" }`")
    default: return valueDiagnostic
    }
  }

  /// Returns `body` in words, without its article.
  private func noun(_ body: BodyKind) -> String {
    String(body.phrase.drop { $0 != " " }.dropFirst())
  }

  /// Returns an example of `keyword` in a `body`.
  private func example(of keyword: Keyword, in body: BodyKind) -> String {
    switch (keyword, body) {
    case (.version, .reference): return "version 1"
    case (.version, _): return "version \">=1,<2\""
    case (.id, _): return "id \"…\""
    case (.transition, _): return "-> state"
    case (.terminal, _): return "terminal state"
    default: break
    }
    switch keyword.shape {
    case .arrow: return "\(keyword.spelling) -> state"
    case .texts: return "\(keyword.spelling) { \"…\" }"
    case .integer: return "\(keyword.spelling) 200"
    case .call: return "\(keyword.spelling) tool"
    default: return "\(keyword.spelling) \"…\""
    }
  }

}

import HSMSyntax
import HSMText

/// The English of findings.
extension Finding {

  /// Returns the finding, about `model`, as a diagnostic; `heirs` knows what inherits from scopes.
  func diagnostic(in model: Model, _ heirs: inout FirstHeirs) -> Diagnostic {
    let place = Place(
      model.sources[Int(location.file)], location, other: other, whole: whole,
      isPayload: model.isPayload)
    var diagnostic = place.diagnostic(of: kind)
    if case .scope(let scope) = origin.body,
      let heir = heirs.state(of: scope, includesDecisions: isExit, in: model)
    {
      let name = model.name(model.states[heir].name)
      diagnostic.notes.append("state `\(name)` is one that inherits it")
    }
    if let include = model.inclusion(of: origin)?.location, include != other {
      diagnostic.related.append(RelatedPlace(include, "included here"))
    }
    return diagnostic
  }

}

extension Place {

  /// Returns the diagnostic of the finding `kind` here.
  fileprivate func diagnostic(of kind: Finding.Kind) -> Diagnostic {
    switch kind {
    case .unknownField(let keyword, let body): unknownField(keyword, in: body)
    case .duplicateField(let keyword): duplicateField(keyword)
    case .missingFields(let keywords, let body, let name): missingFields(keywords, in: body, name)
    case .emptyList(let keyword): emptyList(keyword)

    case .invalidName(let name, let entity, let suggestion):
      invalidName(name, of: entity, suggestion)
    case .invalidExternalName(let name): invalidExternalName(name)
    case .duplicateName(let name, let entity): duplicateName(name, of: entity)
    case .shadowedTool(let name): shadowedTool(name)

    case .unknownState(let name, let suggestion): unknownState(name, suggestion)
    case .referenceForState(let name): referenceForState(name)
    case .unknownReference(let name, let suggestion): unknownReference(name, suggestion)
    case .unknownTool(let name, let suggestion): unknownTool(name, suggestion)
    case .unknownFragment(let name, let suggestion): unknownFragment(name, suggestion)

    case .missingInitial(let name): missingInitial(name)
    case .initialNotInGroup(let name, let group): initialNotInGroup(name, group)
    case .includeCycle(let names, let places): includeCycle(names, places)
    case .includesTooDeep(let name): includesTooDeep(name)
    case .unincludableField(let keyword, let body): unincludableField(keyword, in: body)

    case .importNotFound(let path): importNotFound(path)
    case .importNotReadable(let path, let reason): importNotReadable(path, reason)
    case .unknownMachine(let name, let suggestion): unknownMachine(name, suggestion)
    case .unknownExternalState(let name, let machine, let suggestion):
      unknownExternalState(name, machine, suggestion)
    case .unknownEnvironment(let name, let suggestion): unknownEnvironment(name, suggestion)
    case .unboundID(let entity, let name, let field, let environment):
      unboundID(entity, name, field, environment)

    case .entryNotInternal(let entry, let path): entryNotInternal(entry, path)
    case .entryNotAction(let entry, let name, let kind): entryNotAction(entry, name, kind)
    case .terminalStateExit(let name, let count): terminalStateExit(name, count)
    case .terminalStateActions(let name, let count): terminalStateActions(name, count)

    case .selfTransition(let name, let state): selfTransition(name, state)
    case .missingJumpBack(let path): missingJumpBack(path)
    case .jumpBackNotInternal(let path): jumpBackNotInternal(path)
    case .unexpectedJumpBack(let name): unexpectedJumpBack(name)

    case .blankText: blankText()
    case .invalidID(let id): invalidID(id)
    case .invalidVersionConstraint(let part): invalidVersionConstraint(part)
    case .tooManyFillers(let count): tooManyFillers(count)
    case .fillerDelayRange(let number): fillerDelayRange(number)
    case .wordLimitRange(let number): wordLimitRange(number)
    case .invalidInteger(let keyword, let text): invalidInteger(keyword, text)
    case .invalidDelay(let text): invalidDelay(text)
    case .invalidPersistence(let name, let suggestion): invalidPersistence(name, suggestion)
    case .recallBoth(let keyword): recallBoth(keyword)

    case .wrongType(let expected, let found): wrongType(expected, found)
    case .missingMembers(let names, let object): missingMembers(names, of: object)
    case .unknownMember(let name, let object, let suggestion):
      unknownMember(name, of: object, suggestion)
    case .duplicateKey(let name): duplicateKey(name)
    case .unknownStateType(let name, let suggestion): unknownStateType(name, suggestion)
    case .notWhole(let number, let what): notWhole(number, what)
    }
  }

}

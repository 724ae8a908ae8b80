import HSMSyntax
import HSMText

/// The English of findings.
extension Finding {

  /// Returns the finding, about `model`, as a diagnostic; `heirs` knows what inherits from scopes.
  func diagnostic(in model: Model, _ heirs: FirstHeirs?) -> Diagnostic {
    let place = Place(
      model.sources[Int(location.file)], location, other: other, whole: whole,
      isPayload: model.isPayload)
    var diagnostic = message.diagnostic(place)
    if case .scope(let scope) = origin.body,
      let heir = heirs?.state(of: scope, includesDecisions: isExit)
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

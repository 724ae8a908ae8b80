import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Reads the `initial` of each group of the current machine.
  mutating func readInitials() {
    let groups = model.machines[owner - 1].scopes.dropFirst()
    for scope in groups { declarations.scopes[scope].initial = readInitial(of: scope) }
    // A group stands before those inside it, which its initial may name.
    for scope in groups.reversed() {
      switch declarations.scopes[scope].initial {
      case .state(let state): model.scopes[scope].initial = state
      case .group(let inner): model.scopes[scope].initial = model.scopes[inner].initial
      case .unresolved, .missing, .reported: break
      }
    }
  }

  /// Returns what the group `scope` begins with, which must stand inside it.
  private mutating func readInitial(of scope: Int) -> ScopeDeclaration.Initial {
    let node = declarations.scopes[scope].node
    let field = tree.children(of: node).first {
      tree.nodes[$0].keyword == .initial && tree.nodes[$0].kind == .transition
    }
    guard let field else { return hasGap(node) ? .reported : .missing }
    guard let (first, second) = paths(of: field) else { return .reported }
    let span = tree.span(of: first)
    let group = model.name(model.scopes[scope].name)
    if dot(in: span) != nil {
      report(.initialNotInGroup(text(span), group: group), span)
      return .reported
    }
    if let second { reportUnexpectedJumpBack(span, second) }
    guard let value = resolveName(span) else { return .reported }
    let isGroup = value >= NameUse.groupBit
    let index = value & ~NameUse.groupBit
    var parent = isGroup ? model.scopes[index].parent : model.states[index].scope
    while let current = parent, current != scope { parent = model.scopes[current].parent }
    if parent == nil {
      report(
        .initialNotInGroup(text(span), group: group), span,
        other: isGroup ? model.scopes[index].location : model.states[index].location)
      return .reported
    }
    return isGroup ? .group(index) : .state(index)
  }

  /// Returns the state that is entered with the group `scope`, from the target at `span`; reports a
  /// group that has none, once.
  mutating func initialState(of scope: Int, from span: SourceSpan) -> Int? {
    var current = scope
    while true {
      switch declarations.scopes[current].initial {
      case .state(let state): return state
      // A group's initial stands inside it, so this ends.
      case .group(let inner): current = inner
      case .reported, .unresolved: return nil
      case .missing:
        declarations.scopes[current].initial = .reported
        let group = model.scopes[current]
        findings.add(
          Finding(
            .missingInitial(model.name(group.name)), group.location,
            other: Location(file: file, span: span)))
        return nil
      }
    }
  }

}

import HSMSyntax
import HSMText

extension ContractCheck {

  mutating func checkState(_ index: Int) {
    let state = model.states[index]
    for (slot, field) in fields[state.kind.stateKindIndex] {
      let items = model.fields[state.fields + slot]
      if items.isNone { continue }
      switch field.shape {
      case .someTexts, .queries: checkNotEmpty(items, field.keyword, state, slot)
      case .fillers: checkFillers(items)
      case .exits: for exit in items { checkTarget(of: model.exits[exit], from: index) }
      case .target:
        for exit in items { checkTarget(of: model.exits[exit], from: index, isOnly: true) }
      default: break
      }
    }
    if state.kind == .recall { checkRecall(index) }
  }

  /// Constraint 2, and *recall*: an action state has an action, and queries are one or more.
  private mutating func checkNotEmpty(
    _ items: Items, _ keyword: Keyword, _ state: State, _ slot: Int
  ) {
    guard items.isEmpty else { return }
    let span = model.fieldSpans[state.fields + slot]
    report(.emptyList(keyword), Location(file: state.location.file, span: span))
  }

  /// Constraint 3: no state leads to itself.
  private mutating func checkTarget(of exit: Exit, from state: Int, isOnly: Bool = false) {
    guard case .state(state) = exit.target else { return }
    let file = exit.description.file
    let name = model.name(model.states[state].name)
    let written = model.isPayload ? name : model.sources[Int(file)].text(exit.targetSpan)
    report(
      .selfTransition(written, state: name == written ? nil : name),
      Location(file: file, span: exit.targetSpan), of: exit.description.origin, isExit: true,
      whole: isOnly || model.isPayload ? nil : exit.span)
  }

  /// Constraint 7: a recall state says what it looks for in one way.
  private mutating func checkRecall(_ state: Int) {
    let keywords: [Keyword] = [.requestedInformation, .queries]
    if keywords.contains(where: { model.items($0, ofState: state).isNone }) { return }
    let file = model.states[state].location.file
    let spans = keywords.map { model.fieldSpan($0, ofState: state) }
    if model.isPayload {
      return report(
        .recallBoth(keywords[0]), Location(file: file, span: spans[0]),
        other: Location(file: file, span: spans[1]))
    }
    let (first, second) = spans[0].start < spans[1].start ? (0, 1) : (1, 0)
    report(
      .recallBoth(keywords[second]), keywords[second].location(at: spans[second].start, in: file),
      other: keywords[first].location(at: spans[first].start, in: file), whole: spans[second])
  }

}

extension Finding.Message {

  /// A target that leads back to the state it stands in, and that state if a group is named.
  static func selfTransition(_ name: String, state: String?) -> Self {
    Self { place in
      place.make(
        .selfTransition,
        state.map { "`\(name)` begins with `\($0)`, which leads to itself here" }
          ?? "`\(name)` leads to itself",
        label: state.map { "stands in `\($0)`" } ?? "the state that this stands in",
        note: "the API rejects a transition from a state to itself; an action state in which no "
          + "exit is taken stays current by itself",
        help: .guess(
          "remove it, or lead to another state", place.whole.map { place.removal(of: $0) } ?? []))
    }
  }

  static func recallBoth(_ keyword: Keyword) -> Self {
    Self { place in
      let first: Keyword = keyword == .queries ? .requestedInformation : .queries
      return place.make(
        .recallBoth, "a recall state has either `queries` or `requested_information`, not both",
        label: "the other one is given already", other: "`\(first.spelling)` is given here",
        note: "the API requires one of the two to be null where the other is given",
        help: .guess(
          "remove one of them, or split the state in two",
          place.isPayload ? place.replacement("null") : place.removal(of: place.whole)))
    }
  }

  static func emptyList(_ keyword: Keyword) -> Self {
    Self { place in
      let isActions = keyword == .actions
      let help: Advice =
        switch (isActions, place.isPayload) {
        case (true, false): "say what the agent does: `actions { \"…\" }`"
        case (true, true): "add an action"
        case (false, false): .guess("add a query, or remove `queries`", place.removal())
        case (false, true): .guess("add a query, or write `null`", place.replacement("null"))
        }
      return place.make(
        .emptyList, "`\(keyword.spelling)` is empty", label: "no text in here",
        note: isActions
          ? "the API requires at least one action of every action state"
          : "the API takes a list of queries with at least one query, or "
            + (place.isPayload ? "null" : "none at all"), help: help)
    }
  }

}

extension Keyword {

  /// Returns the location of the keyword that starts at `start` in `file`.
  fileprivate func location(at start: UInt32, in file: UInt32) -> Location {
    Location(file: file, span: SourceSpan(start, start + UInt32(spelling.utf8.count)))
  }

}

extension StateField.Shape {

  /// `true` iff the contract limits how many items there are, or where they lead.
  var isLimited: Bool {
    switch self {
    case .someTexts, .queries, .fillers, .exits, .target: true
    case .text, .nullableText, .texts, .delay, .wordLimit, .boolean, .tools, .tool: false
    }
  }

}

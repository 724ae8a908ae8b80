import HSMSyntax
import HSMText

/// Findings about fields.
///
/// Each function returns the diagnostic of the kind of finding that it is named after.
extension Place {

  func unknownField(_ keyword: Keyword, in body: BodyKind) -> Diagnostic {
    let note =
      switch body {
      case .use: "the block after a tool's name says what differs in this use"
      case _ where body.isState: "the API has no such field for \(body.phrase)"
      default: "the language has no such field for \(body.phrase)"
      }
    return make(
      .unknownField, "\(body.phrase) has no `\(keyword.spelling)`", label: "does not belong here",
      note: note, help: "\(body.phrase) may hold \(list(body.fields))")
  }

  func duplicateField(_ keyword: Keyword) -> Diagnostic {
    make(
      .duplicateField, "`\(keyword.spelling)` is given twice", label: "a second time here",
      other: "first given here",
      help: keyword.shape == .texts || keyword.shape == .exits || keyword.shape == .uses
        ? "move its items into the first one" : .guess("remove one of the two", removal(of: whole)))
  }

  func missingFields(_ keywords: [Keyword], in body: BodyKind, _ name: String) -> Diagnostic {
    let isOne = keywords.count == 1
    let examples = keywords.map { "`\(example(of: $0, in: body))`" }
    return make(
      .missingField, "\(noun(body)) `\(name)` has no \(list(keywords, "and no"))",
      label: "\(list(keywords)) \(isOne ? "is" : "are") missing",
      note: "the API requires \(isOne ? "it" : "them") of every \(noun(body))",
      help: "add \(examples.joined(separator: " and "))")
  }

  func emptyList(_ keyword: Keyword) -> Diagnostic {
    let isActions = keyword == .actions
    let help: Advice =
      switch (isActions, isPayload) {
      case (true, false): "say what the agent does: `actions { \"…\" }`"
      case (true, true): "add an action"
      case (false, false): .guess("add a query, or remove `queries`", removal())
      case (false, true): .guess("add a query, or write `null`", replacement("null"))
      }
    return make(
      .emptyList, "`\(keyword.spelling)` is empty", label: "no text in here",
      note: isActions
        ? "the API requires at least one action of every action state"
        : "the API takes a list of queries with at least one query, or "
          + (isPayload ? "null" : "none at all"), help: help)
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

package import HSMSyntax
import HSMText

/// Findings about fields.
extension Finding.Message {

  /// `target` is the only one that the field leads to, if there is just one.
  package static func unknownField(
    _ keyword: Keyword, in body: BodyKind, target: String? = nil
  ) -> Self {
    Self { place in
      let help: Advice
      switch keyword {
      case .exits where body.allows(.transition):
        help = .unsafe(
          "write where it leads: `-> \(target ?? "state")`",
          target.map { place.replacement(of: place.whole, "-> \($0)") } ?? [])
      case .transition where body.allows(.exits):
        help = .guess(
          "write when it leads there: `exits { \"…\" -> \(target ?? "state") }`",
          target.map { place.replacement(of: place.whole, "exits { \"…\" -> \($0) }") } ?? [])
      default: help = "\(body.phrase) may hold \(list(body.fields))"
      }
      let note =
        switch body {
        case .use: "the block after a tool's name says what differs in this use"
        case _ where body.isState: "the API has no such field for \(body.phrase)"
        default: "the language has no such field for \(body.phrase)"
        }
      return place.make(
        .unknownField, "\(body.phrase) has no `\(keyword.spelling)`", label: "does not belong here",
        note: note, help: help)
    }
  }

  package static func duplicateField(_ keyword: Keyword) -> Self {
    Self { place in
      place.make(
        .duplicateField, "`\(keyword.spelling)` is given twice", label: "a second time here",
        other: "first given here",
        help: keyword.shape == .texts || keyword.shape == .exits || keyword.shape == .uses
          ? "move its items into the first one"
          : .guess("remove one of the two", place.removal(of: place.whole)))
    }
  }

  /// `machine` is the one that a reference without an id names, if it does.
  package static func missingFields(
    _ keywords: [Keyword], in body: BodyKind, name: String, machine: String? = nil
  ) -> Self {
    Self { place in
      let isOne = keywords.count == 1
      let examples = keywords.map { "`\(example(of: $0, in: body))`" }
      return place.make(
        .missingField, "\(noun(body)) `\(name)` has no \(list(keywords, "or"))",
        label: "\(list(keywords)) \(isOne ? "is" : "are") missing",
        note: "the API requires \(isOne ? "it" : "them") of every \(noun(body))",
        help: machine.map { "add \(list(examples)) here, or in machine `\($0)`" }
          ?? "add \(list(examples))")
    }
  }

  /// Returns `body` in words, without its article.
  private static func noun(_ body: BodyKind) -> String {
    String(body.phrase.drop { $0 != " " }.dropFirst())
  }

  /// Returns an example of `keyword` in a `body`.
  private static func example(of keyword: Keyword, in body: BodyKind) -> String {
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

/// What a production's right side, or a part of it, says.
package indirect enum EBNFExpression: Hashable, Sendable {

  /// `a, b`
  case sequence([EBNFExpression])
  /// `a | b`
  case choice([EBNFExpression])
  /// `[ a ]`
  case option(EBNFExpression)
  /// `{ a }`
  case repetition(EBNFExpression)
  /// `"a"`
  case terminal(String)
  /// `a`
  case nonterminal(String)
  /// `? a ?`
  case special(String)

  /// The terminals, nonterminals and special sequences in the expression, in source order.
  package var leaves: [EBNFExpression] {
    switch self {
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.leaves)
    case .option(let part), .repetition(let part): part.leaves
    case .terminal, .nonterminal, .special: [self]
    }
  }

  /// The names of the nonterminals in the expression.
  package var nonterminals: [String] {
    leaves.compactMap { if case .nonterminal(let name) = $0 { name } else { nil } }
  }

  /// The texts of the special sequences in the expression.
  package var specials: [String] {
    leaves.compactMap { if case .special(let text) = $0 { text } else { nil } }
  }

}

/// A grammar in EBNF (ISO/IEC 14977 without exceptions and counted repetition).
package struct EBNFGrammar: Sendable {

  /// One rule of the grammar.
  package struct Production: Equatable, Sendable {

    /// The nonterminal on its left side.
    package let name: String

    /// Its text from the name to the semicolon, each run of blanks made one space.
    package let text: String

    /// Its right side.
    package let expression: EBNFExpression

    /// `true` iff nothing may stand between its parts: its name is in upper case.
    package var isLexical: Bool { name == name.uppercased() }

  }

  /// The productions, the start symbol's first.
  package let productions: [Production]

  /// The productions by name.
  package let byName: [String: Production]

  /// Creates the grammar of `text`.
  package init(_ text: String) throws {
    productions = try EBNFReader.productions(of: text)
    byName = Dictionary(productions.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The names of the nonterminals that can be derived from the start symbol, itself included.
  package var reachable: Set<String> {
    var result: Set<String> = []
    var pending = productions.first.map { [$0.name] } ?? []
    while let name = pending.popLast() {
      guard result.insert(name).inserted, let production = byName[name] else { continue }
      pending += production.expression.nonterminals
    }
    return result
  }

}

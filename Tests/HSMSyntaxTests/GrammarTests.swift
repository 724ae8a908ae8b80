import TestSupport
import Testing

/// The grammar file, and the doc comments that hold its productions a second time.
struct GrammarTests {

  /// The text of the grammar file.
  static let text = Result { try Repository.text("grammar/hsm.ebnf") }

  /// The grammar.
  static let grammar = Result { try EBNFGrammar(text.get()) }

  @Test func everyNameIsDefinedOnceAndUsed() throws {
    let grammar = try Self.grammar.get()
    let names = grammar.productions.map(\.name)
    #expect(names.first == "file")
    #expect(Set(names).count == names.count)
    for production in grammar.productions {
      for name in production.expression.nonterminals where grammar.byName[name] == nil {
        Issue.record("\(production.name) uses \(name), which is not defined")
      }
    }
    #expect(grammar.reachable == Set(names))
  }

  @Test func namesTellTokensFromTheirParts() throws {
    for production in try Self.grammar.get().productions {
      #expect(production.isLexical || production.name == production.name.lowercased())
      if production.isLexical {
        #expect(production.expression.nonterminals.allSatisfy { $0 == $0.uppercased() })
      }
    }
  }

  @Test func everyProductionStandsOnALineOfItsOwn() throws {
    let lines = Set(try Self.text.get().split(separator: "\n").map(String.init))
    for production in try Self.grammar.get().productions {
      #expect(lines.contains(production.text))
    }
  }

  @Test func everyProductionBeginsTheCommentOfOneFunction() throws {
    let comments = try ["Sources/HSMText", "Sources/HSMSyntax"].flatMap(ProductionComment.all)
    for comment in comments {
      #expect(
        comment.declaration.contains("func ") || comment.declaration.contains("var "),
        "\(comment.place): a production stands before what is no function")
    }
    let places = Dictionary(grouping: comments, by: \.production).mapValues { $0.map(\.place) }
    for (production, places) in places where places.count > 1 {
      Issue.record("\(production) stands at \(places)")
    }
    let productions = Set(try Self.grammar.get().productions.map(\.text))
    for production in productions.subtracting(places.keys) {
      Issue.record("no doc comment begins with: \(production)")
    }
    for (production, places) in places where !productions.contains(production) {
      Issue.record("hsm.ebnf lacks what stands at \(places): \(production)")
    }
  }

  @Test func everySpecialSequenceHasAMaker() throws {
    let specials = try Self.grammar.get().productions.flatMap(\.expression.specials)
    #expect(
      Set(specials) == Set(SpecialSequence.makers.keys).union([SpecialSequence.indentation]))
  }

}

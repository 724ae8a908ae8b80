import HSMSyntax
import HSMText
import Testing

/// No word is reserved: what is spelled like a keyword may be a name wherever a name may stand.
struct KeywordNameTests {

  /// All words that are keywords somewhere.
  static let words = Keyword.allCases.filter { $0 != .transition }.map(\.spelling)

  /// What may stand behind the name of a tool that is used.
  static let useBodies = [
    "", "{ }", "{ version \"\" }", "{ fillers { } }", "{ fillers after 2s { \"x\" } }",
    "{\npersistence x }",
  ]

  /// Anywhere, as long as the name stands on the line of what it belongs to.
  @Test(arguments: words)
  func onTheSameLine(_ word: String) {
    Self.expectNoErrors(
      """
      tool \(word) { persistence \(word) }
      machine \(word) {
        new_user -> \(word) returning_user -> \(word).\(word) then \(word)
        terminal \(word)
        reference \(word) { version 1 }
        tool \(word) { persistence \(word)
          fillers { } }
        exits { "x" -> \(word) "y" -> \(word) then \(word) }
        tool_call \(word) { call \(word) objective "x" -> \(word) }
        tool_call \(word) { call \(word) { } -> \(word) then \(word) }
        tools { \(word) \(word) { } }
      }
      """)
  }

  /// In a list of tools, where nothing but names may stand, on any line.
  @Test(arguments: words)
  func inAListOfTools(_ word: String) {
    for next in Self.words {
      for body in Self.useBodies {
        Self.expectNoErrors("machine m { tools {\na\n\(word)\n\(next) \(body) } }")
        Self.expectNoErrors("machine m { tools {\na\n\(word) \(next) b \(body)\n} }")
        Self.expectNoErrors("machine m { tools {\n\(word) \(body)\n\(next) } }")
      }
    }
  }

  private static func expectNoErrors(_ text: String) {
    let tree = Parser.parse(SourceText(path: "", bytes: Array(text.utf8)))
    for error in tree.errors {
      let diagnostic = error.diagnostic(in: tree.source, file: 0)
      Issue.record("\(diagnostic.rule.name) at \(error.span): \(diagnostic.message)\n\(text)")
    }
  }

}

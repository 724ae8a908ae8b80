import HSMCompiler
import HSMModel
import HSMText
import Testing

/// How deep fragments may include each other, and how many includes one may come to.
struct IncludeLimitTests {

  /// Returns the findings about a machine with a state that includes `f0`, where `fragments` are declared.
  private static func findings(_ fragments: [String]) -> [Diagnostic] {
    let machine = """
      machine m {
        description "d"
        new_user -> a
        returning_user -> a
        terminal b
        action a { objective "o" actions { "x" } include f0 exits { "e" -> b } }
        action b { objective "o" actions { "x" } }
      }
      """
    let text = (fragments + [machine]).joined(separator: "\n")
    return Analysis(SourceText(path: "", bytes: [UInt8](text.utf8))).diagnostics
  }

  /// Returns a chain of fragments, each of which includes the next one `times`.
  private static func chain(_ count: Int, times: Int = 1) -> [String] {
    (0..<count - 1).map { index in
      "fragment f\(index) {"
        + String(repeating: " include f\(index + 1)", count: times) + " }"
    } + ["fragment f\(count - 1) { guidelines { \"g\" } }"]
  }

  @Test func depth() {
    #expect(Self.findings(Self.chain(256)) == [])
    #expect(
      Self.findings(Self.chain(257)).map(\.message) == [
        "fragments include each other more than 256 deep"
      ])
  }

  /// An include may come to 10,000 others: to one that includes nothing as often, to one that includes
  /// another half as often.
  @Test(arguments: [("", 10_000), (" include g", 5000)])
  func number(_ inner: String, _ count: Int) {
    func findings(_ count: Int) -> [String] {
      Self.findings([
        "fragment f0 {" + String(repeating: " include h", count: count) + " }",
        "fragment h { guidelines { \"h\" }\(inner) }", "fragment g { guidelines { \"g\" } }",
      ]).map(\.message)
    }
    #expect(findings(count) == [])
    #expect(findings(count + 1) == ["the include of `f0` comes to more than 10000 others"])
  }

  /// What doubles is named where it begins.
  @Test func doubling() throws {
    let found = Self.findings(Self.chain(20, times: 2))
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding.message == "the include of `f0` comes to more than 10000 others")
    #expect(finding.label == "`f7` is included 2 times")
    #expect(finding.related.map(\.message) == ["by this include"])
    #expect(
      finding.notes == [
        "each time with all that it includes: `f7` 2 times, `f8` 3 times, `f9` 5 times, "
          + "`f10` 10 times, `f17` 1249 times"
      ])
  }

}

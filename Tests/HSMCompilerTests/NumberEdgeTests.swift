import HSMCompiler
import HSMModel
import HSMPayload
import HSMText
import TestSupport
import Testing

/// Numbers at the edge of what the server reads, in a payload and in a source.
struct NumberEdgeTests {

  private static let long = String(repeating: "7", count: 4301)
  private static let zeros = String(repeating: "0", count: 400)

  /// What each place of a number takes, and what it does not take.
  typealias Case = (place: String, number: String, rule: String?)

  static let cases: [Case] = [
    ("delay", "1e-400", "filler-delay-range"), ("delay", "2e-324", "filler-delay-range"),
    ("delay", "3e-324", nil), ("delay", "0.\(zeros)1", "filler-delay-range"),
    ("delay", "10.000000000000000001", "filler-delay-range"), ("delay", "10.0", nil),
    ("delay", "10.000000000000002", "filler-delay-range"), ("delay", "1e1", nil),
    ("delay", "1e2", "filler-delay-range"), ("delay", "1e-300", nil),
    ("version", "9223372036854774784.0", nil), ("version", "9223372036854775295.0", nil),
    ("version", "9223372036854775296.0", "invalid-number"),
    ("version", "9223372036854775808.0", "invalid-number"),
    ("version", "-9223372036854775808.0", "invalid-number"), ("version", "1e19", "invalid-number"),
    ("version", "1e18", nil), ("version", "1e400", "invalid-number"),
    ("version", "1.5", "invalid-number"), ("version", "1.0000000000000000001", "invalid-number"),
    ("version", "1e-400", "invalid-number"), ("version", long, "invalid-number"),
    ("version", String(long.dropLast()), nil), ("version", "-" + long.dropLast(), nil),
    ("version", "-" + long, "invalid-number"), ("limit", "1e-400", "invalid-number"),
    ("limit", long, "invalid-number"), ("limit", String(long.dropLast()), nil),
    ("limit", "1e18", nil), ("limit", "1e19", "invalid-number"),
    ("limit", "0.0", "word-limit-range"), ("ignored", long, "invalid-number"),
    ("ignored", String(long.dropLast()), nil), ("ignored", "1e99999", nil),
  ]

  @Test(arguments: cases) func payload(_ place: String, _ number: String, _ rule: String?) {
    func value(_ name: String, _ other: String) -> String { name == place ? number : other }
    let json = """
      {"description": "d", "new_user_initial_state": "a", "returning_user_initial_state": "a",
       "terminal_state": "a", "references": {"r": ["66f0a1b2c3d4e5f610000000", \
      \(value("version", "1"))]},
       "global_intra_state_navigation_guidelines": [], "global_action_guidelines": [],
       "global_boundary_constraints": [], "created_at": \(value("ignored", "1")), "states": [
       {"type": "action", "name": "a", "objective": "o", "actions": ["x"],
        "intra_state_navigation_guidelines": [], "action_guidelines": [],
        "boundary_constraints": [], "exit_conditions": [], "action_tool_call_specs": [],
        "exit_condition_tool_call_specs": [], "skip_active_memory_retrieval": false},
       {"type": "reflection", "name": "b", "problem": "p", "word_limit": \(value("limit", "9")),
        "next_state": "a", "tool_call_specs": [], "audio_fillers": [],
        "audio_filler_triggered_after": \(value("delay", "3"))}]}
      """
    let analysis = Analysis(payload: SourceText(path: "p.json", bytes: [UInt8](json.utf8)))
    #expect(analysis.diagnostics.map(\.rule.name) == (rule.map { [$0] } ?? []), "\(json)")
  }

  @Test(arguments: cases.filter { $0.place != "ignored" })
  func source(_ place: String, _ number: String, _ rule: String?) {
    func value(_ name: String, _ other: String) -> String { name == place ? number : other }
    let source = """
      machine m {
        description "d"
        new_user -> a
        returning_user -> a
        terminal a
        reference r { id "66f0a1b2c3d4e5f610000000" version \(value("version", "1")) }
        action a { objective "o" actions { "x" } }
        reflection b {
          problem "p"
          word_limit \(value("limit", "9"))
          fillers after \(value("delay", "3"))s { }
          -> a
        }
      }
      """
    let analysis = Analysis(SourceText(path: "s.hsm", bytes: [UInt8](source.utf8)))
    // In a source, whole numbers are written in digits alone.
    let isPlain = place == "delay" || !number.contains { ".e".contains($0) }
    let expected = isPlain ? rule : "invalid-number"
    #expect(analysis.diagnostics.map(\.rule.name) == (expected.map { [$0] } ?? []))
  }

  @Test(arguments: ["===", "===  ", ">=1,==="]) func identityNeedsAVersion(_ version: String) {
    let source = """
      tool t { id "66f0a1b2c3d4e5f610000000" version "\(version)" instruction "i" }
      """
    let analysis = Analysis(SourceText(path: "s.hsm", bytes: [UInt8](source.utf8)))
    #expect(analysis.diagnostics.map(\.rule.name) == ["invalid-version-constraint"])
  }

}

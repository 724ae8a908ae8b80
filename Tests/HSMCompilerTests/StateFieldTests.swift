import HSMSyntax
import TestSupport
import Testing

/// The table of state fields says what the independent judge of payloads says.
struct StateFieldTests {

  @Test(arguments: Keyword.stateKinds)
  func isWhatTheJudgeKnows(_ kind: Keyword) throws {
    let expected = try Self.judged(kind.payloadType.description)
    let shown = StateField.all(of: kind).map { "\($0.member.name): \($0.shape.rawValue)" }
    #expect(["type: anything", "name: name"] + shown == expected)
  }

  @Test(arguments: Keyword.stateKinds)
  func isFoundByKeyword(_ kind: Keyword) throws {
    let table = StateFieldTable.shared
    let fields = table.indices(of: kind).map { table[kind, $0] }
    #expect(fields == StateField.all(of: kind))
    for keyword in Keyword.allCases {
      let first = fields.firstIndex { $0.keyword == keyword }
      #expect(table.index(of: keyword, in: kind) == first)
    }
    // What a keyword begins is one field, or fillers and the delay right behind them.
    for (index, field) in fields.enumerated() where field.shape == .delay {
      #expect(fields[index - 1].shape == .fillers)
      #expect(fields[index - 1].keyword == field.keyword)
    }
  }

  /// Returns the fields of states of this `type` in `fields.py`, each with its kind.
  private static func judged(_ type: String) throws -> [String] {
    let text = try Repository.text("Tests/Conformance/fields.py")
    let lines = text.split(separator: "\n")
    let start = try #require(lines.firstIndex(of: "    \"\(type)\": {"))
    return lines[(start + 1)...].prefix { $0 != "    }," }.map {
      $0.filter { $0 != "\"" && $0 != "," }.split(separator: " ").joined(separator: " ")
    }
  }

}

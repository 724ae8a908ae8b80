import Foundation
import HSMCompiler
import HSMModel
import HSMPayload
import HSMShow
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// What is shown of a state is what the payload has.
struct EffectiveStateTests {

  static let sources = ["samples", "Tests/Goldens/payload", "Tests/Goldens/decompile"]
    .flatMap { Repository.files(in: $0, suffix: ".hsm") }

  @Test(arguments: sources + ["Tests/Goldens/show/refill.hsm", "Tests/Goldens/show/two.hsm"])
  func valuesAreThoseOfThePayload(_ path: String) throws {
    let program = try Program(inRepository: path)
    let analysis = Analysis(
      program, environment: path.hasSuffix("refill.hsm") ? .named("staging") : .all)
    #expect(analysis.diagnostics.map(\.message) == [])
    try Self.expectValues(of: #require(analysis.checked))
  }

  @Test func randomMachines() throws {
    for seed in Effort.some(of: 0..<200 as Range<UInt64>) {
      let source = SourceText(
        path: "random.hsm", bytes: Array(RandomMachine(seed: seed).source.utf8))
      let analysis = Analysis(source)
      try Self.expectValues(of: #require(analysis.checked))
    }
  }

  // MARK: Support

  /// Records an issue unless each state of `checked` shows the members and values of its payload.
  private static func expectValues(of checked: CheckedModel) throws {
    for (number, machine) in checked.model.machines.enumerated() {
      let payload = Payload.bytes(of: number, in: checked)
      let object = try JSONSerialization.jsonObject(with: Data(payload)) as? [String: Any]
      let states = try #require(object?["states"] as? [[String: Any]])
      let expectedKeys = keys(payload, indentation: 6)
      var shownKeys: [[Substring]] = []
      let effective = EffectiveMachine(number, in: checked)
      for (index, expected) in zip(machine.states, states) {
        let bytes = ShowWriter.bytes(of: EffectiveState(index, of: effective))
        let shown = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        let state = try #require(shown?["state"] as? [String: Any])
        let values = state.mapValues(value)
        #expect(NSDictionary(dictionary: values) == NSDictionary(dictionary: expected))
        shownKeys += keys(bytes, indentation: 4).filter { $0.first == "type" }
      }
      #expect(shownKeys == expectedKeys)
    }
  }

  /// Returns what `shown` holds, without origins.
  private static func value(_ shown: Any) -> Any {
    if let list = shown as? [Any] { return list.map(value) }
    if let item = shown as? [String: Any], let value = item["value"] { return value }
    return shown
  }

  /// Returns the names of members of each object in `json` that stand behind `indentation` blanks.
  private static func keys(_ json: [UInt8], indentation: Int) -> [[Substring]] {
    let start = String(repeating: " ", count: indentation) + "\""
    var result: [[Substring]] = []
    for line in String(decoding: json, as: UTF8.self).split(separator: "\n") {
      guard line.hasPrefix(start), line.contains("\": "),
        let key = line.split(separator: "\"").dropFirst().first
      else { continue }
      if key == "type" || result.isEmpty { result.append([]) }
      result[result.count - 1].append(key)
    }
    return result
  }

}

import HSMCompiler
import HSMModel
import HSMPayload
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// What becomes of hierarchies, against a second, naive implementation of the language reference.
struct HierarchyTests {

  static let machinesPerCase = Effort.share(of: 260)

  /// Random machines have the payloads that the naive flattener makes of them, in both modes.
  @Test(arguments: 0..<8)
  func randomMachinesAreFlattened(_ number: Int) throws {
    var tally: [NaiveFlattener.Feature: Int] = [:]
    var machineCount = 0
    var seed = UInt64(number) * 1_000_000
    while machineCount < Self.machinesPerCase {
      seed += 1
      let outline = OutlineGenerator.outline(seed: seed)
      let compiled = CompiledOutline(outline, seed: seed)
      try #require(
        compiled.analysis.diagnostics.isEmpty, Self.comment(seed, compiled, compiled.problems))
      #expect(compiled.program.trees.count == outline.files.count)
      for machine in outline.files.flatMap(\.machines) {
        machineCount += 1
        for injection in Payload.Injection.allCases {
          var naive = NaiveFlattener(outline, machine, isInjectedByServer: injection == .server)
          let expected = CompiledOutline.lines(naive.payload())
          let payload = try compiled.payload(
            of: machine.name, injection: injection, isCompact: seed.isMultiple(of: 2))
          let difference = Self.difference(expected, CompiledOutline.lines(payload))
          try #require(difference == nil, Self.comment(seed, compiled, difference ?? ""))
          // Both modes have the same features; they count once.
          let new = naive.tally.filter { injection == .compiled || $0.key == .globalGuideline }
          tally.merge(new, uniquingKeysWith: +)
        }
      }
    }
    let counts = NaiveFlattener.Feature.allCases.map { "\($0.rawValue) \(tally[$0] ?? 0)" }
    print("hierarchies \(number): machines \(machineCount), \(counts.joined(separator: ", "))")
    for feature in NaiveFlattener.Feature.allCases {
      #expect(tally[feature] ?? 0 >= Effort.share(of: 50), "\(feature.rawValue)")
    }
  }

  /// Returns the comment of a failure.
  private static func comment(
    _ seed: UInt64, _ compiled: CompiledOutline, _ problem: String
  ) -> Comment {
    let sources = compiled.sources.sorted { $0.key < $1.key }.map { "== \($0.key)\n\($0.value)" }
    return "seed \(seed): \(problem)\n\(sources.joined())"
  }

  /// Returns the first lines that are different, if any are; those of a longer list count as such.
  private static func difference(_ expected: [String], _ found: [String]) -> String? {
    let same = zip(expected, found).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    if same == max(expected.count, found.count) { return nil }
    let lines = [expected, found].map { $0.dropFirst(same).prefix(1).joined() }
    return "expected \(lines[0])\nfound    \(lines[1])"
  }

}

extension CompiledOutline {

  /// The messages of the diagnostics.
  var problems: String {
    analysis.diagnostics.map {
      "\(program.trees[Int($0.location.file)].source.path):\($0.location.span): \($0.message)"
    }.joined(separator: "\n")
  }

}

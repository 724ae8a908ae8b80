import HSMCompiler
import HSMDecompiler
import HSMFormat
import HSMModel
import HSMPayload
import HSMShow
import HSMSyntax
import HSMText
import MachineGenerator
import Testing

/// Generated machines are what measurements and large tests take for granted.
struct MachineGeneratorTests {

  static let sizes = Array(MachineGenerator.minimum...40) + [487, 488, 1000]

  @Test(arguments: MachineGenerator.Shape.allCases, sizes)
  func isRight(_ shape: MachineGenerator.Shape, _ count: Int) throws {
    let bytes = MachineGenerator.source(shape, states: count)
    #expect(bytes == MachineGenerator.source(shape, states: count), "not the same again")
    let analysis = Analysis(SourceText(path: "\(shape)-\(count).hsm", bytes: bytes))
    try #require(analysis.diagnostics == [])
    #expect(analysis.model.states.count == count)
    #expect(Set(analysis.model.states.map(\.kind)).count == 6, "not all kinds of state")
    #expect(Self.reachable(analysis.model).count == count)
    #expect(Self.depth(analysis.model) == (shape == .nested ? 5 : 0))
    let tree = Parser.parse(SourceText(path: "", bytes: bytes))
    #expect(Formatter.format(tree) == bytes, "not in canonical form")
  }

  /// Sources and payloads grow with the number of states, and no faster.
  @Test(arguments: MachineGenerator.Shape.allCases)
  func isProportional(_ shape: MachineGenerator.Shape) throws {
    let source = MachineGenerator.source(shape, states: 1000)
    #expect((900...1300).contains(source.count / 1000), "bytes of source a state")
    let analysis = Analysis(SourceText(path: "", bytes: source))
    let checked = try #require(analysis.checked)
    #expect(Payload.bytes(of: 0, in: checked).count < source.count * 5 / 2)
  }

  /// Flattened and decompiled, nested machines are about as long as they were, and mean the same.
  @Test func isFoundAgain() throws {
    var ratios: [Double] = []
    for count in stride(from: 20, through: 260, by: 40) {
      let source = MachineGenerator.source(.nested, states: count)
      let checked = try #require(Analysis(SourceText(path: "", bytes: source)).checked)
      let payload = Payload.bytes(of: 0, in: checked)
      let model = Analysis(payload: SourceText(path: "", bytes: payload)).model
      let again = Formatter.canonical(
        Decompiler.source(of: 0, in: model, named: "again", lift: true))
      let same = try #require(Analysis(SourceText(path: "", bytes: again)).checked)
      #expect(Payload.bytes(of: 0, in: same) == payload)
      ratios.append(Self.lines(again) / Self.lines(source))
    }
    ratios.sort()
    #expect(ratios[ratios.count / 2] < 1.05, "the median of \(ratios)")
    #expect(ratios.last! < 1.1)
  }

  private static func lines(_ source: [UInt8]) -> Double { Double(source.count { $0 == 0x0A }) }

  /// What makes measurements realistic is there.
  @Test(arguments: MachineGenerator.Shape.allCases)
  func isVaried(_ shape: MachineGenerator.Shape) {
    let text = String(decoding: MachineGenerator.source(shape, states: 500), as: UTF8.self)
    for part in [
      #"\""#, #"\\"#, #"\n"#, #"\u{"#, "\"\"\"", "// ", "/// ", "’", "é", "€", ".intake then ",
      "instruction \"", "persistence ephemeral", "skip_active_memory_retrieval", "exit_tools",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(Set(text.split(separator: "\n")).count > 4000, "too many lines are the same")
  }

  /// Returns the states that can be reached from where new users begin, without what is inherited.
  private static func reachable(_ model: Model) -> Set<Int> {
    var found = Set([model.machines[0].newUser].compactMap { $0?.state })
    var open = Array(found)
    while let index = open.popLast() {
      let exits =
        Array(model.items(.exits, ofState: index)) + model.items(.transition, ofState: index)
      for exit in exits {
        guard case .state(let next) = model.exits[exit].target, found.insert(next).inserted else {
          continue
        }
        open.append(next)
      }
    }
    return found
  }

  /// Returns the number of groups around the state that stands deepest.
  private static func depth(_ model: Model) -> Int {
    var depths: [Int] = []
    for scope in model.scopes { depths.append(scope.parent.map { depths[$0] + 1 } ?? 0) }
    return depths.max() ?? 0
  }

}

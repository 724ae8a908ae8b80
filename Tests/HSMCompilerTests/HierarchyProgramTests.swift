import HSMCompiler
import HSMModel
import HSMSyntax
import HSMText
import Testing

/// Programs of several files that share fragments.
struct HierarchyProgramTests {

  /// A machine that includes `shared` once in its one group.
  static var machine: Outline.Machine {
    HierarchyTests.machine(members: [
      HierarchyTests.group("g", includes: ["shared"], [HierarchyTests.state(.action, "a")]),
      HierarchyTests.state(.action, "bye"),
    ])
  }

  /// A fragment that says `Rule.` and leads to `target`.
  static func fragment(_ target: String = "bye") -> Outline.Fragment {
    let exit = Outline.Exit(text: "Done", target: .name(target))
    return Outline.Fragment(
      name: "shared", rules: Outline.Rules(guidelines: [[], ["Rule."], []], exits: [exit]))
  }

  /// Expects that `compiled` is free of errors and has the one payload, of `machine`.
  static func expectPayload(_ compiled: CompiledOutline) throws {
    #expect(compiled.problems == "")
    let payload = try compiled.payload(of: "m")
    #expect(HierarchyTests.counts(of: "Rule.", in: "action_guidelines", payload) == ["a": 1])
    #expect(HierarchyTests.counts(of: "Done", in: "exit_conditions", payload) == ["a": 1])
  }

  @Test func twoFilesImportEachOther() throws {
    let files = [
      Outline.File(path: "m.hsm", imports: ["rules.hsm", "m.hsm"], machines: [Self.machine]),
      Outline.File(path: "rules.hsm", imports: ["m.hsm"], fragments: [Self.fragment()]),
    ]
    for files in [files, files.reversed()] {
      let compiled = CompiledOutline(Outline(files: files))
      #expect(compiled.program.trees.map(\.source.path) == files.map(\.path))
      try Self.expectPayload(compiled)
    }
  }

  @Test func fileOfTwoPathsIsReadOnce() throws {
    let files = [
      Outline.File(
        path: "m.hsm", imports: ["rules.hsm", "./rules.hsm", "lib/../rules.hsm", "lib/more.hsm"],
        machines: [Self.machine]),
      Outline.File(path: "rules.hsm", fragments: [Self.fragment()]),
      Outline.File(path: "lib/more.hsm", imports: ["./rules.hsm"]),
    ]
    let compiled = CompiledOutline(Outline(files: files))
    #expect(compiled.program.trees.count == 3)
    try Self.expectPayload(compiled)
  }

  @Test func findingInAFragmentIsReportedOnce() throws {
    let states = (0..<10).map { HierarchyTests.state(.action, "s\($0)", includes: ["shared"]) }
    let machine = HierarchyTests.machine(
      members: [HierarchyTests.state(.action, "a"), HierarchyTests.group("g", states)]
        + [HierarchyTests.state(.action, "bye")])
    let files = [
      Outline.File(path: "m.hsm", imports: ["rules.hsm"], machines: [machine]),
      Outline.File(path: "rules.hsm", fragments: [Self.fragment("nowhere")]),
    ]
    let compiled = CompiledOutline(Outline(files: files))
    try #require(compiled.analysis.diagnostics.count == 1, "\(compiled.problems)")
    let diagnostic = compiled.analysis.diagnostics[0]
    #expect(diagnostic.rule == .unknownState)
    let trees = compiled.program.trees
    #expect(trees[Int(diagnostic.location.file)].source.path == "rules.hsm")
    #expect(trees[1].source.text(diagnostic.location.span) == "nowhere")
    try #require(diagnostic.related.count == 1)
    let place = diagnostic.related[0].location
    #expect(place.file == 0)
    let source = [UInt8](try #require(compiled.sources["m.hsm"]).utf8)
    let include = [UInt8]("include shared".utf8)
    let first = source.indices.first { source[$0...].starts(with: include) }
    // The place is the name behind the keyword.
    #expect(Int(place.span.start) == (first ?? 0) + 8)
    #expect(trees[0].source.text(place.span) == "shared")
  }

}

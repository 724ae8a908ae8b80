import HSMModel
import HSMPayload
import HSMSyntax
import HSMText
import Testing

extension HierarchyTests {

  /// Returns a state of the kind, which leads to `next` where its kind must lead somewhere.
  static func state(
    _ kind: Outline.Kind, _ name: String, to next: String = "bye", exits: [Outline.Exit] = [],
    includes: [String] = []
  ) -> Outline.Member {
    var state = Outline.State(kind: kind, name: name)
    state.rules.exits = exits
    state.rules.includes = includes
    switch kind {
    case .action:
      state.texts["objective"] = "Do it."
      state.lists["actions"] = ["Do it."]
    case .decision: state.texts["objective"] = "Choose."
    case .recall: state.next = .name(next)
    case .annotation: state.texts["inner_thought"] = "Well."
    case .reflection: state.texts["problem"] = "Why?"
    case .toolCall:
      state.texts = ["objective": "Call it.", "context": "Nothing."]
      state.call = Outline.Use(name: "finder")
    }
    if kind != .action, kind != .decision { state.next = .name(next) }
    return .state(state)
  }

  static func group(
    _ name: String, initial: String? = nil, includes: [String] = [], _ members: [Outline.Member]
  ) -> Outline.Member {
    let rules = Outline.Rules(includes: includes)
    return .group(Outline.Group(name: name, initial: initial, rules: rules, members: members))
  }

  /// Returns a machine with the terminal state `bye`, which the members hold, and the tool `finder`.
  static func machine(
    _ rules: Outline.Rules = .init(), members: [Outline.Member]
  ) -> Outline.Machine {
    var machine = Outline.Machine(name: "m", newUser: "a", returningUser: "a", terminal: "bye")
    let fields = Outline.ToolFields(version: "", instruction: "Find it.")
    let id = String(repeating: "a", count: 24)
    machine.tools = [Outline.Tool(name: "finder", id: id, fields: fields)]
    machine.rules = rules
    machine.members = members
    return machine
  }

  /// Returns how often each state has `text` in its list `key` of strings or exits.
  static func counts(of text: String, in key: String, _ payload: [String: Any]) -> [String: Int] {
    var result: [String: Int] = [:]
    for state in payload["states"] as? [[String: Any]] ?? [] {
      let texts = state[key] as? [String] ?? []
      let exits = state[key] as? [[String: Any]] ?? []
      let all = texts + exits.compactMap { $0["description"] as? String }
      let count = all.filter { $0 == text }.count
      if count > 0 { result[state["name"] as? String ?? ""] = count }
    }
    return result
  }

  @Test func machineExitReachesEveryActionAndDecision() throws {
    let emergency = Outline.Exit(text: "Emergency", target: .name("urgent"))
    // The same exit in other words: the group's initial state.
    let same = Outline.Exit(text: " Emergency ", target: .name("help"))
    let kinds = Outline.Kind.allCases
    let inner = kinds.map { Self.state($0, "inner_\($0.rawValue)") }
    let urgent = Self.state(.action, "urgent")
    let middle = kinds.map { Self.state($0, "middle_\($0.rawValue)") }
    let top = kinds.map { Self.state($0, "top_\($0.rawValue)") }
    let machine = Self.machine(
      Outline.Rules(exits: [emergency]),
      members: [
        Self.state(.action, "a", exits: [same]),
        Self.group(
          "outer", [Self.group("help", initial: "urgent", [urgent] + inner)] + middle),
        Self.group("end", [Self.group("very_end", [Self.state(.action, "bye")])]),
      ] + top)
    let compiled = CompiledOutline(Outline(files: [.init(path: "m.hsm", machines: [machine])]))
    #expect(compiled.problems == "")
    let payload = try compiled.payload(of: "m")
    let names = ["top", "middle", "inner"].flatMap { ["\($0)_action", "\($0)_decision"] } + ["a"]
    #expect(
      Self.counts(of: "Emergency", in: "exit_conditions", payload)
        == Dictionary(uniqueKeysWithValues: names.map { ($0, 1) }))
    #expect((payload["states"] as? [Any])?.count == 21)
  }

  @Test func ruleOfAnImportedFragmentIsSaidOnce() throws {
    let rule = "In an emergency, say to call 911."
    let fragment = Outline.Fragment(
      name: "emergency", rules: Outline.Rules(guidelines: [[], [], [rule]]))
    let machine = Self.machine(members: [
      Self.state(.action, "a"),
      Self.group(
        "one", includes: ["emergency"],
        [
          Self.state(.action, "one_a"), Self.state(.decision, "one_b"),
          Self.group(
            "one_one", includes: ["emergency"],
            [Self.state(.action, "one_c"), Self.state(.recall, "one_d")]),
          Self.group("one_two", [Self.state(.action, "one_e", includes: ["emergency"])]),
        ]),
      Self.group("two", includes: ["emergency"], [Self.state(.action, "two_a")]),
      Self.group("three", [Self.state(.action, "three_a"), Self.state(.action, "bye")]),
    ])
    let files = [
      Outline.File(path: "m.hsm", imports: ["lib/rules.hsm"], machines: [machine]),
      Outline.File(path: "lib/rules.hsm", fragments: [fragment]),
    ]
    let compiled = CompiledOutline(Outline(files: files))
    #expect(compiled.problems == "")
    for injection in Payload.Injection.allCases {
      let payload = try compiled.payload(of: "m", injection: injection)
      #expect(
        Self.counts(of: rule, in: "boundary_constraints", payload)
          == ["one_a": 1, "one_c": 1, "one_e": 1, "two_a": 1])
      #expect(payload["global_boundary_constraints"] as? [String] == [])
    }
  }

}

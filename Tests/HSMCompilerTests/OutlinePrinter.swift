import TestSupport

/// Writes an outline as sources, the fields of each body in a random order.
///
/// Only the order of what has one is kept: of includes and of states and groups.
struct OutlinePrinter {

  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func print(_ file: Outline.File) -> String {
    var items = file.tools.map { tool($0) } + file.fragments.map { fragment($0) }
    items += file.machines.map { machine($0) } + file.imports.map { "import \(quoted($0))" }
    return items.shuffled(using: &random).joined(separator: "\n") + "\n"
  }

  private mutating func machine(_ machine: Outline.Machine) -> String {
    let entries = [
      "description \(quoted("Machine \(machine.name)."))",
      "new_user -> \(machine.newUser)", "returning_user -> \(machine.returningUser)",
      "terminal \(machine.terminal)",
    ]
    let references = machine.references.map {
      "reference \($0.name) { id \(quoted($0.id)) version \($0.version) }"
    }
    let declarations = machine.tools.map { tool($0) } + machine.fragments.map { fragment($0) }
    return body(
      "machine \(machine.name)", machine.rules, entries + references + declarations,
      machine.members)
  }

  private mutating func member(_ member: Outline.Member) -> String {
    switch member {
    case .state(let state): return self.state(state)
    case .group(let group):
      let initial = group.initial.map { ["initial -> \($0)"] } ?? []
      return body("group \(group.name)", group.rules, initial, group.members)
    }
  }

  private mutating func fragment(_ fragment: Outline.Fragment) -> String {
    body("fragment \(fragment.name)", fragment.rules, [])
  }

  private mutating func state(_ state: Outline.State) -> String {
    var fields: [String] = []
    for (keyword, value) in state.texts.sorted(by: { $0.key < $1.key }) {
      fields.append("\(keyword) \(quoted(value))")
    }
    for (keyword, values) in state.lists.sorted(by: { $0.key < $1.key }) {
      fields.append(list(keyword, values.map(quoted)))
    }
    if state.kind == .reflection { fields.append("word_limit \(state.wordLimit)") }
    if state.skipsMemory { fields.append("skip_active_memory_retrieval") }
    if let call = state.call { fields.append("call \(use(call))") }
    if let fillers = state.fillers { fields.append(self.fillers(fillers)) }
    if let next = state.next { fields.append(target(next)) }
    return body("\(state.kind.rawValue) \(state.name)", state.rules, fields)
  }

  /// Returns the declaration that begins with `header` and holds all this in braces.
  private mutating func body(
    _ header: String, _ rules: Outline.Rules, _ fields: [String], _ members: [Outline.Member] = []
  ) -> String {
    var fields = fields
    for (keyword, texts) in zip(["navigation", "guidelines", "constraints"], rules.guidelines)
    where !texts.isEmpty {
      fields.append(list(keyword, texts.map(quoted)))
    }
    if !rules.exits.isEmpty {
      fields.append(list("exits", rules.exits.map { "\(quoted($0.text)) \(target($0.target))" }))
    }
    for (keyword, uses) in zip(["tools", "exit_tools"], rules.tools) where !uses.isEmpty {
      fields.append(list(keyword, uses.map { use($0) }))
    }
    var items = members.map { member($0) }
    // Includes go among the members, in their order.
    var place = 0
    for name in rules.includes {
      place = Int.random(in: place...items.count, using: &random)
      items.insert("include \(name)", at: place)
      place += 1
    }
    for field in fields {
      items.insert(field, at: Int.random(in: 0...items.count, using: &random))
    }
    return "\(header) {\n\(items.joined(separator: "\n"))\n}"
  }

  // MARK: Parts

  private func list(_ keyword: String, _ items: [String]) -> String {
    "\(keyword) { \(items.joined(separator: " ")) }"
  }

  private func target(_ target: Outline.Target) -> String {
    switch target {
    case .name(let name): "-> \(name)"
    case .external(let path, let name): "-> \(path) then \(name)"
    }
  }

  private func tool(_ tool: Outline.Tool) -> String {
    "tool \(tool.name) { id \(quoted(tool.id)) \(fields(tool.fields)) }"
  }

  private func use(_ use: Outline.Use) -> String {
    let fields = fields(use.fields)
    return fields.isEmpty ? use.name : "\(use.name) { \(fields) }"
  }

  private func fields(_ fields: Outline.ToolFields) -> String {
    [
      fields.version.map { "version \(quoted($0))" },
      fields.instruction.map { "instruction \(quoted($0))" },
      fields.persistence.map { "persistence \($0)" }, fields.fillers.map(fillers),
    ].compactMap(\.self).joined(separator: " ")
  }

  private func fillers(_ fillers: Outline.Fillers) -> String {
    list("fillers\(fillers.delay.map { " after \($0)s" } ?? "")", fillers.texts.map(quoted))
  }

  /// Returns `value` as a string, everything but printable ASCII escaped.
  private func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      let isPlain = " "..."~" ~= scalar && scalar != "\"" && scalar != "\\"
      result += isPlain ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
    return result + "\""
  }

}

import HSMCompiler
import HSMReport
import HSMSyntax
import HSMText

/// An effective state as text.
struct StatePage {

  private let state: EffectiveState
  private var places: SourceMap
  private var page: TextPage

  private var model: Model { state.model }

  /// Returns `state` in rows of `width` columns.
  static func bytes(of state: EffectiveState, width: Int) -> [UInt8] {
    var writer = StatePage(
      state: state, places: SourceMap(state.model.sources), page: TextPage(width: width))
    writer.writeHeader()
    for field in state.fields {
      writer.page.blankLine()
      writer.page.write("\(field.name)")
      writer.write(field.content)
    }
    return writer.page.bytes
  }

  private mutating func writeHeader() {
    let machine = model.machines[state.machine]
    page.write("\(state.type) \(model.name(state.state.name))")
    let scopes =
      ["machine \(model.name(machine.name))"]
      + state.groups.map { "group \(model.name(model.scopes[$0].name))" }
    let place = places.place(of: state.state.location)
    page.write("\(place), in \(scopes.joined(separator: " > "))", indentation: 2)
    let roles = MachineOutline.roles(of: state.index, in: machine)
    if !roles.isEmpty {
      page.write(roles.map { "\($0)" }.joined(separator: ", "), indentation: 2)
    }
    let totals = state.totals.filter { $0.count > 0 }.map { sort, count in
      "\(count) \(count == 1 ? sort.singular : sort.rawValue)"
    }
    if !totals.isEmpty { page.write(totals.joined(separator: ", "), indentation: 2) }
  }

  private mutating func write(_ content: EffectiveState.Content) {
    switch content {
    case .text(let item):
      if let item { write(item) } else { writeDefault("none") }
    case .texts(let items):
      writeList(items) { writer, item in
        writer.page.write(writer.model.bytes(item.value), indentation: 4, lead: "- ")
      }
    case .delay(let item):
      if let item { write(item, unit: " s") } else { writeDefault("3 s, the default") }
    case .number(let item): write(item)
    case .flag(let origin):
      page.write(origin == nil ? "false, the default" : "true", indentation: 2)
      if let origin { write(origin, indentation: 4) }
    case .exits(let items):
      writeList(items) { writer, item in
        writer.page.write(
          writer.model.bytes(item.value.description), indentation: 4, lead: "- ")
        writer.page.write(writer.target(of: item.value), indentation: 6)
      }
    case .target(let item):
      page.write(target(of: item.value), indentation: 2)
      write(item.origin, indentation: 4)
    case .tools(let items): writeList(items) { $0.writeTool($1.value, indentation: 4, lead: "- ") }
    case .tool(let item):
      writeTool(item.value, indentation: 2, lead: "")
      write(item.origin, indentation: 4)
    }
  }

  /// Writes `items`, each by `write`, with their origins.
  private mutating func writeList<Value>(
    _ items: [EffectiveState.Item<Value>]?,
    by write: (inout StatePage, EffectiveState.Item<Value>) -> Void
  ) {
    guard let items, !items.isEmpty else { return writeDefault("none") }
    for item in items {
      write(&self, item)
      self.write(item.origin, indentation: 6)
    }
  }

  private mutating func write(_ item: EffectiveState.Item<Text>, unit: String = "") {
    page.write(Array(model.bytes(item.value)) + Array(unit.utf8), indentation: 2)
    write(item.origin, indentation: 4)
  }

  private mutating func writeDefault(_ text: String) { page.write(text, indentation: 2) }

  /// Writes where something comes from.
  private mutating func write(_ origin: Origin, indentation: Int) {
    var text = places.place(of: origin.location)
    if origin.kind != .state {
      text = "from \(origin.kind.rawValue) \(model.name(origin.name)), \(text)"
    }
    if let inclusion = origin.inclusion { text += ", included at \(places.place(of: inclusion))" }
    page.write(text, indentation: indentation)
  }

  /// Returns the arrow of `exit`.
  private func target(of exit: Exit) -> String {
    guard let names = TargetNames(exit, in: model) else { return "-> nowhere" }
    func group(_ name: String?) -> String { name.map { " (group \($0))" } ?? "" }
    let arrow = "-> \(names.state)\(group(names.group))"
    guard let jumpBack = names.jumpBack else { return arrow }
    return "\(arrow) then \(jumpBack)\(group(names.jumpBackGroup))"
  }

  /// Writes the call `spec`, a line for each of its fields.
  private mutating func writeTool(_ spec: ToolCallSpec, indentation: Int, lead: String) {
    let declared = spec.declaration.map { ", declared at \(places.place(of: $0))" } ?? ""
    page.write("\(model.name(spec.name))\(declared)", indentation: indentation, lead: lead)
    func text(_ text: Text) -> String { String(decoding: model.bytes(text), as: UTF8.self) }
    let version = text(spec.version)
    let delay = spec.fillers.delay.map(text) ?? "3"
    let fillers = model.texts[spec.fillers.texts].map { "\"\(text($0))\"" }
    let fields: [(name: String, value: String, keyword: Keyword)] = [
      ("id", spec.hasID ? text(spec.id) : "only environments give it", .id),
      (
        "version",
        !spec.hasVersion ? "only environments give it" : version.isEmpty ? "any" : version,
        .version
      ),
      ("instruction", text(spec.instruction), .instruction),
      ("persistence", spec.persistence.rawValue, .persistence),
      (
        "fillers",
        fillers.isEmpty ? "none" : "after \(delay) s: " + fillers.joined(separator: ", "),
        .fillers
      ),
    ]
    for field in fields {
      let note = spec.overrides.contains(field.keyword) ? " (overridden here)" : ""
      page.write(
        field.value + note, indentation: indentation + 15,
        lead: field.name + String(repeating: " ", count: 13 - field.name.count))
    }
  }

}

extension EffectiveState.Sort {

  /// What one of them is called.
  fileprivate var singular: String {
    switch self {
    case .queries: "query"
    default: String(rawValue.dropLast())
    }
  }

}

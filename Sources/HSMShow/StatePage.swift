import HSMModel
import HSMReport
import HSMSyntax
import HSMText

/// An effective state as text.
package struct StatePage {

  private let state: EffectiveState
  private var places: SourceMap
  private var page: TextPage

  private var model: Model { state.model }

  /// Returns `state` in rows of `width` columns.
  package static func bytes(of state: EffectiveState, width: Int) -> [UInt8] {
    var writer = StatePage(
      state: state, places: SourceMap(state.model.sources), page: TextPage(width: width))
    writer.writeHeader()
    for field in state.fields {
      writer.page.blankLine()
      writer.page.write(field.field.member.name)
      writer.write(field.field.shape, field.items)
    }
    return writer.page.bytes
  }

  private mutating func writeHeader() {
    let machine = state.machine.machine
    page.write("\(state.state.kind.payloadType) \(model.name(state.state.name))")
    let scopes =
      ["machine \(model.name(machine.name))"]
      + state.groups.map { "group \(model.name(model.scopes[$0].name))" }
    let place = places.place(of: state.state.location)
    page.write("\(place), in \(scopes.joined(separator: " > "))", indentation: 2)
    let roles = MachineOutline.roles(of: state.index, in: state.machine)
    if !roles.isEmpty {
      page.write(roles.map { "\($0)" }.joined(separator: ", "), indentation: 2)
    }
    let totals = state.totals.filter { $0.count > 0 }.map { sort, count in
      "\(count) \(count == 1 ? sort.singular : sort.rawValue)"
    }
    if !totals.isEmpty { page.write(totals.joined(separator: ", "), indentation: 2) }
  }

  /// Writes `items`, which are what a field of this `shape` holds.
  private mutating func write(_ shape: StateField.Shape, _ items: EffectiveItems) {
    let first = items.first
    let text = shape.holdsTexts ? first.map { model.texts[$0] } : nil
    switch shape {
    case .text, .nullableText, .wordLimit: writeText(text, default: "none")
    case .texts, .someTexts, .queries, .fillers:
      writeList(items) { page, item in
        let text = page.model.texts[item]
        page.page.write(page.model.bytes(text), indentation: 4, lead: "- ")
        page.write(text.origin, text.location, indentation: 6)
      }
    case .delay: writeText(text, unit: " s", default: "3 s, the default")
    case .boolean:
      page.write(text == nil ? "false, the default" : "true", indentation: 2)
      if let text { write(text.origin, text.location, indentation: 4) }
    case .exits:
      writeList(items) { page, item in
        let exit = page.model.exits[item]
        page.page.write(page.model.bytes(exit.description), indentation: 4, lead: "- ")
        page.page.write(page.target(of: exit), indentation: 6)
        page.write(exit.description.origin, exit.description.location, indentation: 6)
      }
    case .target:
      guard let exit = first.map({ model.exits[$0] }) else { return }
      page.write(target(of: exit), indentation: 2)
      write(exit.description.origin, exit.description.location, indentation: 4)
    case .tools:
      writeList(items) { page, item in
        let spec = page.model.uses[item]
        page.writeTool(spec, indentation: 4, lead: "- ")
        page.write(spec.origin, spec.location, indentation: 6)
      }
    case .tool:
      guard let spec = first.map({ model.uses[$0] }) else { return }
      writeTool(spec, indentation: 2, lead: "")
      write(spec.origin, spec.location, indentation: 4)
    }
  }

  /// Writes `items`, each by `write`.
  private mutating func writeList(_ items: EffectiveItems, by write: (inout StatePage, Int) -> Void)
  {
    guard !items.isEmpty else { return page.write("none", indentation: 2) }
    for item in items { write(&self, item) }
  }

  private mutating func writeText(_ text: Text?, unit: String = "", default: String) {
    guard let text else { return page.write(`default`, indentation: 2) }
    page.write(Array(model.bytes(text)) + Array(unit.utf8), indentation: 2)
    write(text.origin, text.location, indentation: 4)
  }

  /// Writes what says the item of `origin` at `location`.
  private mutating func write(_ origin: Origin, _ location: Location, indentation: Int) {
    let source = ItemSource(origin, in: model)
    var text = places.place(of: location)
    if source.kind != .state {
      text = "from \(source.kind.rawValue) \(model.name(source.name)), \(text)"
    }
    if let inclusion = source.inclusion { text += ", included at \(places.place(of: inclusion))" }
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
    func text(_ items: Items, _ default: String) -> String {
      model.text(items).map(model.string) ?? `default`
    }
    let unknown = "only environments give it"
    let version = text(spec.version, unknown)
    let delay = text(spec.fillers.delay, "3")
    let fillers = model.texts[spec.fillers.texts.range].map { "\"\(model.string($0))\"" }
    let fields: [(name: String, value: String, keyword: Keyword)] = [
      ("id", text(spec.id, unknown), .id),
      ("version", version.isEmpty ? "any" : version, .version),
      ("instruction", text(spec.instruction, ""), .instruction),
      ("persistence", spec.persistence.name, .persistence),
      (
        "fillers",
        fillers.isEmpty ? "none" : "after \(delay) s: " + fillers.joined(separator: ", "),
        .fillers
      ),
    ]
    for field in fields {
      let note = spec.ownFields.contains(field.keyword) ? " (overridden here)" : ""
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

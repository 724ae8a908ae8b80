import HSMSyntax

/// The body of a request to create a version of a machine (contract, *The machine*).
///
/// Fields are written in the order of the contract, `type` first in a state; one pass over the
/// machine, one buffer.
package struct Payload {

  /// Who adds a machine's own guidelines to its action states.
  package enum Injection: String, CaseIterable, Sendable {

    /// The compiler: the three `global_…` lists are empty.
    case compiled

    /// The server: the machine's own guidelines are in the `global_…` lists.
    case server

  }

  let model: Model
  let machine: Machine
  let injection: Injection

  /// What the machine's scopes do to its states; the first is the machine's own.
  let effects: [ScopeEffect]

  var json: JSONWriter

  /// Returns the payload of the machine with this index in `model`: UTF-8 that ends in a line end.
  ///
  /// - Requires: nothing in the model's sources is an error.
  /// - Complexity: O(n) in the length of the result and of the machine.
  package static func bytes(
    of machine: Int, in model: Model, injection: Injection = .compiled, isCompact: Bool = false
  ) -> [UInt8] {
    var payload = Payload(model, model.machines[machine], injection, isCompact)
    payload.writeMachine()
    payload.json.endDocument()
    return payload.json.bytes
  }

  private init(_ model: Model, _ machine: Machine, _ injection: Injection, _ isCompact: Bool) {
    self.model = model
    self.machine = machine
    self.injection = injection
    effects = ScopeEffect.all(
      of: machine, in: model, injectsGuidelines: injection == .compiled)
    let share = model.sources.reduce(0) { $0 + $1.bytes.count } / max(1, model.machines.count)
    json = JSONWriter(isCompact: isCompact, capacity: share * 2)
  }

  private mutating func writeMachine() {
    json.beginObject()
    text("description", machine.description)
    json.key("states")
    json.beginArray()
    for index in machine.states {
      json.item()
      writeState(model.states[index], index)
    }
    json.endArray()
    name("new_user_initial_state", of: machine.newUser)
    name("returning_user_initial_state", of: machine.returningUser)
    name("terminal_state", of: machine.terminal)
    json.key("references")
    json.beginObject()
    for reference in model.references[machine.references] { writeReference(reference) }
    json.endObject()
    let global = injection == .server ? model.scopes[machine.scope].guidelines : Guidelines()
    texts("global_intra_state_navigation_guidelines", model.texts[global.lists.navigation])
    texts("global_action_guidelines", model.texts[global.lists.guidelines])
    texts("global_boundary_constraints", model.texts[global.lists.constraints])
    json.endObject()
  }

  private mutating func writeReference(_ reference: Reference) {
    json.item()
    json.string(model.symbols[reference.name])
    json.endKey()
    json.beginArray()
    json.item()
    json.string(model.bytes(reference.id))
    json.item()
    json.raw(model.bytes(reference.version))
    json.endArray()
  }

  // MARK: Parts

  /// Writes the member `key` with the string `value`.
  mutating func text(_ key: StaticString, _ value: Text) {
    json.key(key)
    json.string(model.bytes(value))
  }

  /// Writes the member `key` with the list of strings `values`.
  mutating func texts(_ key: StaticString, _ values: ArraySlice<Text>) {
    json.key(key)
    json.beginArray()
    for value in values {
      json.item()
      json.string(model.bytes(value))
    }
    json.endArray()
  }

  /// Writes the member `key` with the name of the state with index `state`.
  private mutating func name(_ key: StaticString, of state: Int) {
    json.key(key)
    json.string(model.symbols[model.states[state].name])
  }

  /// Writes `fillers` as the members `textsKey` and `delayKey`.
  mutating func write(_ fillers: Fillers, _ textsKey: StaticString, _ delayKey: StaticString) {
    texts(textsKey, model.texts[fillers.texts])
    json.key(delayKey)
    if let delay = fillers.delay { json.raw(model.bytes(delay)) } else { json.raw("3") }
  }

  /// Writes the member `next_state`.
  mutating func write(_ target: Target) {
    json.key("next_state")
    switch target {
    case .state(let index): json.string(model.symbols[model.states[index].name])
    case .external(let path, let jumpBack):
      json.beginArray()
      json.item()
      json.string(model.bytes(path))
      json.item()
      json.string(model.symbols[model.states[jumpBack].name])
      json.endArray()
    case .none: json.raw("null")
    }
  }

  /// Writes the member `exit_conditions`.
  mutating func write(_ exits: [Exit]) {
    json.key("exit_conditions")
    json.beginArray()
    for exit in exits {
      json.item()
      json.beginObject()
      text("description", exit.description)
      write(exit.target)
      json.endObject()
    }
    json.endArray()
  }

  /// Writes the member `key` with the list of tool call specs `specs`.
  mutating func write(_ specs: [ToolCallSpec], _ key: StaticString) {
    json.key(key)
    json.beginArray()
    for spec in specs {
      json.item()
      write(spec)
    }
    json.endArray()
  }

  /// Writes the tool call spec `spec`.
  mutating func write(_ spec: ToolCallSpec) {
    json.beginObject()
    text("tool_id", spec.id)
    text("version_constraint", spec.version)
    text("additional_instruction", spec.instruction)
    write(spec.fillers, "audio_fillers", "audio_filler_triggered_after")
    json.key("result_persistence")
    switch spec.persistence {
    case .ephemeral: json.literal("ephemeral")
    case .persistedPreferred: json.literal("persisted-preferred")
    case .persisted: json.literal("persisted")
    }
    json.endObject()
  }

}

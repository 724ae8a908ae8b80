import HSMText

/// The body of a request to create a version of a machine (contract, *The machine*).
///
/// Fields are written in the order of the contract, `type` first in a state; one pass over the
/// machine, one buffer.
package struct Payload: ~Copyable {

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

  /// The source of the machine, where most of its texts are: getting there by way of the model would
  /// count references.
  let source: [UInt8]

  /// What the machine's scopes do to its states; the first is the machine's own.
  let effects: [Shared<ScopeEffect>]

  var json: JSONWriter

  /// The number of bytes that are written at once: few enough to stay in a processor's cache.
  private static let partSize = 1 << 18

  /// Calls `sink` with each part of the payload of the machine with this index in `model`, in order:
  /// UTF-8 that ends in a line end; with a `request`, of the document of that, whose body it is.
  /// Calls `phaseEnded` after `flatten` and `emit`.
  ///
  /// - Requires: nothing in the model's sources is an error; with a request, the machine has an id.
  /// - Throws: what `sink` throws.
  /// - Complexity: O(n) in the length of the payload and of the machine. The room that is needed does
  ///   not grow with the number of states.
  package static func write<Failure>(
    _ machine: Int, in model: Model, injection: Injection = .compiled, isCompact: Bool = false,
    request: Request? = nil, phaseEnded: (Phase) -> Void = { _ in },
    to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var payload = Payload(model, model.machines[machine], injection, isCompact)
    phaseEnded(.flatten)
    request?.begin(id: model.bytes(model.machines[machine].id!), in: &payload.json)
    try payload.writeMachine(to: sink)
    if request != nil { payload.json.endObject() }
    payload.json.endDocument()
    try payload.json.flush(ifAtLeast: 0, to: sink)
    phaseEnded(.emit)
  }

  /// Returns the payload of the machine with this index in `model`, as `write` does.
  package static func bytes(
    of machine: Int, in model: Model, injection: Injection = .compiled, isCompact: Bool = false
  ) -> [UInt8] {
    var output = OutputBuffer<UInt8>(capacity: partSize)
    write(machine, in: model, injection: injection, isCompact: isCompact) {
      output.append($0, 0..<$0.count)
    }
    return output.elements
  }

  private init(_ model: Model, _ machine: Machine, _ injection: Injection, _ isCompact: Bool) {
    self.model = model
    self.machine = machine
    self.injection = injection
    source = model.sources[Int(machine.location.file)].bytes
    effects = ScopeEffect.all(
      of: machine, in: model, injectsGuidelines: injection == .compiled
    ).map { Shared($0) }
    json = JSONWriter(isCompact ? .compact : .lines, capacity: Self.partSize * 2)
  }

  private mutating func writeMachine<Failure>(
    to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    json.beginObject()
    text("description", machine.description)
    json.key("states")
    json.beginArray()
    for index in machine.states {
      json.item()
      writeState(model.states[index], index)
      try json.flush(ifAtLeast: Self.partSize, to: sink)
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
    texts("global_intra_state_navigation_guidelines", global.lists.navigation)
    texts("global_action_guidelines", global.lists.guidelines)
    texts("global_boundary_constraints", global.lists.constraints)
    json.endObject()
  }

  private mutating func writeReference(_ reference: Reference) {
    json.item()
    string(reference.name)
    json.endKey()
    json.beginArray()
    json.item()
    string(reference.id)
    json.item()
    json.raw(model.bytes(reference.version))
    json.endArray()
  }

  // MARK: Parts

  /// Writes the member `key` with the string `value`.
  mutating func text(_ key: StaticString, _ value: Text) {
    json.key(key)
    string(value)
  }

  /// Writes `value` as a string.
  mutating func string(_ value: Text) {
    if value.buffer == machine.location.file + 1 {
      json.verbatim(source, value.range)
    } else {
      json.string(value, in: model)
    }
  }

  /// Writes `symbol` as a string.
  mutating func string(_ symbol: Symbol) { json.string(symbol, in: model) }

  /// Writes the member `key` with the list of strings at `indices` of the model's texts.
  mutating func texts(_ key: StaticString, _ indices: Range<Int>) {
    json.key(key)
    json.beginArray()
    for index in indices {
      json.item()
      string(model.texts[index])
    }
    json.endArray()
  }

  /// Writes the member `key` with the name of the state with index `state`.
  private mutating func name(_ key: StaticString, of state: Int) {
    json.key(key)
    string(model.states[state].name)
  }

  /// Writes `fillers` as the members `textsKey` and `delayKey`.
  mutating func write(_ fillers: Fillers, _ textsKey: StaticString, _ delayKey: StaticString) {
    texts(textsKey, fillers.texts)
    json.key(delayKey)
    if let delay = fillers.delay { json.raw(model.bytes(delay)) } else { json.raw("3") }
  }

  /// Writes the member `next_state`.
  mutating func write(_ target: Target) {
    json.key("next_state")
    switch target {
    case .state(let index): string(model.states[index].name)
    case .external(let path, let jumpBack):
      json.beginArray()
      json.item()
      string(path)
      json.item()
      string(model.states[jumpBack].name)
      json.endArray()
    case .none: json.raw("null")
    }
  }

  /// Writes `exit` as an item.
  mutating func write(_ exit: Exit) {
    json.item()
    json.beginObject()
    text("description", exit.description)
    write(exit.target)
    json.endObject()
  }

  /// Writes the member `key` with the list of tool call specs at `indices` of the model's uses.
  mutating func tools(_ key: StaticString, _ indices: Range<Int>) {
    json.key(key)
    json.beginArray()
    for index in indices {
      json.item()
      write(model.uses[index])
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

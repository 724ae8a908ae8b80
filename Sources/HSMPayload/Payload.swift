package import HSMModel
import HSMSyntax
import HSMText

/// The body of a request to create a version of a machine (contract, *The machine*).
///
/// Fields are written in the order of the contract, `type` first in a state; one pass over the
/// machine, one buffer.
package struct Payload: ~Copyable {

  package typealias Injection = EffectiveMachine.Injection

  let effective: EffectiveMachine
  let model: Model
  let machine: Machine

  /// The source of the machine, where most of its texts are: getting there by way of the model would
  /// count references.
  let source: [UInt8]

  var json: JSONWriter

  /// The number of bytes that are written at once: few enough to stay in a processor's cache.
  private static let partSize = 1 << 18

  /// Calls `sink` with each part of the payload of the machine with this index in `checked`, in order:
  /// UTF-8 that ends in a line end; with a `request`, of the document of that, whose body it is.
  /// Calls `phaseEnded` after `flatten` and `emit`.
  ///
  /// - Requires: the environment that counts gives what its declarations do not say; with a request, the
  ///   machine has an id.
  /// - Throws: what `sink` throws.
  /// - Complexity: O(n) in the length of the payload and of the machine. The room that is needed does
  ///   not grow with the number of states.
  package static func write<Failure>(
    _ machine: Int, in checked: CheckedModel, injection: Injection = .compiled,
    isCompact: Bool = false, request: Request? = nil,
    phaseEnded: (Phase) -> Void = { _ in },
    to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    var payload = Payload(
      EffectiveMachine(machine, in: checked, injection: injection), isCompact: isCompact)
    phaseEnded(.flatten)
    if let request {
      guard let id = payload.model.text(payload.machine.id) else {
        preconditionFailure("a request for a machine without an id")
      }
      request.begin(id: payload.model.bytes(id), in: &payload.json)
    }
    try payload.writeMachine(to: sink)
    if request != nil { payload.json.endObject() }
    payload.json.endDocument()
    try payload.json.flush(ifAtLeast: 0, to: sink)
    phaseEnded(.emit)
  }

  /// Returns the payload of the machine with this index in `checked`, as `write` does.
  package static func bytes(
    of machine: Int, in checked: CheckedModel, injection: Injection = .compiled,
    isCompact: Bool = false
  ) -> [UInt8] {
    var output = OutputBuffer<UInt8>(capacity: partSize)
    write(machine, in: checked, injection: injection, isCompact: isCompact) {
      output.append($0, 0..<$0.count)
    }
    return output.elements
  }

  private init(_ effective: EffectiveMachine, isCompact: Bool) {
    self.effective = effective
    model = effective.model
    machine = effective.machine
    source = model.sources[Int(machine.location.file)].bytes
    json = JSONWriter(isCompact ? .compact : .lines, capacity: Self.partSize * 2)
  }

  private mutating func writeMachine<Failure>(
    to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    json.beginObject()
    text(.description, machine.description)
    key(.states)
    json.beginArray()
    for index in machine.states {
      json.item()
      writeState(index)
      try json.flush(ifAtLeast: Self.partSize, to: sink)
    }
    json.endArray()
    name(.newUserInitialState, of: effective.entries.newUser)
    name(.returningUserInitialState, of: effective.entries.returningUser)
    name(.terminalState, of: effective.entries.terminal)
    key(.references)
    json.beginObject()
    for reference in model.references[machine.references] { writeReference(reference) }
    json.endObject()
    texts(.globalNavigation, effective.globals(.navigation))
    texts(.globalGuidelines, effective.globals(.guidelines))
    texts(.globalConstraints, effective.globals(.constraints))
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
    raw(reference.version)
    json.endArray()
  }

  // MARK: Parts

  /// Begins `member`.
  @inline(__always)
  mutating func key(_ member: Member) { json.key(member.spelling) }

  /// Writes `member` with the string `value`.
  mutating func text(_ member: Member, _ value: Text) {
    key(member)
    string(value)
  }

  /// Writes `member` with the string in `items`.
  mutating func text(_ member: Member, _ items: Items) {
    key(member)
    string(items)
  }

  /// Writes the text in `items` as a string.
  mutating func string(_ items: Items) { for item in items.range { string(model.texts[item]) } }

  /// Writes the number in `items` as it is spelled.
  mutating func raw(_ items: Items) {
    for item in items.range { json.raw(model.bytes(model.texts[item])) }
  }

  /// Writes `value` as a string.
  mutating func string(_ value: Text) {
    if value.file == machine.location.file, !value.isDecoded {
      json.verbatim(source, value.range)
    } else {
      json.string(value, in: model)
    }
  }

  /// Writes `symbol` as a string.
  mutating func string(_ symbol: Symbol) { json.string(symbol, in: model) }

  /// Writes `member` with the texts `items`.
  mutating func texts(_ member: Member, _ items: Items) {
    key(member)
    json.beginArray()
    for index in items {
      json.item()
      string(model.texts[index])
    }
    json.endArray()
  }

  /// Writes `member` with the name of the state with index `state`.
  private mutating func name(_ member: Member, of state: Int) {
    key(member)
    string(model.states[state].name)
  }

  /// Writes the delay in `items` in seconds, or the default.
  mutating func write(delay items: Items) {
    if items.isEmpty { json.raw("3") } else { raw(items) }
  }

  /// Writes where `exit` leads.
  mutating func writeTarget(of exit: Exit) {
    switch effective.target(of: exit) {
    case .state(let index): string(model.states[index].name)
    case .external(let path, let jumpBack):
      json.beginArray()
      json.item()
      string(model.texts[path])
      json.item()
      string(model.states[jumpBack].name)
      json.endArray()
    }
  }

  /// Writes `exit`, with its description.
  mutating func write(_ exit: Exit) {
    json.beginObject()
    text(.description, exit.description)
    key(.nextState)
    writeTarget(of: exit)
    json.endObject()
  }

  /// Writes the tool call spec `spec`.
  mutating func write(_ spec: ToolCallSpec) {
    json.beginObject()
    text(.toolID, spec.id)
    text(.version, spec.version)
    text(.instruction, spec.instruction)
    texts(.fillers, spec.fillers.texts)
    key(.fillerDelay)
    write(delay: spec.fillers.delay)
    key(.persistence)
    json.literal(spec.persistence.spelling)
    json.endObject()
  }

}

package import HSMModel
import HSMSyntax
import HSMText

/// Writes what `hsmc show` knows as JSON: one document of UTF-8 that ends in a line end, in which later
/// versions only add members.
package struct ShowWriter: ~Copyable {

  let model: Model
  var places: SourceMap
  var json = JSONWriter(.lines, capacity: 4096)

  private init(_ model: Model) {
    self.model = model
    places = SourceMap(model.sources)
  }

  /// Returns `state` as a document.
  package static func bytes(of state: EffectiveState) -> [UInt8] {
    var writer = ShowWriter(state.model)
    writer.json.beginObject()
    writer.json.member("schema_version", 1)
    writer.json.key("machine")
    writer.json.beginObject()
    writer.name(state.machine.machine.name)
    writer.place(state.machine.machine.location)
    writer.json.endObject()
    writer.json.key("groups")
    writer.json.beginArray()
    for group in state.groups {
      writer.json.item()
      writer.json.beginObject()
      writer.name(state.model.scopes[group].name)
      writer.place(state.model.scopes[group].location)
      writer.json.endObject()
    }
    writer.json.endArray()
    writer.roles(of: state.index, in: state.machine)
    writer.place(state.state.location)
    writer.json.key("totals")
    writer.json.beginObject()
    for total in state.totals {
      writer.json.item()
      writer.json.string(total.sort.rawValue)
      writer.json.endKey()
      writer.json.number(total.count)
    }
    writer.json.endObject()
    writer.json.key("state")
    writer.write(state)
    writer.json.endObject()
    writer.json.endDocument()
    return writer.json.bytes
  }

  /// Returns the tree of each of `outlines`, of one model, as a document; only that of the `group` with
  /// this index, if one is given.
  package static func bytes(
    of outlines: [MachineOutline], in model: Model, group: Int? = nil
  ) -> [UInt8] {
    var writer = ShowWriter(model)
    writer.json.beginObject()
    writer.json.member("schema_version", 1)
    writer.json.key("machines")
    writer.json.beginArray()
    for outline in outlines {
      writer.json.item()
      writer.json.beginObject()
      writer.name(outline.machine.name)
      writer.place(outline.machine.location)
      writer.write(
        group.map { [.group($0)] } ?? outline.members(of: outline.machine.scope), outline)
      writer.json.endObject()
    }
    writer.json.endArray()
    writer.json.endObject()
    writer.json.endDocument()
    return writer.json.bytes
  }

  /// Writes `members` with all that stands in them.
  private mutating func write(_ members: [MachineOutline.Member], _ outline: MachineOutline) {
    json.key("members")
    json.beginArray()
    for member in members {
      json.item()
      json.beginObject()
      json.key("kind")
      switch member {
      case .state(let index):
        let state = model.states[index]
        json.literal("state")
        json.key("type")
        json.literal(state.kind.payloadType)
        name(state.name)
        place(state.location)
        roles(of: index, in: outline.effective)
        json.member("transitions_out", outline.transitionsOut(of: index))
        json.member("transitions_in", outline.transitionsIn(of: index))
      case .group(let index):
        let group = model.scopes[index]
        json.literal("group")
        name(group.name)
        place(group.location)
        json.key("initial")
        if let initial = group.initial {
          json.string(model.symbols[model.states[initial].name])
        } else {
          json.raw("null")
        }
        write(outline.members(of: index), outline)
      }
      json.endObject()
    }
    json.endArray()
  }

  // MARK: Parts

  /// Writes the member `name`.
  mutating func name(_ symbol: Symbol) {
    json.key("name")
    json.string(model.symbols[symbol])
  }

  /// Writes the members `path` and `line`.
  mutating func place(_ location: Location) {
    json.member("path", places.path(of: location))
    json.member("line", places.start(of: location).line)
  }

  /// Writes the member `roles`.
  private mutating func roles(of state: Int, in machine: EffectiveMachine) {
    json.key("roles")
    json.beginArray()
    for role in MachineOutline.roles(of: state, in: machine) {
      json.item()
      json.literal(role)
    }
    json.endArray()
  }

}

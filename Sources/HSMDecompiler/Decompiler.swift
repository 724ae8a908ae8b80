package import HSMModel
import HSMSyntax
import HSMText

/// Turns a machine back into source, as a person would have written it.
///
/// The machine is flat, as a payload is: its scope says nothing but the three lists of guidelines,
/// and its tools have no names. Fields come in the order of `BodyKind.fields`, tools before
/// references before states, and what the language has a default for is left out. What a broken
/// payload does not say, or says in a way that the language has no words for, is left out as well;
/// a name with characters that names cannot have gets `_` for them.
package struct Decompiler: ~Copyable {

  let model: Model
  let machine: Machine

  /// The tools to declare.
  let tools: ToolPlan

  /// What the machine says for its states.
  let shared: SharedItems

  var source = SourceWriter()

  /// Returns the source of the machine with this index in `model`, to be called `name`: UTF-8 that
  /// ends in a line end, all of whose tokens and paragraphs are there, to be laid out by the formatter.
  ///
  /// What it compiles to with `Payload.Injection.server` is what `model` compiles to, numbers by
  /// value. With `lift`, the guidelines and exits that all states share stand at the machine, and
  /// the same is true of `Payload.Injection.compiled` only.
  ///
  /// - Requires: the scope of the machine has neither exits nor tools.
  /// - Complexity: O(n) in the length of the result and of the machine.
  package static func source(
    of machine: Int, in model: Model, named name: String, lift: Bool = false
  ) -> [UInt8] {
    let machine = model.machines[machine]
    var decompiler = Decompiler(
      model: model, machine: machine, tools: ToolPlan(machine, in: model),
      shared: lift ? SharedItems(of: machine, in: model) : SharedItems())
    decompiler.writeMachine(name)
    return decompiler.source.end()
  }

  private init(model: Model, machine: Machine, tools: ToolPlan, shared: SharedItems) {
    self.model = model
    self.machine = machine
    self.tools = tools
    self.shared = shared
  }

  private mutating func writeMachine(_ name: String) {
    source.keyword(.machine)
    writeName(name.utf8.span, 0..<name.utf8.count)
    source.token("{")
    writeHead()
    for index in tools.declarations.indices { writeTool(index) }
    for reference in model.references[machine.references] { writeReference(reference) }
    for index in machine.states { writeState(index) }
    source.token("}")
  }

  /// Writes the machine's own fields, in blocks with a blank line between them.
  private mutating func writeHead() {
    writeText(.description, machine.description)
    writeText(.id, machine.id)
    source.paragraph()
    writeEntry(.newUser, machine.newUser)
    writeEntry(.returningUser, machine.returningUser)
    writeEntry(.terminal, machine.terminal)
    source.paragraph()
    for list in ScopeList.guidelineLists {
      let own = model.items(list, ofScope: machine.scope)
      writeTexts(list.keyword, own.range + shared.guidelines[list.index])
    }
    source.paragraph()
    writeExits(shared.exits)
  }

  /// Writes the field `keyword` with the state that `entry` names, if there is one.
  private mutating func writeEntry(_ keyword: Keyword, _ entry: Entry?) {
    guard let entry else { return }
    source.keyword(keyword)
    if keyword != .terminal { source.token("->") }
    writeName(model.states[entry.state].name)
  }

  private mutating func writeReference(_ reference: Reference) {
    beginDeclaration(.reference, reference.name)
    writeText(.id, reference.id)
    writeInteger(.version, reference.version)
    source.token("}")
  }

  /// Begins the declaration of `name` with `keyword`.
  mutating func beginDeclaration(_ keyword: Keyword, _ name: Symbol) {
    let names = model.symbols.bytes
    beginDeclaration(keyword, names.span, model.symbols.range(of: name))
  }

  /// Begins the declaration of the name at `range` in `bytes` with `keyword`.
  mutating func beginDeclaration(
    _ keyword: Keyword, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) {
    source.paragraph()
    source.keyword(keyword)
    writeName(bytes, range)
    source.token("{")
  }

}

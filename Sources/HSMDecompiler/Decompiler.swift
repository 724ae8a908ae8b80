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

  /// What is said for the states by others.
  let plan: SharingPlan

  var source = SourceWriter()

  /// Returns the source of the machine with this index in `model`, to be called `name`: UTF-8 that
  /// ends in a line end, all of whose tokens and paragraphs are there, to be laid out by the formatter.
  ///
  /// What it compiles to with `Payload.Injection.server` is what `model` compiles to, numbers by
  /// value. With `lift`, what states share stands at the machine, in groups and in fragments, and
  /// the same is true of `Payload.Injection.compiled` only.
  ///
  /// - Requires: the scope of the machine has neither exits nor tools.
  /// - Complexity: O(n) in the length of the result and of the machine; with `lift`, O(n log n).
  package static func source(
    of machine: Int, in model: Model, named name: String, lift: Bool = false
  ) -> [UInt8] {
    let machine = model.machines[machine]
    let tools = ToolPlan(machine, in: model)
    var decompiler = Decompiler(
      model: model, machine: machine, tools: tools,
      plan: lift ? SharingPlan(for: machine, in: model, tools) : SharingPlan())
    decompiler.writeMachine(name)
    return decompiler.source.end()
  }

  private init(model: Model, machine: Machine, tools: ToolPlan, plan: SharingPlan) {
    self.model = model
    self.machine = machine
    self.tools = tools
    self.plan = plan
  }

  private mutating func writeMachine(_ name: String) {
    source.keyword(.machine)
    writeName(name.utf8.span, 0..<name.utf8.count)
    source.open()
    writeHead()
    for index in tools.declarations.indices { writeTool(index) }
    for reference in model.references[machine.references] { writeReference(reference) }
    for fragment in plan.fragments.all {
      beginDeclaration(.fragment, fragment.name.span, fragment.name.indices)
      writeLists(fragment.items)
      source.close()
    }
    writeStates()
    source.close()
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
    let own = ScopeList.guidelineLists.map { model.items($0, ofScope: machine.scope).range }
    writeLists(
      plan.shared.ofMachine.enumerated().map { list, shared in
        list < own.count ? own[list] + shared : shared
      }, inParts: true)
  }

  /// Writes what a scope or a fragment says in each of `ScopeList`; `inParts`, with a blank line between
  /// guidelines, exits and tools.
  private mutating func writeLists(_ items: [[Int]], inParts: Bool = false) {
    for list in ScopeList.allCases {
      switch list {
      case .navigation, .guidelines, .constraints: writeTexts(list.keyword, items[list.index])
      case .exits:
        if inParts { source.paragraph() }
        writeExits(items[list.index])
        if inParts { source.paragraph() }
      case .tools, .exitTools: writeUses(list.keyword, items[list.index])
      }
    }
  }

  /// Writes the states, each in its groups.
  private mutating func writeStates() {
    var groups = plan.groups.all[...]
    var open: [Int] = []
    for index in machine.states {
      while let group = groups.first, group.states.lowerBound == index {
        beginDeclaration(.group, group.name.span, group.name.indices)
        writeLists(group.items)
        open.append(group.states.upperBound)
        groups.removeFirst()
      }
      writeState(index)
      while open.last == index + 1 {
        source.close()
        open.removeLast()
      }
    }
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
    source.close()
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
    source.open()
  }

}

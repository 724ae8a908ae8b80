import HSMModel
import HSMSyntax
import HSMText

/// Turns the syntax trees of a program into a model, and checks what the form alone does not say:
/// names, and that the fields of each body are those it may and must have.
///
/// Two passes over each machine: one declares names, one reads fields and resolves. A node that the
/// parser found broken is not judged again.
struct Analyzer {

  /// The trees of the program.
  let trees: [SyntaxTree]

  /// The tree that is read, and the index of its source.
  private(set) var tree: SyntaxTree
  private(set) var file: UInt32 = 0

  var model: Model
  var findings: Findings

  /// What the program declares.
  var declarations = Declarations()

  /// What environments say, and which of them counts.
  var environments = Environments()

  /// The uses of tools that they leave without a value.
  var unboundUses = UnboundUses()

  /// The machine whose body is read, as an owner of names; 0 at the top of a file.
  var owner = 0

  /// The includes that are being read.
  var includes = IncludeStack()

  /// What the lists of the current body consist of besides what the model says.
  var listParts = ListParts()

  /// The fields that may and must stand in each kind of body, by raw value of the kind.
  let allowedFields = BodyKind.fieldSets
  let requiredFields = BodyKind.requiredFieldSets

  /// Creates an analyzer of `program`, in which `choice` says which environments count.
  init(_ program: Program, _ choice: EnvironmentChoice) {
    trees = program.trees
    tree = trees[0]
    model = Model(sources: trees.map { $0.source }, isPayload: false)
    model.nameUses = program.imports
    findings = Findings(program.findings)
    declarations.hasLostFile = !program.isComplete
    environments.choice = choice
    reserveRoom()
  }

  /// Makes room for what the trees declare, so that no large array grows and is copied.
  private mutating func reserveRoom() {
    var (texts, exits, uses, states, fields) = (0, 0, 0, 0, 0)
    for tree in trees {
      for node in tree.nodes {
        switch node.kind {
        case .string, .number, .flag: texts += 1
        case .exit, .transition: exits += 1
        case .use: uses += 1
        case .declaration:
          guard let keyword = node.keyword, keyword.isStateKind else { continue }
          states += 1
          fields += model.stateFields.indices(of: keyword).count
        default: break
        }
      }
    }
    model.texts.reserveCapacity(texts)
    model.exits.reserveCapacity(exits)
    model.uses.reserveCapacity(uses)
    model.states.reserveCapacity(states)
    model.fields.reserveCapacity(fields)
    model.fieldSpans.reserveCapacity(fields)
    model.nameUses.reserveCapacity(exits + uses)
  }

  /// Calls `read` while the tree of the source with index `file` is the one that is read.
  mutating func within<Result>(
    _ file: UInt32, _ read: (inout Analyzer) -> Result
  ) -> Result {
    if self.file == file { return read(&self) }
    let outer = (self.file, tree)
    self.file = file
    tree = trees[Int(file)]
    defer { (self.file, tree) = outer }
    return read(&self)
  }

  /// Adds a finding with `message` at `span` about what is of `origin`, an exit or not; it is put right by
  /// removing `whole`.
  mutating func report(
    _ message: Finding.Message, _ span: SourceSpan, of origin: Origin = Origin(),
    isExit: Bool = false, other: Location? = nil, whole: SourceSpan? = nil
  ) {
    findings.add(
      Finding(
        message, Location(file: file, span: span), other: other, whole: whole, origin: origin,
        isExit: isExit),
      isInFragment: !includes.isEmpty)
  }

  // MARK: The program

  /// Reads everything that the program declares, whose machines need an id if they are `requested`; calls
  /// `phaseEnded` when all names are bound.
  mutating func analyzeProgram(requested: (String) -> Bool, _ phaseEnded: (Phase) -> Void) {
    for file in trees.indices { within(UInt32(file)) { $0.declareFile() } }
    declarations.fileTools = 0..<model.tools.count
    for machine in declarations.machines.indices {
      within(declarations.machines[machine].location.file) { $0.declareMachine(machine) }
    }
    owner = 0
    phaseEnded(.declare)
    readEnvironments()
    readTools(declarations.fileTools)
    for machine in model.machines.indices {
      within(model.machines[machine].location.file) { $0.readMachine(machine) }
    }
    owner = 0
    for finding in unboundUses.findings { findings.add(finding) }
    checkIDs(requested)
    readUnusedFragments()
  }

  /// Declares what stands at the top of the current file; of machines, the names.
  private mutating func declareFile() {
    for word in tree.lostWords { declarations.lostNames.insert(symbol(word)) }
    for node in tree.children(of: 0) { declareInFile(node) }
    for node in tree.moved.all(in: 0) { declareInFile(node) }
  }

  /// Declares `node`, which stands at the top of the current file; of a machine, the name.
  private mutating func declareInFile(_ node: Int) {
    switch tree.nodes[node].keyword {
    case .tool: declareTool(node)
    case .fragment: declareFragment(node)
    case .machine:
      let location = nameLocation(of: node)
      declarations.machines.append(MachineDeclaration(node: node, location: location))
      let scope = model.scopes.count
      let name = declare(node, in: .machines, at: model.machines.count)
      model.machines.append(Machine(name: name, location: location, scope: scope))
    default: break
    }
  }

  // MARK: The tree

  /// Returns the location of `node`.
  func location(of node: Int) -> Location { Location(file: file, span: tree.span(of: node)) }

  /// Returns the source's text of `span`.
  func text(_ span: SourceSpan) -> String { tree.source.text(span) }

  /// Returns the symbol of the source's bytes in `span`.
  mutating func symbol(_ span: SourceSpan) -> Symbol {
    let source = tree.source.bytes
    return model.symbols.intern(span.bytes, in: source.span)
  }

  /// Returns the first child of `node` that is of `kind`.
  func child(of node: Int, _ kind: NodeKind) -> Int? { tree.child(of: node, kind) }

  /// Returns the node of the name that the declaration or use `node` begins with, if it has one.
  func nameNode(of node: Int) -> Int? {
    var child = node + 1
    let end = Int(tree.nodes[node].next)
    // Punctuation before it was reported.
    if child < end, tree.nodes[child].kind == .unexpected { child = Int(tree.nodes[child].next) }
    return child < end && tree.nodes[child].kind == .name ? child : nil
  }

  /// Returns the location of the name of the declaration `node`, or of all of it if it has none.
  func nameLocation(of node: Int) -> Location { location(of: nameNode(of: node) ?? node) }

  /// Returns the span of the declaration `node` from its keyword to its name, if it has one.
  func header(of node: Int) -> (span: SourceSpan, name: SourceSpan)? {
    guard let name = nameNode(of: node) else { return nil }
    let span = tree.span(of: name)
    return (SourceSpan(tree.span(of: node).start, span.end), span)
  }

  /// Returns `true` iff a part of the body of `node` could not be read, so that what it lacks may
  /// stand there.
  func hasGap(_ node: Int) -> Bool {
    !tree.nodes[node].isClosed
      || tree.children(of: node).contains { tree.nodes[$0].kind == .unexpected }
  }

  /// Returns `true` iff a field of the body of `node` begins with `keyword`.
  func says(_ keyword: Keyword, in node: Int) -> Bool {
    tree.children(of: node).contains { tree.nodes[$0].keyword == keyword }
  }

}

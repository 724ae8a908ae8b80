import HSMModel
import HSMSyntax
import HSMText

/// What is known of a machine before it is read.
struct MachineDeclaration {
  let node: Int
  /// `true` iff a part of the machine is lost, so that any name may be declared there.
  let isIncomplete: Bool
  /// Indices into `Model.tools` and `Model.fragments`.
  let tools: Range<Int>
  let fragments: Range<Int>
  /// The nodes of the machine's states and references, in the order of the model.
  let stateNodes: [Int]
  let referenceNodes: [Int]
}

/// Turns a syntax tree into a model and checks everything that the contract says.
///
/// Two passes over each machine: one declares names, one reads fields and resolves. A node that the
/// parser found broken is not judged again.
struct Analyzer {

  /// The trees of the program.
  let trees: [SyntaxTree]

  /// The tree that is read, and the index of its source.
  private(set) var tree: SyntaxTree
  private(set) var file: UInt32 = 0

  /// What is known of each scope of the model.
  var scopeDeclarations: [ScopeDeclaration] = []

  /// The includes in which each fragment is being read, outermost first.
  var includes: [(fragment: Int, location: Location)] = []

  /// The number of includes that the current body has come to, and whether that was reported as too
  /// many.
  var includeCount = 0
  var isTooDeep = false

  /// What the lists of the current body consist of besides what the model says.
  var listParts = ListParts()

  /// Whose items are read.
  var origin = Origin()

  /// The places in fragments where something was reported, since a fragment is read at each include.
  var reportedInFragments: Set<Location> = []

  /// `true` iff names are not resolved, since no machine includes the fragment that is read.
  var isShapeOnly = false

  /// The scope whose items are read, and whether decision states inherit them too.
  var inherited: (scope: Int, includesDecisions: Bool)? = nil

  /// The first state that inherits from each scope of the machine with index `owner`, once that was
  /// asked; by twice the scope's place in the machine, plus 1 where decision states count.
  var inheritors: (owner: Int, states: [Int?]) = (0, [])

  /// The field that says that the state that is read is the terminal one, if one does.
  var terminalField: Location? = nil

  var model: Model
  var findings: [Finding] = []

  /// The names bound so far, by name space. The owner of what stands at the top of a file is the
  /// file, 0; a machine's is its index plus 1.
  var bindings = [BindingTable](repeating: BindingTable(), count: NameSpace.allCases.count)

  /// Where each machine is declared.
  var machineLocations: [Location] = []

  /// The machine whose body is read, as an owner of names.
  var owner = 0

  /// The tools at the top of files, and those of the current machine, as indices into `Model.tools`.
  var fileTools = 0..<0
  var machineTools = 0..<0

  /// What is known of each machine of the model.
  var machineDeclarations: [MachineDeclaration] = []

  /// The states and groups of machines that references name, by machine.
  var externalNames: [Int: [Symbol: Int]] = [:]

  var versionConstraints = VersionConstraints()

  /// What environments say, and which of them counts.
  var environments = Environments()

  /// Words that the parser passed over: a name among them may be declared there.
  var lostNames: Set<Symbol> = []

  /// `true` iff an import led nowhere, so that any name may be declared at the top of that file.
  var hasLostFile = false

  /// `true` iff any name may be declared in a part of the current machine that is lost.
  var isIncomplete = false

  /// What may still be spent on suggestions, so that time stays linear; see `Similarity`.
  var suggestionBudget = 20_000_000

  /// The fields of each kind of body, by raw value of the kind.
  let allowedFields = BodyKind.fieldSets

  /// Those of them that must stand there.
  let requiredFields = BodyKind.requiredFieldSets

  /// The fields of the declaration that is read that some environment gives.
  var boundFields = FieldSet()

  /// The node that gave each field of the current body first, by raw value of the keyword.
  var firstNodes = [Int](repeating: 0, count: Keyword.allCases.count)

  init(_ trees: [SyntaxTree]) {
    self.trees = trees
    self.tree = trees[0]
    self.model = Model(sources: trees.map { $0.source })
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
    model.nameUses.reserveCapacity(exits + uses)
  }

  /// Makes the tree of the source with index `file` the one that is read.
  mutating func enter(_ file: UInt32) {
    if self.file == file { return }
    self.file = file
    tree = trees[Int(file)]
  }

  /// Adds a finding of `kind` at `span`, which is put right by removing `whole`.
  mutating func report(
    _ kind: Finding.Kind, _ span: SourceSpan, other: Location? = nil, whole: SourceSpan? = nil
  ) {
    var finding = Finding(kind, Location(file: file, span: span), other: other, whole: whole)
    if let include = includes.first?.location {
      if !reportedInFragments.insert(finding.location).inserted { return }
      if other != include, !isShapeOnly { finding.include = include }
    }
    if let inherited, !isShapeOnly {
      finding.inheritor = inheritor(
        of: inherited.scope, includesDecisions: inherited.includesDecisions)
    }
    findings.append(finding)
  }

  /// Returns the location of `node`.
  func location(of node: Int) -> Location { Location(file: file, span: tree.span(of: node)) }

  /// Returns the source's text of `span`.
  func text(_ span: SourceSpan) -> String { tree.source.text(span) }

  /// Returns the symbol of the source's bytes in `span`.
  mutating func symbol(_ span: SourceSpan) -> Symbol {
    let source = tree.source.bytes
    return model.symbols.intern(span.bytes, in: source.span)
  }

  /// Reads everything that the program declares; calls `phaseEnded` when all names are bound.
  mutating func analyzeProgram(_ phaseEnded: (Phase) -> Void) {
    var machines: [(file: UInt32, node: Int, name: Symbol)] = []
    for file in trees.indices {
      enter(UInt32(file))
      collectLostNames()
      for node in tree.children(of: 0) {
        switch tree.nodes[node].keyword {
        case .tool: declareTool(node, owner: 0)
        case .fragment: declareFragment(node, owner: 0)
        case .machine:
          machineLocations.append(nameLocation(of: node))
          let name = declare(node, in: .machines, at: machines.count, owner: 0)
          machines.append((self.file, node, name))
        default: break
        }
      }
    }
    fileTools = 0..<model.tools.count
    for machine in machines {
      enter(machine.file)
      declareMachine(machine.node, machine.name)
    }
    phaseEnded(.declare)
    owner = 0
    readEnvironments()
    readTools(fileTools)
    for machine in model.machines.indices { readMachine(machine) }
    readUnusedFragments()
  }

  /// Remembers the words that the parser passed over: a name among them may be declared there.
  private mutating func collectLostNames() {
    for range in tree.skippedTokens {
      for token in range where tree.tokens.kinds[token] == .word {
        lostNames.insert(symbol(tree.tokens.span(token)))
      }
    }
  }

}

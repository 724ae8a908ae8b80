package import HSMSyntax

/// What a source means, and all that is wrong with it.
package struct Analysis: Sendable {

  /// The declarations; only meaningful when nothing is an error.
  package let model: Model

  /// The findings of all phases, in source order.
  package let diagnostics: [Diagnostic]

  /// `true` iff a payload can be made of every machine.
  package var isValid: Bool { !diagnostics.contains { $0.severity == .error } }

  /// Returns what `source` means.
  ///
  /// - Complexity: O(n).
  package init(_ source: SourceText) { self.init(Parser.parse(source)) }

  /// Returns what `source`, which is JSON, means: a payload, a version as the API returns it, or the
  /// answer with several of them.
  ///
  /// - Complexity: O(n).
  package init(payload source: SourceText) {
    let tree = JSONParser.parse(source)
    var reader = PayloadReader(tree)
    reader.readDocument()
    let error = tree.error.map { [$0.diagnostic(in: source, file: 0)] } ?? []
    model = reader.model
    diagnostics = Analysis.sorted(error + reader.findings.map { $0.diagnostic })
  }

  /// Returns what the source of `tree` means.
  ///
  /// - Complexity: O(n).
  package init(_ tree: SyntaxTree) {
    var analyzer = Analyzer(tree)
    analyzer.analyzeFile()
    let errors = tree.errors.map { $0.diagnostic(in: tree.source, file: 0) }
    let findings = tree.isText ? analyzer.findings.map { $0.diagnostic } : []
    model = analyzer.model
    diagnostics = Analysis.sorted(errors + findings)
  }

  /// Returns `diagnostics` in the order of their places; those of one place keep their order.
  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    if diagnostics.count < 2 { return diagnostics }
    return diagnostics.indices.sorted {
      let (a, b) = (diagnostics[$0].location, diagnostics[$1].location)
      return (a.file, a.span.start, a.span.end, $0) < (b.file, b.span.start, b.span.end, $1)
    }.map { diagnostics[$0] }
  }

}

/// Turns a syntax tree into a model and checks everything that the contract says.
///
/// Two passes over each machine: one declares names, one reads fields and resolves. A node that the
/// parser found broken is not judged again.
struct Analyzer {

  let tree: SyntaxTree

  /// The index of the tree's source.
  let file: UInt32 = 0

  var model: Model
  var findings: [Finding] = []

  /// The names bound so far, by name space. The owner of what stands at the top of a file is the
  /// file, 0; a machine's is its index plus 1.
  var bindings = [BindingTable](repeating: BindingTable(), count: NameSpace.allCases.count)

  /// Where each machine is declared.
  var machineLocations: [Location] = []

  /// The machine whose body is read, as an owner of names.
  var owner = 0

  /// The declarations of tools, each beside its entry in `tools`.
  var tools: [ToolCallSpec] = []
  var toolLocations: [Location] = []

  /// Where tools of the current machine begin in `tools`; those of the file come first.
  var firstMachineTool = 0
  var fileToolCount = 0

  /// Words that the parser passed over: a name among them may be declared there.
  var lostNames: Set<Symbol> = []

  /// `true` iff any name may be declared in a part of the current machine that is lost.
  var isIncomplete = false

  /// How many more candidates may be compared for suggestions, so that time stays linear.
  var suggestionBudget = 200_000

  /// The fields of each kind of body, by raw value of the kind.
  let allowedFields = BodyKind.allCases.map { FieldSet($0.fields) }

  /// The node that gave each field of the current body first, by raw value of the keyword.
  var firstNodes = [Int](repeating: 0, count: Keyword.allCases.count)

  init(_ tree: SyntaxTree) {
    self.tree = tree
    self.model = Model(sources: [tree.source])
  }

  /// Adds a finding of `kind` at `span`.
  mutating func report(_ kind: Finding.Kind, _ span: SourceSpan, other: Location? = nil) {
    findings.append(Finding(kind, Location(file: file, span: span), other: other))
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

  /// Reads everything that the file declares.
  mutating func analyzeFile() {
    for range in tree.skippedTokens {
      for token in range where tree.tokens.kinds[token] == .word {
        lostNames.insert(symbol(tree.tokens.span(token)))
      }
    }
    for node in tree.children(of: 0) where tree.nodes[node].keyword == .tool {
      declareTool(node, owner: 0)
    }
    fileToolCount = tools.count
    var machines: [(node: Int, name: Symbol)] = []
    for node in tree.children(of: 0) where tree.nodes[node].keyword == .machine {
      machineLocations.append(nameLocation(of: node))
      machines.append((node, declare(node, in: .machines, at: machines.count, owner: 0)))
    }
    readTools(of: 0)
    for machine in machines { readMachine(machine.node, machine.name) }
  }

}

import HSMCompiler
import HSMModel
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// Every name that a source uses is recorded, with what it is bound to.
struct NameUseTests {

  static let sources = ["samples", "Tests/Goldens/payload", "Tests/Goldens/show"]
    .flatMap { Repository.files(in: $0, suffix: ".hsm") }

  /// What the tree says is a use of a name is recorded once for each place, and bound to a declaration
  /// that has this name.
  @Test(arguments: sources)
  func recordsWhatTheTreeHas(_ path: String) throws {
    let program = try Program(inRepository: path)
    let analysis = Analysis(program)
    try #require(analysis.isValid)
    let model = analysis.model
    // Without a machine, nothing in a fragment is bound to anything.
    if model.machines.isEmpty { return }
    var recorded: Set<Location> = []
    for use in model.nameUses {
      let source = model.sources[Int(use.location.file)]
      recorded.insert(use.location)
      guard use.space != .files else { continue }
      let declaration = try #require(
        use.declaration.map(Int.init) ?? Self.unknownState(use, model),
        "\(source.text(use.location.span))")
      guard declaration >= 0 else { continue }
      #expect(Self.name(of: declaration, use, model) == source.text(use.location.span))
    }
    for (file, tree) in program.trees.enumerated() {
      for node in tree.nodes.indices {
        for span in Self.names(at: node, in: tree) {
          let location = Location(file: UInt32(file), span: span)
          #expect(recorded.contains(location), "\(tree.source.path): \(tree.source.text(span))")
        }
      }
    }
  }

  /// Returns -1 for a state of a machine whose source is not at hand.
  private static func unknownState(_ use: NameUse, _ model: Model) -> Int? {
    use.space == .states ? -1 : nil
  }

  /// Returns the name of what `use` is bound to.
  private static func name(of declaration: Int, _ use: NameUse, _ model: Model) -> String {
    switch use.space {
    case .machines: model.name(model.machines[declaration].name)
    case .fileTools, .tools: model.name(model.tools[declaration].spec.name)
    case .states:
      model.name(
        use.group.map { model.scopes[$0].name } ?? model.states[declaration].name)
    case .references: model.name(model.references[declaration].name)
    case .fileFragments, .fragments: model.name(model.fragments[declaration].name)
    case .files: model.sources[declaration].path
    }
  }

  /// Returns the places of names that `node` uses.
  private static func names(at node: Int, in tree: SyntaxTree) -> [SourceSpan] {
    switch tree.nodes[node].kind {
    case .path:
      let span = tree.span(of: node)
      guard let dot = tree.source.bytes[span.bytes].firstIndex(of: 0x2E) else { return [span] }
      return [SourceSpan(span.start, UInt32(dot)), SourceSpan(UInt32(dot) + 1, span.end)]
    case .nameField, .use: return [tree.span(of: node + 1)]
    case .text where tree.nodes[node].keyword == .importFile: return [tree.span(of: node + 1)]
    default: return []
    }
  }

}

import HSMCompiler
import HSMFiles
import HSMSyntax
import HSMText

/// The sources of a run: the files of a store, each parsed once however many programs it is in.
struct SourceFiles {

  /// The files.
  var store = FileStore(willRead: Heap.prepare(forSourceOf:))

  /// `true` iff imports may lead out of the project that they stand in.
  let mayLeaveProject: Bool

  /// What was parsed and resolved of the files, by their ids.
  private var trees: [Int: SyntaxTree] = [:]
  private var imports: [Int: FileImports] = [:]

  /// The folders of files that import.
  private var folders: [ImportFolder.Key: ImportFolder] = [:]
  private var suggestions = PathSuggestions()

  /// Creates the sources of a run in which no file was asked for yet.
  init(mayLeaveProject: Bool = false) { self.mayLeaveProject = mayLeaveProject }

  /// Returns the text of the file with this `id`.
  func text(_ id: Int) -> SourceText {
    SourceText(path: store.files[id].path.description, bytes: store.files[id].bytes)
  }

  /// Returns the program whose root is the file with this `id`.
  mutating func program(root id: Int) -> Program {
    Program(root: id, tree: { tree($0) }, imports: { imports(of: $0) })
  }

  /// Returns what the imports of the file with this `id`, which is no payload, lead to.
  mutating func imports(of id: Int) -> FileImports {
    if let known = imports[id] { return known }
    let tree = tree(id)
    let key = ImportFolder.Key(of: store.files[id].path)
    var folder =
      folders.removeValue(forKey: key) ?? ImportFolder(key, mayLeaveProject: mayLeaveProject)
    let result = FileImports(of: tree) { folder.file(at: $0, in: &store, &suggestions) }
    folders[key] = folder
    imports[id] = result
    return result
  }

  /// Returns the tree of the file with this `id`.
  private mutating func tree(_ id: Int) -> SyntaxTree {
    if let tree = trees[id] { return tree }
    let tree = Parser.parse(text(id))
    trees[id] = tree
    return tree
  }

}

import HSMCompiler
import HSMFiles
import HSMSyntax
import HSMText

/// The sources of a run: the files of a store, each parsed once however many programs it is in.
struct SourceFiles {

  /// The files.
  var store = FileStore(willRead: Heap.prepare(forSourceOf:))

  /// The trees of the files that were parsed, by their ids.
  private var trees: [Int: SyntaxTree] = [:]

  /// Returns the text of the file with this `id`.
  func text(_ id: Int) -> SourceText {
    SourceText(path: store.files[id].path.description, bytes: store.files[id].bytes)
  }

  /// Returns the program whose root is the file with this `id`.
  ///
  /// What a file imports is looked for beside the name by which the program first comes to it.
  mutating func program(root id: Int) -> Program {
    var names = [id: store.files[id].path]
    return Program(root: tree(id), id: id) { path, importer in
      do throws(FileError) {
        let name = names[importer]!.resolving(FilePath(path))
        let id = try store.file(at: name, mustBeRegular: true)
        if names[id] == nil { names[id] = name }
        return .tree(tree(id), id: id)
      } catch {
        return error.isNotFound ? .notFound : .notReadable(error.reason)
      }
    }
  }

  /// Returns the tree of the file with this `id`.
  private mutating func tree(_ id: Int) -> SyntaxTree {
    if let tree = trees[id] { return tree }
    let tree = Parser.parse(text(id))
    trees[id] = tree
    return tree
  }

}

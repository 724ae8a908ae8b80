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
  /// The system finds what a file imports, from where the file really is, by whatever links it was reached.
  mutating func program(root id: Int) -> Program {
    Program(root: tree(id), id: id) { path, importer in
      do throws(FileError) {
        let place = place(of: FilePath(path), importedBy: importer)
        let id = try store.file(at: place, mustBeRegular: true)
        return .tree(tree(id), id: id)
      } catch {
        return error.isNotFound ? .notFound : .notReadable(error.reason)
      }
    }
  }

  /// Returns where the file is that the file with the id `importer` imports by `path`: as seen from the
  /// name of that file, where this leads to the same one.
  private func place(of path: FilePath, importedBy importer: Int) -> FilePath {
    if path.bytes.isEmpty || path.bytes.first == UInt8(ascii: "/") { return path }
    let importer = store.files[importer].path
    let place = importer.realFolder.appending(path)
    let short = importer.resolving(path)
    return FileIdentity(at: short) == FileIdentity(at: place) ? short : place.resolvingLinks
  }

  /// Returns the tree of the file with this `id`.
  private mutating func tree(_ id: Int) -> SyntaxTree {
    if let tree = trees[id] { return tree }
    let tree = Parser.parse(text(id))
    trees[id] = tree
    return tree
  }

}

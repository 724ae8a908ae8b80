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
  mutating func program(root id: Int) -> Program {
    Program(root: tree(id), id: id) { path, importer in
      switch file(at: path, importedBy: importer) {
      case .success(let id): .tree(tree(id), id: id)
      case .failure(let error): error.isNotFound ? .notFound : .notReadable(error.reason)
      }
    }
  }

  /// Returns the ids of the files that the file with this `id` imports, as far as they can be read; none if
  /// it is a payload.
  mutating func imports(of id: Int) -> [Int] {
    if store.files[id].isPayload { return [] }
    return Program.importPaths(in: tree(id)).compactMap {
      try? file(at: $0.path, importedBy: id).get()
    }
  }

  // MARK: Imports

  /// An import as it is written, by where it is written: files of one folder import alike.
  private struct Import: Hashable {
    let realFolder: FilePath
    let folder: FilePath
    let path: String
  }

  /// What imports lead to, as far as it was asked, and where the importing files really are, by id.
  private var imported: [Import: Result<Int, FileError>] = [:]
  private var realFolders: [Int: FilePath] = [:]

  /// Returns the id of the file that the file with the id `importer` imports by `path`.
  ///
  /// The system finds it from where that file really is, by whatever links it was reached.
  private mutating func file(
    at path: String, importedBy importer: Int
  ) -> Result<Int, FileError> {
    let name = store.files[importer].path
    let realFolder = realFolders[importer] ?? name.realFolder
    realFolders[importer] = realFolder
    let key = Import(realFolder: realFolder, folder: name.folder, path: path)
    if let known = imported[key] { return known }
    let place = Self.place(of: FilePath(path), from: realFolder, named: name)
    let result = Result { () throws(FileError) in try store.file(at: place, mustBeRegular: true) }
    imported[key] = result
    return result
  }

  /// Returns where the file is that a file called `importer`, which really is in `realFolder`, imports by
  /// `path`: as seen from the name of that file, where this leads to the same one.
  private static func place(
    of path: FilePath, from realFolder: FilePath, named importer: FilePath
  ) -> FilePath {
    if path.bytes.isEmpty || path.bytes.first == UInt8(ascii: "/") { return path }
    let place = realFolder.appending(path)
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

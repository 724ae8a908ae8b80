import HSMCompiler
import HSMFiles
import HSMSyntax
import HSMText

/// The files of a run: those that were asked for, and those that imports lead to, each of these read
/// and parsed once however many roots reach it.
struct SourceFiles {

  /// Everything that was read.
  private(set) var identities: Set<FileIdentity> = []

  /// What imports lead to.
  private var known: [FileIdentity: ImportedFile] = [:]

  /// Where the files are, by the names that messages show, which differ for different paths.
  private var paths: [String: FilePath] = [:]

  /// Notes that the file at `path` was read.
  mutating func add(_ path: FilePath, _ identity: FileIdentity) {
    paths[path.description] = path
    identities.insert(identity)
  }

  /// Makes `source` stand for the file of this `identity`.
  mutating func overlay(_ source: SourceText, _ identity: FileIdentity) {
    known[identity] = .tree(Parser.parse(source), identity: identity.key)
  }

  /// Returns the file at `path`, which the file `importer` imports.
  ///
  /// - Requires: `importer` was added or returned.
  mutating func file(_ path: String, importedBy importer: SourceText) -> ImportedFile {
    let location = (paths[importer.path] ?? FilePath(importer.path)).resolving(FilePath(path))
    do throws(FileError) {
      let file = try InputFile(at: location, mustBeRegular: true)
      let identity = file.status.identity
      if let file = known[identity] { return file }
      let source = SourceText(path: location.description, bytes: try file.bytes())
      add(location, identity)
      let imported = ImportedFile.tree(Parser.parse(source), identity: identity.key)
      known[identity] = imported
      return imported
    } catch {
      // What comes from standard input may have the name of a file that is not there yet.
      if error.isNotFound { return known[FileIdentity(at: location)] ?? .notFound }
      return .notReadable(error.reason)
    }
  }

}

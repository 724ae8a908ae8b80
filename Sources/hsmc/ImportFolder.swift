import HSMCompiler
import HSMFiles

/// A folder with files that import, and what the paths there lead to: files of one folder import alike.
struct ImportFolder {

  /// What tells a folder from others: where it really is, and what the names of its files call it.
  struct Key: Hashable {
    let real: FilePath
    let name: FilePath

    /// The folder of the file called `file`. If a link led to the file, it is that of the file itself.
    init(of file: FilePath) { (real, name) = (file.realFolder, file.folder) }
  }

  private let key: Key

  /// The project that no import may leave, if there is one.
  private let project: Project?

  /// What each path that was asked for leads to.
  private var known: [String: ImportedFile] = [:]

  /// Creates the folder `key`, of which no import was asked yet.
  init(_ key: Key, mayLeaveProject: Bool) {
    self.key = key
    project = mayLeaveProject ? nil : Project(of: key.real)
  }

  /// Returns what `path` leads to in a file of this folder, read into `store`.
  mutating func file(
    at path: String, in store: inout FileStore, _ suggestions: inout PathSuggestions
  ) -> ImportedFile {
    if let result = known[path] { return result }
    let result = find(path, in: &store, &suggestions)
    known[path] = result
    return result
  }

  private func find(
    _ path: String, in store: inout FileStore, _ suggestions: inout PathSuggestions
  ) -> ImportedFile {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    let place = isAbsolute || path.isEmpty ? FilePath(path) : key.real.appending(FilePath(path))
    // Not even opened: it may be a device.
    if let project, let real = place.real, !real.isInside(project.folder) {
      return .outside(
        place: real.description, project: project.folder.description, mark: project.mark)
    }
    do throws(FileError) {
      let id = try store.file(at: isAbsolute ? place : shortened(place, path), mustBeRegular: true)
      return store.files[id].isPayload ? .notReadable("it is a payload") : .file(id: id)
    } catch {
      if !error.isNotFound { return .notReadable(error.reason) }
      let suggestion = suggestions.best(for: path, in: isAbsolute ? FilePath("/") : key.real)
      return .notFound(suggestion: suggestion)
    }
  }

  /// Returns a name of the file at `place`, to which `path` leads: as seen from the names of the files
  /// here, where this leads to the same one.
  private func shortened(_ place: FilePath, _ path: String) -> FilePath {
    if path.isEmpty { return place }
    let short = key.name.resolving(FilePath(path))
    return FileIdentity(at: short) == FileIdentity(at: place) ? short : place.resolvingLinks
  }

}

/// The files that operands stand for: a directory stands for all `.hsm` files in it.
package struct SourceSearch {

  /// The files, each path once, in the order of the command line; those of a directory in the order of
  /// their bytes.
  package private(set) var paths: [FilePath] = []

  /// Those that were found in directories.
  package private(set) var found: Set<FilePath> = []

  /// The directories that could not be searched, each with why.
  package private(set) var failures: [(path: FilePath, error: FileError)] = []

  /// The directories that were searched: a link may lead back to one.
  private var visited: Set<FileIdentity> = []

  /// Searches what `operands` name, or the current directory if there are none; `-` is no directory.
  package init(_ operands: [FilePath]) {
    for operand in operands.isEmpty ? [FilePath(".")] : operands {
      if operand != FilePath("-"), isDirectory(operand) {
        visited = []
        let known = paths.count
        findSources(in: operand)
        found.formUnion(paths[known...])
      } else {
        paths.append(operand)
      }
    }
    var seen: Set<FilePath> = []
    paths = paths.filter { seen.insert($0).inserted }
  }

  /// The directories that hold what others have written.
  private static let skipped = Set(["node_modules", "build", "dist", "venv"].map { FilePath($0) })

  /// Adds the `.hsm` files below `directory` to `paths`, and what cannot be searched to `failures`.
  ///
  /// Pipes and devices are no files. A link that leads nowhere is added: reading it says so.
  private mutating func findSources(in directory: FilePath) {
    if !visited.insert(FileIdentity(at: directory)).inserted { return }
    do throws(FileError) {
      for entry in try DirectoryEntry.all(in: directory) {
        let path = directory.appending(entry.name)
        switch entry.kind ?? (try? FileStatus(at: path))?.kind ?? .regular {
        case .directory:
          if !Self.skipped.contains(entry.name) { findSources(in: path) }
        case .regular:
          if entry.name.hasSuffix(".hsm") { paths.append(path) }
        case .pipe, .socket, .device: break
        }
      }
    } catch {
      failures.append((directory, error))
    }
  }

}

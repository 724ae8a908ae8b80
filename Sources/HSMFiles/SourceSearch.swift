/// The files that operands stand for: a directory stands for all `.hsm` files in it, and for others that
/// are asked for.
package struct SourceSearch {

  /// The files, each path once, in the order of the command line; those of a directory in the order of
  /// their bytes.
  package private(set) var paths: [FilePath] = []

  /// Those that were found in directories.
  package private(set) var found: Set<FilePath> = []

  /// The other files in directories that may be payloads: their names end in `.json`.
  package private(set) var passedOver: [FilePath] = []

  /// The directories that could not be searched, each with why.
  package private(set) var failures: [(path: FilePath, error: FileError)] = []

  /// What the operands name, without links: a link in a directory is followed if it stays there.
  private let named: [FilePath]

  /// What the names of files look like that are asked for besides sources.
  private let patterns: [FilePath]

  /// What git ignores in the directory that is searched.
  private var ignored: Set<FilePath> = []

  /// Searches what `operands` name, or the current directory if there are none; `-` is no directory.
  ///
  /// What git ignores is left out unless it is named, or `includesIgnored`. Of a directory, files whose
  /// names match one of `patterns` count as well, as the shell matches names.
  package init(
    _ operands: [FilePath], includesIgnored: Bool = false, matching patterns: [FilePath] = []
  ) {
    self.patterns = patterns
    let operands = operands.isEmpty ? [FilePath(".")] : operands
    named = operands.map(\.resolvingLinks)
    for operand in operands {
      if operand != FilePath("-"), isDirectory(operand) {
        ignored = includesIgnored ? [] : IgnoredFiles.all(in: operand)
        let known = paths.count
        findSources(in: operand)
        found.formUnion(paths[known...])
      } else {
        paths.append(operand)
      }
    }
    var seen: Set<FilePath> = []
    paths = paths.filter { seen.insert($0).inserted }
    found.subtract(operands)
  }

  /// The directories that hold what others have written, besides those that begin with a dot.
  private static let skipped = Set(
    ["node_modules", "build", "dist", "venv", "CVS", "_darcs"].map { FilePath($0) })

  /// The directories in which the system shows itself as files.
  private static let systemNames = Set(["proc", "sys", "dev"].map { FilePath($0) })
  private static let system = Set(
    systemNames.map { FileIdentity(at: FilePath("/").appending($0)) })

  /// Adds the `.hsm` files below `directory` to `paths`, and what cannot be searched to `failures`.
  ///
  /// Pipes and devices are no files. A link that leads nowhere is added: reading it says so.
  private mutating func findSources(in directory: FilePath) {
    do throws(FileError) {
      for entry in try DirectoryEntry.all(in: directory) {
        let path = directory.appending(entry.name)
        if ignored.contains(path) { continue }
        switch entry.kind ?? kind(ofLinkAt: path) {
        case .directory:
          if Self.skipped.contains(entry.name) { continue }
          if Self.systemNames.contains(entry.name), Self.system.contains(FileIdentity(at: path)) {
            continue
          }
          findSources(in: path)
        case .regular:
          if entry.name.hasEnding("hsm") || isWanted(entry.name) {
            paths.append(path)
          } else if entry.name.hasEnding("json"), entry.name != Self.configuration {
            passedOver.append(path)
          }
        case .pipe, .socket, .device, nil: break
        }
      }
    } catch {
      failures.append((directory, error))
    }
  }

  /// The name of the file that says how a project is checked, which is no payload.
  private static let configuration = FilePath("hsmc.json")

  /// Returns `true` iff files of this `name` are asked for.
  private func isWanted(_ name: FilePath) -> Bool {
    name != Self.configuration && patterns.contains { System.matches(name, $0) }
  }

  /// Returns what is at `path`, which may be a link; `nil` if it is one that is not followed: to a
  /// directory, or to what is outside of all that is named.
  private func kind(ofLinkAt path: FilePath) -> FileStatus.Kind? {
    guard let kind = (try? FileStatus(at: path))?.kind else { return .regular }
    if !path.isSymbolicLink { return kind }
    let target = path.resolvingLinks
    return kind == .directory || !named.contains(where: target.isInside) ? nil : kind
  }

}

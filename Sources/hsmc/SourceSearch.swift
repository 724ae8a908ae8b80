import HSMReport

/// The files that operands stand for: a directory stands for all `.hsm` files in it.
struct SourceSearch {

  /// The files, each once, in the order of the command line.
  private(set) var paths: [String] = []

  /// Those that were found in directories.
  private(set) var found: Set<String> = []

  /// The directories that could not be searched.
  private(set) var failures: [FileFailure] = []

  /// The directories that were searched, without links: a link may lead back to one.
  private var visited: Set<String> = []

  /// Searches what `operands` name, or the current directory if there are none.
  init(_ operands: [String]) {
    for operand in operands.isEmpty ? ["."] : operands {
      if operand != "-", FileSystem.isDirectory(operand) {
        visited = []
        let known = paths.count
        findSources(in: operand)
        found.formUnion(paths[known...])
      } else {
        paths.append(operand)
      }
    }
    var seen: Set<String> = []
    paths = paths.filter { seen.insert($0).inserted }
  }

  /// Adds the `.hsm` files below `directory` to `paths`, and what cannot be searched to `failures`.
  private mutating func findSources(in directory: String) {
    if !visited.insert(FileSystem.identity(of: directory)).inserted { return }
    let skipped = ["node_modules", "build", "dist", "venv"]
    do throws(FileSystem.Failure) {
      for name in try FileSystem.names(in: directory) where !name.hasPrefix(".") {
        let path =
          directory == "."
          ? name : directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
        if FileSystem.isDirectory(path) {
          if !skipped.contains(name) { findSources(in: path) }
        } else if name.hasSuffix(".hsm") {
          paths.append(path)
        }
      }
    } catch {
      failures.append(
        FileFailure(path: directory, message: "cannot search `\(directory)`: \(error.reason)"))
    }
  }

}

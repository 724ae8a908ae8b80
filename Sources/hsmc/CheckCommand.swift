import HSMCompiler
import HSMReport

/// Carries out `hsmc check`.
@Sendable
func runCheck(_ arguments: Arguments) -> ExitCode {
  var paths: [String] = []
  var found: Set<String> = []
  var failures: [FileFailure] = []
  for operand in arguments.operands.isEmpty ? ["."] : arguments.operands {
    if operand != "-", FileSystem.isDirectory(operand) {
      let known = paths.count
      var visited: Set<String> = []
      findSources(in: operand, &visited, &paths, &failures)
      found.formUnion(paths[known...])
    } else {
      paths.append(operand)
    }
  }
  var seen: Set<String> = []
  paths = paths.filter { seen.insert($0).inserted }
  var inputs = Inputs(
    paths, found: found, stdinName: arguments["stdin-filename"],
    environment: arguments["environment"].map { .named($0) } ?? .all)
  for failure in failures { inputs.add(failure) }
  show(inputs.report, on: .standardOutput, arguments, always: true)
  return inputs.exitCode
}

/// Adds the `.hsm` files below `directory` to `paths`, and what cannot be searched to `failures`.
///
/// A directory in `visited` is passed over, since a symbolic link may lead back to one.
private func findSources(
  in directory: String, _ visited: inout Set<String>, _ paths: inout [String],
  _ failures: inout [FileFailure]
) {
  if !visited.insert(FileSystem.identity(of: directory)).inserted { return }
  let skipped = ["node_modules", "build", "dist", "venv"]
  let prefix = directory == "." ? "" : directory.hasSuffix("/") ? directory : directory + "/"
  do throws(FileSystem.Failure) {
    for name in try FileSystem.names(in: directory) where !name.hasPrefix(".") {
      let path = prefix + name
      if FileSystem.isDirectory(path) {
        if !skipped.contains(name) { findSources(in: path, &visited, &paths, &failures) }
      } else if name.hasSuffix(".hsm") {
        paths.append(path)
      }
    }
  } catch {
    failures.append(
      FileFailure(path: directory, message: "cannot search `\(directory)`: \(error.reason)"))
  }
}

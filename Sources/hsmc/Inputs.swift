import HSMCompiler
import HSMFiles
import HSMModel
import HSMPayload
import HSMReport
import HSMText

/// The files that a command was asked to look at, read and analyzed.
struct Inputs {

  /// What each file that could be read means, in the order of the command line.
  private(set) var analyses: [Analysis] = []

  /// The ids of the files of each of `analyses`.
  private var files: [[Int]] = []

  /// The files that could not be read.
  private(set) var failures: [FileFailure]

  /// What tells all files that were read from others.
  private let identities: Set<FileIdentity>

  /// Reads and analyzes the files at `paths`, each with what it imports; `-` is standard input, called
  /// `stdinName`.
  ///
  /// Ids and versions are those of `environment`. Of the files that were `found` in directories, only
  /// those that no other one imports are analyzed on their own: the others make sense only together.
  init(
    _ paths: [FilePath], found: Set<FilePath> = [], stdinName: FilePath?,
    environment: EnvironmentChoice = .all
  ) {
    var sources = SourceFiles()
    let asked = RootFiles(paths, found: found, stdinName: stdinName, in: &sources.store)
    failures = asked.failures
    let roots = Self.withoutImported(asked.roots, in: &sources)
    for root in roots {
      if sources.store.files[root].isPayload {
        files.append([root])
        analyses.append(Analysis(payload: sources.text(root)))
      } else {
        let program = sources.program(root: root)
        files.append(program.files)
        analyses.append(Analysis(program, environment: environment))
      }
    }
    identities = sources.store.identities
  }

  /// Returns the ids of `roots` without those that were found and that another file imports.
  ///
  /// - Complexity: O(n) in the number of files that they lead to, and of their imports.
  private static func withoutImported(
    _ roots: [RootFiles.Root], in sources: inout SourceFiles
  ) -> [Int] {
    var imports: [Int: [Int]] = [:]
    var imported: Set<Int> = []
    var open = roots.map(\.id)
    while let id = open.popLast() {
      if imports[id] != nil { continue }
      let targets = sources.imports(of: id)
      imports[id] = targets
      imported.formUnion(targets.filter { $0 != id })
      open += targets
    }
    var result: [Int] = []
    var covered: Set<Int> = []
    func add(_ root: Int) {
      result.append(root)
      var open = [root]
      while let id = open.popLast() {
        if covered.insert(id).inserted { open += imports[id] ?? [] }
      }
    }
    for root in roots where !root.isFound || !imported.contains(root.id) { add(root.id) }
    // Files that only import each other: the first stands for all.
    for root in roots where !covered.contains(root.id) { add(root.id) }
    return result
  }

  /// Throws if one of the files at `paths`, which are to be written, is one of those that were read.
  func checkSpared(by paths: [FilePath]) throws(UsageError) {
    for path in paths where (try? FileStatus(at: path))?.kind == .regular {
      if !identities.contains(FileIdentity(at: path)) { continue }
      throw .other(
        "cannot write `\(path)`: that would overwrite a file that was read",
        help: "choose another `--output`")
    }
  }

  /// Adds a directory that could not be searched.
  mutating func add(_ failure: FileFailure) { failures.append(failure) }

  /// Everything that was found in all files; what is found in a file that several import stands there
  /// once.
  var report: Report {
    let parts = zip(analyses, files).map { analysis, ids in
      ReportPart(
        sources: analysis.model.sources, files: ids, locations: Array(analysis.locations),
        diagnostic: analysis.diagnostic)
    }
    return Report(parts, failures: failures)
  }

  /// How a command that found this ends.
  var exitCode: ExitCode {
    if !failures.isEmpty { return .failure }
    return analyses.allSatisfy(\.isValid) ? .success : .findings
  }

}

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
    var roots: [Root] = []
    for root in asked.roots {
      let isPayload = sources.store.files[root.id].isPayload
      let program = isPayload ? nil : sources.program(root: root.id)
      roots.append(Root(id: root.id, program: program, isFound: root.isFound))
    }
    identities = sources.store.identities
    for root in Self.withoutImported(roots) {
      files.append(root.files)
      analyses.append(
        root.program.map { Analysis($0, environment: environment) }
          ?? Analysis(payload: sources.text(root.id)))
    }
  }

  /// A file that was asked for; without a program if it is a payload.
  private struct Root {
    let id: Int
    let program: Program?
    let isFound: Bool

    /// The ids of the files that belong to it, its own first.
    var files: [Int] { program?.files ?? [id] }
  }

  /// Returns `roots` without those that were found and that another one imports.
  private static func withoutImported(_ roots: [Root]) -> [Root] {
    let imported = Set(roots.flatMap { $0.files.dropFirst() })
    var result = roots.filter { !$0.isFound || !imported.contains($0.id) }
    var covered = Set(result.flatMap(\.files))
    // Files that only import each other: the first stands for all.
    for root in roots where !covered.contains(root.id) {
      covered.formUnion(root.files)
      result.append(root)
    }
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

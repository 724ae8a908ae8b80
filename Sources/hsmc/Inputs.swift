import HSMCompiler
import HSMFiles
import HSMReport
import HSMText

/// The files that a command was asked to look at, read and analyzed.
struct Inputs {

  /// What each file that could be read means, in the order of the command line.
  private(set) var analyses: [Analysis] = []

  /// The files that could not be read.
  private(set) var failures: [FileFailure] = []

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
    let files = RootFiles(paths, found: found, stdinName: stdinName)
    failures = files.failures
    var imports = SourceFiles()
    for root in files.roots {
      imports.add(root.path, root.identity)
      // What comes from standard input stands for the file of that name, also where it is imported.
      if root.isStandardInput { imports.overlay(root.source, root.identity) }
    }
    var roots: [Root] = []
    for root in files.roots {
      let program =
        Self.isPayload(root)
        ? nil
        : Program(root: root.source, identity: root.identity.key) {
          imports.file($0, importedBy: $1)
        }
      roots.append(Root(source: root.source, program: program, isFound: root.isFound))
    }
    identities = files.opened.union(imports.identities)
    for root in Self.withoutImported(roots) {
      analyses.append(
        root.program.map { Analysis($0, environment: environment) }
          ?? Analysis(payload: root.source))
    }
  }

  /// A file that was asked for; without a program if it is a payload.
  private struct Root {
    let source: SourceText
    let program: Program?
    let isFound: Bool

    /// What tells its file from others.
    var identity: String { program?.identities[0] ?? "" }
  }

  /// Returns `roots` without those that were found and that another one imports.
  private static func withoutImported(_ roots: [Root]) -> [Root] {
    var imported: Set<String> = []
    for root in roots { imported.formUnion(root.program?.identities.dropFirst() ?? []) }
    var result = roots.filter { !$0.isFound || !imported.contains($0.identity) }
    var covered: Set<String> = []
    for root in result { covered.formUnion(root.program?.identities ?? []) }
    // Files that only import each other: the first stands for all.
    for root in roots where root.isFound && !root.identity.isEmpty {
      if covered.contains(root.identity) { continue }
      covered.formUnion(root.program?.identities ?? [])
      result.append(root)
    }
    return result
  }

  /// Returns `true` iff `root` is a payload: its name ends in `.json` or, where it has no name of its
  /// own, it begins like JSON.
  private static func isPayload(_ root: RootFiles.Root) -> Bool {
    let blanks: [UInt8] = [0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
    let first = root.source.bytes.first { !blanks.contains($0) }
    return root.source.path == "<stdin>"
      ? first == 0x7B || first == 0x5B : root.path.isPayloadName
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
    var sources: [SourceText] = []
    var indices: [String: UInt32] = [:]
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    for analysis in analyses {
      let files = analysis.model.sources.map { source in
        if let known = indices[source.path] { return known }
        indices[source.path] = UInt32(sources.count)
        sources.append(source)
        return UInt32(sources.count - 1)
      }
      for var diagnostic in analysis.diagnostics {
        diagnostic.moveFiles { files[Int($0)] }
        let place = diagnostic.location
        let key = "\(place.file) \(place.span.start) \(place.span.end) \(diagnostic.message)"
        if seen.insert(key).inserted { diagnostics.append(diagnostic) }
      }
    }
    return Report(
      sources: sources, diagnostics: diagnostics, failures: failures,
      fileCount: sources.count + failures.count)
  }

  /// How a command that found this ends.
  var exitCode: ExitCode {
    if !failures.isEmpty { return .failure }
    return analyses.allSatisfy(\.isValid) ? .success : .findings
  }

}

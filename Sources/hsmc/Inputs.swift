import HSMCompiler
import HSMFiles
import HSMModel
import HSMPayload
import HSMReport
import HSMText

/// The files that a command was asked to look at, read and analyzed.
struct Inputs {

  /// What each file that could be read means, in the order of the command line, as far as it is kept.
  private(set) var analyses: [Analysis] = []

  /// The ids of the files of each of `analyses`.
  private var files: [[Int]] = []

  /// The files that could not be read.
  private(set) var failures: [FileFailure]

  /// The ids of the files that were found in directories, and not named.
  private let found: Set<Int>

  /// What tells all files that were read from others.
  private let identities: Set<FileIdentity>

  /// What a command wants its files for.
  struct Purpose {

    /// Which environments count where the command line names none.
    var environment = EnvironmentChoice.all

    /// What standard input is called where the command line says nothing else.
    var stdinName: FilePath? = nil

    /// `true` iff it uses what files without findings mean.
    var usesMeaning = true

    /// `true` iff all files are payloads, whatever they are called.
    var arePayloads = false

    /// `true` of a machine that is to be uploaded, which needs an id.
    var uploads: (_ machine: String) -> Bool = { _ in false }
  }

  /// Reads and analyzes the files at `paths`, each with what it imports, as `arguments` say; `-` is
  /// standard input.
  ///
  /// Of the files that were `found` in directories, only those that no other one imports are analyzed on
  /// their own: the others make sense only together.
  init(
    _ paths: [FilePath], found: Set<FilePath> = [], _ arguments: Arguments,
    for purpose: Purpose = Purpose()
  ) {
    let environment = arguments["environment"].map { .named($0) } ?? purpose.environment
    var sources = SourceFiles(mayLeaveProject: arguments.has("allow-outside"))
    let asked = RootFiles(
      paths, found: found, stdinName: arguments.path("stdin-filename") ?? purpose.stdinName,
      in: &sources.store)
    failures = asked.failures
    self.found = Set(asked.roots.filter(\.isFound).map(\.id))
    let roots =
      purpose.arePayloads ? asked.roots.map(\.id) : Self.withoutImported(asked.roots, in: &sources)
    for root in roots {
      let analysis: Analysis
      if purpose.arePayloads || sources.store.files[root].isPayload {
        files.append([root])
        analysis = Analysis(payload: sources.text(root))
      } else {
        let program = sources.program(root: root)
        files.append(program.files)
        analysis = Analysis(program, environment: environment, requested: purpose.uploads)
      }
      let isKept = purpose.usesMeaning || analysis.count > 0
      analyses.append(isKept ? analysis : analysis.withoutMeaning)
    }
    identities = sources.store.identities
  }

  /// Returns the ids of `roots` without those that were found and that another file imports.
  ///
  /// - Complexity: O(n) in the number of files that they lead to, and of their imports.
  private static func withoutImported(
    _ roots: [RootFiles.Root], in sources: inout SourceFiles
  ) -> [Int] {
    /// Adds the files that `root` leads to to `reached`, and calls `visit` with each import.
    func walk(
      from root: Int, _ reached: inout Set<Int>, visit: (_ file: Int, _ target: Int) -> Void
    ) {
      var open = reached.insert(root).inserted ? [root] : []
      while let file = open.popLast() {
        if sources.store.files[file].isPayload { continue }
        for (id, _) in sources.imports(of: file).found {
          let target = Int(id)
          visit(file, target)
          if reached.insert(target).inserted { open.append(target) }
        }
      }
    }
    var reached: Set<Int> = []
    var imported: Set<Int> = []
    for root in roots {
      walk(from: root.id, &reached) { if $0 != $1 { imported.insert($1) } }
    }
    var result: [Int] = []
    var covered: Set<Int> = []
    func add(_ root: Int) {
      result.append(root)
      walk(from: root, &covered) { _, _ in }
    }
    for root in roots where !root.isFound || !imported.contains(root.id) { add(root.id) }
    // Files that only import each other: the first stands for all.
    for root in roots where !covered.contains(root.id) { add(root.id) }
    return result
  }

  /// Returns the machines of `programs`, which are what the files mean, as far as their files were named or
  /// found: what is only imported is not compiled. Each has the id of its file.
  func compiledMachines(
    _ programs: [CheckedModel]
  ) -> [(machine: CompiledMachine, file: Int)] {
    zip(programs, files).flatMap { checked, files in
      checked.model.machines.indices.compactMap { index in
        let file = files[Int(checked.model.machines[index].location.file)]
        // A file that was named is compiled by itself.
        let isRoot = checked.model.machines[index].location.file == 0
        return isRoot || found.contains(file)
          ? (CompiledMachine(checked: checked, index: index), file) : nil
      }
    }
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
        sources: analysis.model.sources, files: ids, count: analysis.count,
        location: analysis.location, diagnostic: analysis.diagnostic)
    }
    return Report(parts, failures: failures)
  }

  /// How a command that found this ends.
  var exitCode: ExitCode {
    if !failures.isEmpty { return .failure }
    return analyses.allSatisfy(\.isValid) ? .success : .findings
  }

}

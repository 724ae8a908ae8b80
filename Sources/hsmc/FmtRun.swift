import HSMFiles
import HSMFormat
import HSMReport
import HSMSyntax
import HSMText

/// What formatting some files comes to; nothing is written.
struct FmtRun {

  /// A file whose bytes change.
  struct Change {

    /// The file's id.
    let id: Int

    /// Where it is, or what standard input is called.
    let path: FilePath

    /// What it holds, and what it is to hold.
    let old: [UInt8]
    let new: [UInt8]

    /// What is to be written; `nil` for standard input.
    let output: OutputFile?

    /// `true` iff only the ends of lines change: from those of Windows.
    var isOfLineEnds: Bool {
      old.count > new.count && old.filter { $0 != .carriageReturn } == new
    }
  }

  /// The files whose bytes change.
  private(set) var changes: [Change] = []

  /// What becomes of standard input, if it was asked for and can be formatted.
  private(set) var standardInput: [UInt8]? = nil

  /// A file in which the formatter would not only change the layout.
  private(set) var broken: FilePath? = nil

  /// The number of files that are in canonical form already.
  private var cleanCount = 0

  private var files = SourceFiles()

  /// What becomes of each file that was formatted, by its id; `nil` where it cannot be formatted.
  private var results: [Int: [UInt8]?] = [:]

  /// How writing ended.
  private(set) var exitCodeOfWriting = ExitCode.success

  private var diagnostics: [Diagnostic] = []
  private var failures: [FileFailure]

  /// Formats the files that `search` found, each once; standard input is called `stdinName`. Only what
  /// can be replaced is read if the command `rewrites` it.
  init(_ search: SourceSearch, stdinName: FilePath?, rewrites: Bool) {
    failures = search.failures.map { FileFailure(searching: $0.path, $0.error) }
    // Two names of a file are two places to write to, unless one is a link to the other.
    var seen: Set<FilePath> = []
    for path in search.paths {
      let isInput = path == .standardInput
      if !isInput, !seen.insert(path.resolvingLinks).inserted { continue }
      let name = isInput ? stdinName ?? FileStore.standardInputName : path
      do throws(FileError) {
        // What it becomes is printed; the file of its name is another one.
        let id =
          try isInput
          ? files.store.readStandardInput(named: stdinName, overlays: false)
          : files.store.file(
            at: path, mustBeRegular: rewrites || search.found.contains(path))
        add(id, named: name, isInput: isInput)
      } catch {
        failures.append(FileFailure(reading: name, error))
      }
      if broken != nil { return }
    }
  }

  /// Adds what becomes of the file with this `id` under the name `path`.
  private mutating func add(_ id: Int, named path: FilePath, isInput: Bool) {
    let file = files.store.files[id]
    if results[id] == nil { results.updateValue(format(id), forKey: id) }
    guard let result = results[id] ?? nil else { return }
    if isInput { standardInput = result }
    if result == file.bytes {
      cleanCount += 1
    } else {
      let output =
        isInput ? nil : OutputFile(path: path, bytes: result, replacing: file.status)
      changes.append(Change(id: id, path: path, old: file.bytes, new: result, output: output))
    }
  }

  /// Returns the canonical form of the file with this `id`; `nil` if it has none.
  private mutating func format(_ id: Int) -> [UInt8]? {
    let source = files.text(id)
    let tree = Parser.parse(source)
    guard tree.errors.isEmpty else {
      diagnostics += tree.errors.map { $0.diagnostic(in: source, file: UInt32(id)) }
      return nil
    }
    let result = Formatter.format(tree)
    if result == source.bytes { return source.bytes }
    if FormatCheck.holds(tree, formatted: result) { return result }
    broken = files.store.files[id].path
    return nil
  }

  /// Writes the files that change, each whole or not at all; of those that cannot be written it says so, and
  /// they do not change.
  mutating func write() {
    var failed: Set<FilePath> = []
    for outputs in batches {
      for failure in FileWriter.writeEach(outputs) {
        exitCodeOfWriting = fail(failure)
        failed.insert(failure.path)
      }
    }
    changes.removeAll { $0.output != nil && failed.contains($0.path) }
  }

  /// What is written together: all in one folder, since a file stays open in each; and all names of one file,
  /// since it is another one as soon as a name leads elsewhere.
  private var batches: [[OutputFile]] {
    var batches: [[OutputFile]] = []
    var ofFolder: [FilePath: Int] = [:]
    var ofFile: [Int: Int] = [:]
    for change in changes {
      guard let output = change.output else { continue }
      let index = ofFile[change.id] ?? ofFolder[change.path.folder] ?? batches.count
      if index == batches.count { batches.append([]) }
      batches[index].append(output)
      ofFile[change.id] = index
      ofFolder[change.path.folder] = ofFolder[change.path.folder] ?? index
    }
    return batches
  }

  /// What kept files from being formatted.
  var report: Report {
    let sources = files.store.files.indices.map(files.text)
    return Report(
      sources: sources, diagnostics: diagnostics, failures: failures,
      fileCount: sources.count + failures.count)
  }

  /// How the command ends, whatever changes.
  var exitCode: ExitCode {
    max(
      exitCodeOfWriting, !failures.isEmpty ? .failure : diagnostics.isEmpty ? .success : .findings)
  }

  /// Prints the names of the files that change, or what changes in them if `isDiff`.
  func showChanges(isDiff: Bool) {
    var output: [UInt8] = []
    for change in changes {
      if isDiff {
        UnifiedDiff.append(change.old, change.new, path: change.path.description, to: &output)
      } else {
        output += change.path.description.utf8
        output.append(0x0A)
      }
    }
    Terminal.standardOutput.write(output)
  }

  /// Says which files change in the ends of their lines only.
  func noteLineEnds() {
    for change in changes where change.isOfLineEnds {
      Terminal.standardError.write(
        "hsmc: `\(change.path)` differs in line ends only: its lines end in CRLF\n")
    }
  }

  /// Returns the summary line; files that change were, or would be, `changed`.
  func summary(_ changed: String) -> String {
    let files = changes.count == 1 ? "file" : "files"
    return "hsmc: \(changes.count) \(files) \(changed), \(cleanCount) in canonical form already\n"
  }

}

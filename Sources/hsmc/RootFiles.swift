import HSMFiles
import HSMReport
import HSMText

/// The files that a command was asked for, each once, whatever names it was given by.
struct RootFiles {

  /// A file that could be read.
  struct Root {

    /// Where it is, or what standard input is called.
    let path: FilePath

    /// What tells it from other files.
    let identity: FileIdentity

    /// Its bytes.
    let source: SourceText

    /// `true` iff it comes from standard input.
    let isStandardInput: Bool

    /// `true` iff it was found in a directory, and not asked for by name.
    fileprivate(set) var isFound: Bool

    fileprivate init(
      _ path: FilePath, _ identity: FileIdentity, _ bytes: [UInt8], isFound: Bool = false,
      isStandardInput: Bool = false
    ) {
      self.path = path
      self.identity = identity
      source = SourceText(path: path.description, bytes: bytes)
      self.isFound = isFound
      self.isStandardInput = isStandardInput
    }
  }

  /// The files that could be read, in the order of the command line.
  private(set) var roots: [Root] = []

  /// Those that could not.
  private(set) var failures: [FileFailure] = []

  /// Everything that was opened: for standard input, which stands for the file of its name, also the
  /// file that it comes from.
  private(set) var opened: Set<FileIdentity> = []

  /// Reads the files at `paths`, of which some were `found` in directories; `-` is standard input,
  /// called `stdinName`.
  ///
  /// Where standard input has the name of one of them, it stands for that.
  init(_ paths: [FilePath], found: Set<FilePath>, stdinName: FilePath?) {
    let name = stdinName ?? FilePath("<stdin>")
    var indices: [FileIdentity: Int] = [:]
    var input: Root?
    if paths.contains(.standardInput) {
      do throws(FileError) {
        input = try readStandardInput(name, hasName: stdinName != nil)
      } catch {
        failures.append(FileFailure(reading: name, error))
      }
    }
    for path in paths {
      let isFound = found.contains(path)
      do throws(FileError) {
        var root = input
        if path != .standardInput {
          let file = try InputFile(at: path, mustBeRegular: isFound)
          let identity = file.status.identity
          if let index = indices[identity] {
            root = roots[index]
          } else if input?.identity != identity {
            root = Root(path, identity, try file.bytes(), isFound: isFound)
          }
        }
        guard let root else { continue }
        if let index = indices[root.identity] {
          roots[index].isFound = roots[index].isFound && isFound
        } else {
          indices[root.identity] = roots.count
          opened.insert(root.identity)
          roots.append(root)
        }
      } catch {
        failures.append(FileFailure(reading: path, error))
      }
    }
  }

  /// Returns what comes from standard input, called `name`.
  private mutating func readStandardInput(
    _ name: FilePath, hasName: Bool
  ) throws(FileError) -> Root {
    let file = try InputFile.standardInput()
    var identity = FileIdentity(at: name)
    if file.status.kind == .regular {
      opened.insert(file.status.identity)
      if !hasName { identity = file.status.identity }
    }
    return Root(name, identity, try file.bytes(), isStandardInput: true)
  }

}

extension FilePath {

  /// What stands for standard input on the command line.
  static let standardInput = FilePath("-")

  /// `true` iff a file of this name holds a payload.
  var isPayloadName: Bool { hasSuffix(".json") }

}

extension FileFailure {

  /// Creates the failure to read the file at `path`.
  init(reading path: FilePath, _ error: FileError) {
    self.init(path: path.description, message: "cannot read `\(path)`: \(error.reason)")
  }

  /// Creates the failure to search the directory at `path`.
  init(searching path: FilePath, _ error: FileError) {
    self.init(path: path.description, message: "cannot search `\(path)`: \(error.reason)")
  }

}

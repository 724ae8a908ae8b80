import HSMFiles
import HSMReport
import HSMText

/// The files that a command was asked for, each once, whatever names it was given by.
struct RootFiles {

  /// A file that could be read.
  struct Root {

    /// The file's id in the store.
    let id: Int

    /// `true` iff it was found in a directory, and not asked for by name.
    fileprivate(set) var isFound: Bool
  }

  /// The files that could be read, in the order of the command line.
  private(set) var roots: [Root] = []

  /// Those that could not.
  private(set) var failures: [FileFailure] = []

  /// Reads the files at `paths` into `store`, of which some were `found` in directories; `-` is standard
  /// input, called `stdinName`.
  ///
  /// Where standard input has the name of one of them, it stands for that.
  init(
    _ paths: [FilePath], found: Set<FilePath>, stdinName: FilePath?, in store: inout FileStore
  ) {
    var input: Int?
    if paths.contains(.standardInput) {
      do throws(FileError) {
        input = try store.readStandardInput(named: stdinName, overlays: true)
      } catch {
        failures.append(
          FileFailure(reading: stdinName ?? FileStore.standardInputName, error))
      }
    }
    var indices: [Int: Int] = [:]
    for path in paths {
      let isFound = found.contains(path)
      do throws(FileError) {
        let id =
          path == .standardInput ? input : try store.file(at: path, mustBeRegular: isFound)
        guard let id else { continue }
        // Of the documents in a directory, only payloads are meant.
        if isFound, store.files[id].isPayload, !store.files[id].isPayloadInForm { continue }
        if let index = indices[id] {
          roots[index].isFound = roots[index].isFound && isFound
        } else {
          indices[id] = roots.count
          roots.append(Root(id: id, isFound: isFound))
        }
      } catch {
        failures.append(FileFailure(reading: path, error))
      }
    }
  }

}

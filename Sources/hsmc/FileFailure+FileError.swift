import HSMFiles
import HSMReport

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

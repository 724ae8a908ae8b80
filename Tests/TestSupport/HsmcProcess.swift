package import Foundation

/// A run of the `hsmc` binary.
package struct HsmcProcess {

  /// The exit code, or the number of the signal that ended it plus 1000.
  package let code: Int32

  /// What it printed to standard output.
  package let output: String

  /// What it printed to standard error.
  package let errors: String

  /// Runs hsmc with `arguments` in `directory` and waits for it.
  ///
  /// Output is captured in files, since two pipes that are read in turn can block each other.
  package init(
    _ arguments: [String], input: [UInt8] = [], in directory: URL = Repository.root,
    environment: [String: String] = [:]
  ) throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = Self.binary
    process.arguments = arguments
    process.currentDirectoryURL = directory
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    for name in ["in", "out", "err"] {
      try Data(name == "in" ? input : []).write(to: scratch.url(name))
    }
    process.standardInput = try FileHandle(forReadingFrom: scratch.url("in"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.url("out"))
    process.standardError = try FileHandle(forWritingTo: scratch.url("err"))
    try process.run()
    process.waitUntilExit()
    code = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 1000 : 0)
    output = String(decoding: try Data(contentsOf: scratch.url("out")), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: scratch.url("err")), as: UTF8.self)
  }

  /// The binary, which stands beside the one that runs the tests.
  package static var binary: URL {
    // `swift test` runs a bundle below the folder that holds the products.
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path() != "/" {
      let candidate = folder.appending(path: "hsmc")
      if FileManager.default.isExecutableFile(atPath: candidate.path()),
        !((try? candidate.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false)
      {
        return candidate
      }
      folder = folder.deletingLastPathComponent()
    }
    return Repository.url(".build/debug/hsmc")
  }

}

/// A folder that is removed with the value.
package final class Scratch {

  /// The folder.
  package let root: URL

  /// Makes an empty folder.
  package init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "hsmc-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Returns the URL of `path` in the folder.
  package func url(_ path: String) -> URL { root.appending(path: path) }

  /// Writes `text` to the file at `path` in the folder and returns its path.
  @discardableResult
  package func write(_ text: String, to path: String) throws -> String {
    let url = url(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return url.path()
  }

}

package import Foundation

/// A run of a script, in which `$HSMC` is hsmc.
package struct Shell {

  /// What it printed to both streams.
  package let output: String

  /// The exit code.
  package let code: Int32

  /// Runs `script` in `folder` and waits for it.
  package init(_ script: String, in folder: URL) throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HSMC": HsmcProcess.binary.path(),
    ]
    try Data().write(to: scratch.url("output"))
    let handle = try FileHandle(forWritingTo: scratch.url("output"))
    _ = fcntl(handle.fileDescriptor, F_SETFL, O_APPEND)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    output = try String(contentsOf: scratch.url("output"), encoding: .utf8)
    code = process.terminationStatus
  }

  /// What stands before a command so that permissions bind it: root is bound by none.
  package static let asNobody =
    geteuid() == 0 ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : ""

  /// Returns `true` iff `script` can be carried out here.
  package static func succeeds(_ script: String) -> Bool {
    guard let scratch = try? Scratch() else { return false }
    return (try? Shell(script, in: scratch.root))?.code == 0
  }

}

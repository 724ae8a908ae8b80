package import Foundation
import Testing

/// A scripted session at a terminal or in a pipe: commands, and what a user sees of them.
///
/// A session is a text file. Lines that begin with `$ ` are commands, for `sh`; what follows up to the
/// next one is the output of both streams as it appears and, in brackets, the exit code. Lines before
/// the first command are comments; `columns: 80` in one of them means a terminal of that width
/// instead of a pipe, and `NAME=value` in one sets a variable of the environment. Escape characters
/// are shown as `␛`.
package struct Session {

  private let comments: [Substring]
  private let commands: [Substring]

  /// Reads the commands of the session `text`.
  package init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    comments = Array(lines.prefix { !$0.hasPrefix("$ ") })
    commands = lines.filter { $0.hasPrefix("$ ") }.map { $0.dropFirst(2) }
  }

  /// Carries out the commands in a folder with a copy of the files in `fixtures` and returns the
  /// session as it is now.
  package func replay(in fixtures: URL) throws -> String {
    let scratch = try Scratch()
    let folder = scratch.url("work")
    try FileManager.default.copyItem(at: fixtures, to: folder)
    var result = comments.map { $0 + "\n" }.joined()
    for command in commands {
      let (output, code) = try run(String(command), in: folder, scratch)
      result += "$ \(command)\n" + output.replacing("\u{1B}", with: "␛")
      if !output.isEmpty, !output.hasSuffix("\n") { result += "(no line end)\n" }
      result += "[\(code)]\n\n"
    }
    return result
  }

  /// The columns of the terminal, if there is one.
  private var columns: UInt16? {
    comments.compactMap { $0.firstMatch(of: /columns: (\d+)/) }.first.flatMap { UInt16($0.1) }
  }

  /// Runs `command` in `folder`; returns what it printed and its exit code.
  private func run(
    _ command: String, in folder: URL, _ scratch: Scratch
  ) throws -> (output: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    var environment = [
      "PATH": HsmcProcess.binary.deletingLastPathComponent().path() + ":/usr/bin:/bin",
      "TERM": "xterm-256color",
    ]
    for match in comments.flatMap({ $0.matches(of: /\b([A-Z_]+)=(\S+)/) }) {
      environment[String(match.1)] = String(match.2)
    }
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    guard let columns else {
      let url = scratch.url("output")
      try Data().write(to: url)
      let handle = try FileHandle(forUpdating: url)
      process.standardOutput = handle
      process.standardError = handle
      // Both streams append to one file, as they would appear.
      _ = fcntl(handle.fileDescriptor, F_SETFL, O_APPEND)
      try process.run()
      process.waitUntilExit()
      return (String(decoding: try Data(contentsOf: url), as: UTF8.self), process.terminationStatus)
    }
    let terminal = try PseudoTerminal(columns: columns)
    process.standardOutput = terminal.child
    process.standardError = terminal.child
    try process.run()
    try terminal.child.close()
    let output = terminal.readToEnd()
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }

}

/// A terminal that a test reads.
private struct PseudoTerminal {

  /// The side of the program.
  let child: FileHandle

  /// The side of the test.
  private let parent: Int32

  init(columns: UInt16) throws {
    // Glibc shows Swift none of the functions for this, so the device is asked.
    parent = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    try #require(parent >= 0)
    try #require(ioctl(parent, 0x4004_5431, &unlocked) == 0, "TIOCSPTLCK")
    try #require(ioctl(parent, 0x8004_5430, &number) == 0, "TIOCGPTN")
    let descriptor = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(descriptor >= 0)
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(ioctl(parent, UInt(TIOCSWINSZ), &size) == 0)
    child = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Returns everything that is written until the program's side is closed, lines ended by LF.
  func readToEnd() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(parent, &buffer, buffer.count)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    close(parent)
    return String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self)
  }

}

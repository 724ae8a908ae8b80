import Foundation
import TestSupport
import Testing

/// hsmc killed while it writes, and several that write at once: each file is the old one or the new
/// one, and what is left behind does not pile up.
@Suite(.serialized)
struct KillTests {

  /// So many are written at once that the time in which a kill can do harm is long.
  private static let fileCount = 20

  /// A source that is not in canonical form, of a few kilobytes.
  private static func source(_ index: Int) -> String {
    let comment = "// " + String(repeating: "x", count: 400) + "\n"
    return comment + CompileTests.machine("m\(index)").replacing("  ", with: " ")
  }

  @Test func compile() throws {
    let scratch = try Scratch()
    let names = (0..<Self.fileCount).map { "m\($0)" }
    try scratch.write(names.map { CompileTests.machine($0) }.joined(), to: "all.hsm")
    let arguments = ["compile", "all.hsm", "-o", "out/"]
    let first = try HsmcProcess(arguments, in: scratch.root)
    #expect(first.code == 0 && first.errors == "")
    let good = try names.map { try text("out/\($0).json", scratch) }
    try expectWholeFiles(
      names.map { "out/\($0).json" }, old: names.map { _ in "old" }, new: good, arguments, scratch)
  }

  @Test func fmt() throws {
    let scratch = try Scratch()
    let paths = (0..<Self.fileCount).map { "flows/m\($0).hsm" }
    let old = paths.indices.map { Self.source($0) }
    for (path, source) in zip(paths, old) { try scratch.write(source, to: path) }
    #expect(try HsmcProcess(["fmt", "flows"], in: scratch.root).code == 0)
    let new = try paths.map { try text($0, scratch) }
    #expect(old != new)
    try expectWholeFiles(paths, old: old, new: new, ["fmt", "flows"], scratch)
  }

  @Test func writersAtTheSameTime() throws {
    let scratch = try Scratch()
    let machines = ["one", "two", "three", "four"]
    for name in machines { try scratch.write(CompileTests.machine("same"), to: "\(name).hsm") }
    try scratch.write(
      CompileTests.machine("same").replacing(
        "Greets.", with: String(repeating: "Hello. ", count: 9000)),
      to: "two.hsm")
    let outputs = try ["one", "two"].map {
      try HsmcProcess(["compile", "\($0).hsm"], in: scratch.root).output
    }
    for _ in 0..<10 {
      let processes = try machines.map { name in
        let process = Process()
        process.executableURL = HsmcProcess.binary
        process.arguments = ["compile", "\(name).hsm", "-o", "out.json"]
        process.currentDirectoryURL = scratch.root
        try process.run()
        return process
      }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      #expect(outputs.contains(try text("out.json", scratch)))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.root.path())
    #expect(names.sorted() == ["four.hsm", "one.hsm", "out.json", "three.hsm", "two.hsm"])
  }

  private func text(_ path: String, _ scratch: Scratch) throws -> String {
    try String(contentsOf: scratch.url(path), encoding: .utf8)
  }

  /// Gives each file at `paths` its `old` text again, those that have another one as new files: disks are
  /// slow to truncate files.
  private func restore(_ paths: [String], _ old: [String], _ scratch: Scratch) throws {
    for (path, old) in zip(paths, old) where try text(path, scratch) != old {
      try FileManager.default.removeItem(at: scratch.url(path))
      try scratch.write(old, to: path)
    }
  }

  /// Runs hsmc with `arguments`, which turn the `old` text of each file at `paths` into the `new` one,
  /// up to 100 times, and kills it: every other time in the first 100 ms, else when half of the files are
  /// staged or up to 2 ms later.
  private func expectWholeFiles(
    _ paths: [String], old: [String], new: [String], _ arguments: [String], _ scratch: Scratch
  ) throws {
    let folder = try #require(paths.first).split(separator: "/")[0]
    let staged = scratch.url("\(folder)/.hsmc-0-\(paths.count / 2)").path()
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: scratch.url(String(folder)).path())
    }
    var (killed, leftBehind) = (0, 0)
    for step in Effort.some(of: 0..<100) {
      try restore(paths, old, scratch)
      unlink(staged)
      let process = Process()
      process.executableURL = HsmcProcess.binary
      process.arguments = arguments
      process.currentDirectoryURL = scratch.root
      process.standardError = FileHandle.nullDevice
      try process.run()
      if step.isMultiple(of: 2) {
        usleep(UInt32(step) * 1000)
      } else {
        while access(staged, F_OK) != 0, process.isRunning { usleep(20) }
        usleep(UInt32(step) * 20)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      killed += process.terminationReason == .uncaughtSignal ? 1 : 0
      leftBehind = max(leftBehind, try names().count - paths.count)
      for (index, path) in paths.enumerated() {
        let text = try text(path, scratch)
        #expect(text == old[index] || text == new[index], "\(path), step \(step)")
      }
    }
    #expect(killed > Effort.share(of: 20))
    // What a run leaves behind is no source, and the next run takes it over.
    #expect((1...paths.count).contains(leftBehind))
    try restore(paths, old, scratch)
    #expect(try HsmcProcess(arguments, in: scratch.root).code == 0)
    #expect(try paths.map { try text($0, scratch) } == new)
    #expect(try names().sorted() == paths.map { String($0.split(separator: "/")[1]) }.sorted())
  }

}

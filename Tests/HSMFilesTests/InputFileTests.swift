import Foundation
import HSMFiles
import TestSupport
import Testing

/// Reading files whole.
struct InputFileTests {

  /// Sizes around those at which reading takes another turn.
  @Test(arguments: [0, 1, 4095, 4096, 65_535, 65_536, 65_537, 131_072, 131_073, 1_000_003])
  func sizes(_ size: Int) throws {
    let scratch = try Scratch()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let url = scratch.url("file")
    try Data(bytes).write(to: url)
    #expect(try InputFile(at: FilePath(url.path())).bytes() == bytes)
    // A pipe has no size and comes in pieces.
    let pipe = scratch.url("pipe").path()
    try #require(mkfifo(pipe, 0o600) == 0)
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = ["-c", "cat '\(url.path())' > '\(pipe)'"]
    try writer.run()
    #expect(try InputFile(at: FilePath(pipe)).bytes() == bytes)
    writer.waitUntilExit()
  }

  /// The system says that these have no bytes, or more than they have.
  @Test(arguments: [
    "/proc/self/environ", "/proc/self/status", "/sys/kernel/mm/transparent_hugepage/enabled",
  ])
  func filesOfUnknownSize(_ path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let bytes = try InputFile(at: FilePath(path)).bytes()
    #expect(!bytes.isEmpty && bytes.count < 1 << 20)
  }

  /// A file that grows between opening and reading is read to its end.
  @Test func aFileThatGrows() throws {
    let scratch = try Scratch()
    let path = try scratch.write("old", to: "file")
    let file = try InputFile(at: FilePath(path))
    let new = String(repeating: "new", count: 50_000)
    let handle = try FileHandle(forWritingTo: scratch.url("file"))
    try handle.write(contentsOf: Data(new.utf8))
    #expect(try file.bytes() == Array(new.utf8))
  }

  @Test func aFileThatShrinks() throws {
    let scratch = try Scratch()
    let path = try scratch.write("old text", to: "file")
    let file = try InputFile(at: FilePath(path))
    try #require(truncate(path, 3) == 0)
    #expect(try file.bytes() == Array("old".utf8))
  }

  @Test func identities() throws {
    let scratch = try Scratch()
    let path = try scratch.write("x", to: "a")
    try #require(link(path, scratch.url("hard").path()) == 0)
    try #require(symlink("a", scratch.url("soft").path()) == 0)
    try scratch.write("x", to: "b")
    func identity(_ name: String) -> FileIdentity {
      FileIdentity(at: FilePath(scratch.url("").path() + name))
    }
    for same in ["hard", "soft", "./a", "../\(scratch.root.lastPathComponent)/a"] {
      #expect(identity(same) == identity("a"))
    }
    #expect(identity("b") != identity("a"))
    #expect(identity("new") == identity("./new") && identity("new") != identity("newer"))
  }

}

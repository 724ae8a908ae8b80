import Foundation
import TestSupport
import Testing

/// `hsmc fmt` as a process.
struct FmtTests {

  private static let messy = "fragment a{guidelines{\"Be brief.\"}}"
  private static let tidy = "fragment a {\n  guidelines { \"Be brief.\" }\n}\n"

  private func text(_ path: String, _ scratch: Scratch) throws -> String {
    try String(contentsOf: scratch.url(path), encoding: .utf8)
  }

  @Test func samplesAreCanonical() throws {
    let run = try HsmcProcess(["fmt", "--check", "samples"])
    #expect(run.code == 0 && run.output == "")
    #expect(run.errors == "hsmc: 0 files would change, 7 in canonical form already\n")
  }

  @Test func whatInitWritesIsCanonical() throws {
    let scratch = try Scratch()
    #expect(try HsmcProcess(["init"], in: scratch.root).code == 0)
    let run = try HsmcProcess(["fmt", "--diff", "-q"], in: scratch.root)
    #expect(run.code == 0 && run.output == "" && run.errors == "")
  }

  @Test func rewritesWhatChanges() throws {
    let scratch = try Scratch()
    try scratch.write(Self.messy, to: "a.hsm")
    try scratch.write(Self.tidy, to: "deep/b.hsm")
    try scratch.write(Self.messy, to: "real.txt")
    try scratch.write(Self.messy, to: "build/c.hsm")
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: scratch.url("link.hsm").path(), withDestinationPath: "real.txt")
    chmod(scratch.url("a.hsm").path(), 0o640)
    func inode(_ path: String) throws -> UInt64? {
      try files.attributesOfItem(atPath: scratch.url(path).path())[.systemFileNumber] as? UInt64
    }
    let untouched = try inode("deep/b.hsm")
    let run = try HsmcProcess(["fmt"], in: scratch.root)
    #expect(run.code == 0 && run.output == "")
    #expect(run.errors == "hsmc: 2 files rewritten, 1 in canonical form already\n")
    for path in ["a.hsm", "real.txt"] { #expect(try text(path, scratch) == Self.tidy) }
    #expect(try text("build/c.hsm", scratch) == Self.messy)
    #expect(try inode("deep/b.hsm") == untouched)
    #expect(
      try files.destinationOfSymbolicLink(atPath: scratch.url("link.hsm").path()) == "real.txt")
    let mode = try files.attributesOfItem(atPath: scratch.url("a.hsm").path())[.posixPermissions]
    #expect(mode as? Int == 0o640)
    #expect(try HsmcProcess(["fmt", "-q"], in: scratch.root).errors == "")
  }

  @Test func checkAndDiffWriteNothing() throws {
    let scratch = try Scratch()
    try scratch.write(Self.messy, to: "a.hsm")
    try scratch.write(Self.tidy, to: "b.hsm")
    let check = try HsmcProcess(["fmt", "--check"], in: scratch.root)
    #expect(check.code == 1 && check.output == "a.hsm\n")
    #expect(check.errors == "hsmc: 1 file would change, 1 in canonical form already\n")
    let diff = try HsmcProcess(["fmt", "--diff", "a.hsm", "b.hsm"], in: scratch.root)
    #expect(diff.code == 1)
    #expect(
      diff.output == """
        --- a.hsm
        +++ a.hsm
        @@ -1,1 +1,3 @@
        -\(Self.messy)
        \\ No newline at end of file
        +fragment a {
        +  guidelines { "Be brief." }
        +}

        """)
    #expect(try text("a.hsm", scratch) == Self.messy)
  }

  /// A hunk shows three lines around a change, and those near each other are one.
  @Test func diffShowsWhatIsAround() throws {
    var lines = (1...30).map { "  include a\($0)" }
    lines[9] = "    include a10"
    lines[15] = "include a16"
    lines[28] = "include a29"
    let source = "fragment a {\n" + lines.joined(separator: "\n") + "\n}\n"
    let run = try HsmcProcess(
      ["fmt", "-", "--diff", "--stdin-filename", "x.hsm"], input: Array(source.utf8))
    let heads = run.output.split(separator: "\n").filter { $0.hasPrefix("@@") || $0.contains("x.") }
    #expect(heads == ["--- x.hsm", "+++ x.hsm", "@@ -8,13 +8,13 @@", "@@ -27,6 +27,6 @@"])
    #expect(run.output.hasSuffix("-include a29\n+  include a29\n   include a30\n }\n"))
  }

  @Test func standardInput() throws {
    let run = try HsmcProcess(["fmt", "-"], input: Array(Self.messy.utf8))
    #expect(run.code == 0 && run.output == Self.tidy && run.errors == "")
    let check = try HsmcProcess(
      ["fmt", "-", "--check", "-q", "--stdin-filename", "a b.hsm"], input: Array(Self.messy.utf8))
    #expect(check.code == 1 && check.output == "a b.hsm\n" && check.errors == "")
    let broken = try HsmcProcess(["fmt", "-"], input: Array("machine {".utf8))
    #expect(broken.code == 1 && broken.output == "")
    #expect(broken.errors.contains("error[syntax-error]"))
  }

  /// Files that cannot be formatted do not keep the others from it.
  @Test func syntaxErrors() throws {
    let scratch = try Scratch()
    try scratch.write(Self.messy, to: "a.hsm")
    try scratch.write("fragment a{", to: "b.hsm")
    let run = try HsmcProcess(["fmt"], in: scratch.root)
    #expect(run.code == 1 && run.output == "")
    #expect(run.errors.contains("--> b.hsm:1:"))
    #expect(try text("a.hsm", scratch) == Self.tidy)
    #expect(try text("b.hsm", scratch) == "fragment a{")
    let missing = try HsmcProcess(["fmt", "c.hsm"], in: scratch.root)
    #expect(missing.code == 2 && missing.errors.contains("cannot read `c.hsm`"))
    let payload = try HsmcProcess(["fmt", "c.json"], in: scratch.root)
    #expect(payload.code == 2 && payload.errors.contains("is a payload"))
  }

}

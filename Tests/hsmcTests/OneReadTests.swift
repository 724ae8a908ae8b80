import Foundation
import TestSupport
import Testing

/// One run of hsmc opens each file once, and shows what it read then.
struct OneReadTests {

  /// Makes a folder with a file that three others lead to by different names; it has one mistake.
  private func makeFolder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      "fragment shared { guidelines { \"Be \\q brief.\" } }\n", to: "lib/shared.hsm")
    let files = FileManager.default
    for (link, target) in [
      ("alias.hsm", "lib/shared.hsm"), ("also", "lib"), ("lib/circle", ".."),
    ] {
      try files.createSymbolicLink(
        atPath: scratch.url(link).path(), withDestinationPath: target)
    }
    try files.linkItem(at: scratch.url("lib/shared.hsm"), to: scratch.url("lib/hard.hsm"))
    for (name, path) in [
      ("one", "lib/shared.hsm"), ("two", "./alias.hsm"), ("three", "also/shared.hsm"),
    ] {
      try scratch.write(
        "import \"\(path)\" import \"lib/hard.hsm\"\n" + CompileTests.machine(name),
        to: "\(name).hsm")
    }
    return scratch
  }

  /// Whatever leads to a file, it is opened once, and what is wrong in it is said once.
  @Test(arguments: [
    "check", "check .", "check lib . also", "check one.hsm two.hsm three.hsm",
    "check alias.hsm lib/hard.hsm ./one.hsm one.hsm lib/circle/three.hsm two.hsm",
    "compile three.hsm two.hsm one.hsm", "show two.hsm", "fmt --check", "fmt alias.hsm lib .",
  ])
  func opensEachFileOnce(_ line: String) throws {
    let scratch = try makeFolder()
    let opened = try OpenedFiles(in: [scratch.root, scratch.url("lib")])
    let run = try HsmcProcess(line.split(separator: " ").map(String.init), in: scratch.root)
    var counts = opened.counts()
    // Two names of one file.
    counts["shared.hsm", default: 0] += counts.removeValue(forKey: "hard.hsm") ?? 0
    #expect(counts["shared.hsm"] == 1 && counts.values.allSatisfy { $0 == 1 }, "\(counts)")
    #expect(run.code == 1)
    let output = run.output + run.errors
    #expect(output.ranges(of: "error[invalid-escape]").count == 1, "\(output)")
  }

  /// A pipe can be read once only.
  @Test func opensAPipeOnce() throws {
    let scratch = try Scratch()
    try #require(mkfifo(scratch.url("pipe").path(), 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url("link").path(), withDestinationPath: "pipe")
    try scratch.write("import \"link\"\n" + CompileTests.machine("one"), to: "one.hsm")
    let opened = try OpenedFiles(in: [scratch.root])
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = ["-c", "echo 'fragment shared { guidelines { \"Be brief.\" } }' > pipe"]
    writer.currentDirectoryURL = scratch.root
    try writer.run()
    let run = try HsmcProcess(["check", "pipe", "link", "./pipe", "one.hsm"], in: scratch.root)
    writer.waitUntilExit()
    #expect(run.code == 0 && run.errors == "hsmc: 2 files checked, no problems\n", "\(run)")
    // The writer opens it at the same time, which is told as one.
    #expect(opened.counts() == ["pipe": 1, "one.hsm": 1])
  }

  /// What stands for a file is read in its place.
  @Test func standardInputIsNotOpened() throws {
    let scratch = try makeFolder()
    let opened = try OpenedFiles(in: [scratch.root, scratch.url("lib")])
    let run = try HsmcProcess(
      ["check", ".", "-", "--stdin-filename", "also/shared.hsm"],
      input: Array("fragment shared { guidelines { \"Be brief.\" } }\n".utf8), in: scratch.root)
    #expect(run.code == 0 && run.errors == "hsmc: 4 files checked, no problems\n", "\(run)")
    #expect(opened.counts() == ["one.hsm": 1, "two.hsm": 1, "three.hsm": 1])
  }

  /// What a file imports is looked for where the file really is, whatever names it is found by.
  @Test func importsOfAFileThatALinkLeadsTo() throws {
    let scratch = try Scratch()
    try scratch.write("fragment more { guidelines { \"Be kind.\" } }\n", to: "lib/more.hsm")
    try scratch.write("import \"more.hsm\"\nfragment rules { include more }\n", to: "lib/rules.hsm")
    try scratch.write("import \"lib/rules.hsm\"\n" + CompileTests.machine("one"), to: "one.hsm")
    for (link, target) in [("a.hsm", "lib/rules.hsm"), ("deep", "lib")] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.url(link).path(), withDestinationPath: target)
    }
    let run = try HsmcProcess(["check"], in: scratch.root)
    #expect(run.code == 0 && run.errors == "hsmc: 3 files checked, no problems\n", "\(run)")
  }

  /// An import leads where the system goes, through links to folders too, and nowhere else.
  @Test(arguments: [
    ("deep/one.hsm", "../lib.hsm", true), ("link/one.hsm", "../lib.hsm", true),
    ("deep/one.hsm", "../up/../lib.hsm", false), ("deep/one.hsm", "../up/../../lib.hsm", true),
    ("deep/one.hsm", "nosuch/../../lib.hsm", false), ("deep/one.hsm", "../lib.hsm/", false),
    ("link.hsm", "../lib.hsm", true), ("link.hsm", "lib.hsm", false),
  ])
  func importsAsTheSystemDoes(_ file: String, _ path: String, _ isFound: Bool) throws {
    let scratch = try Scratch()
    try scratch.write("import \"\(path)\"\n" + CompileTests.machine("one"), to: "deep/one.hsm")
    try scratch.write("fragment rules { guidelines { \"Be kind.\" } }\n", to: "lib.hsm")
    try scratch.write("", to: "other/folder/empty.hsm")
    for (link, target) in [
      ("link", "deep"), ("up", "other/folder"), ("link.hsm", "deep/one.hsm"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: scratch.url(link).path(), withDestinationPath: target)
    }
    let run = try HsmcProcess(["check", file], in: scratch.root)
    #expect(run.code == (isFound ? 0 : 1), "\(run)")
    #expect(run.output.contains("error[import-not-found]") != isFound, "\(run)")
  }

  /// A file that changes between being read and being imported, and shown, is the one that was read:
  /// whether it is written to, replaced or removed.
  @Test(arguments: ["echo > a.hsm", "echo > b; mv b a.hsm", "rm a.hsm"])
  func showsWhatWasRead(_ change: String) throws {
    let scratch = try Scratch()
    try scratch.write(
      "// Long enough.\nfragment shared { guidelines { \"Be \\q brief.\" } }\n", to: "a.hsm")
    try #require(mkfifo(scratch.url("pipe.hsm").path(), 0o600) == 0)
    // It can be opened for writing when hsmc opens it for reading, after the other file.
    let writer = Process()
    writer.executableURL = URL(filePath: "/bin/sh")
    writer.arguments = ["-c", "exec 3> pipe.hsm; \(change); echo 'import \"a.hsm\"' >&3"]
    writer.currentDirectoryURL = scratch.root
    try writer.run()
    let run = try HsmcProcess(["check", "a.hsm", "pipe.hsm"], in: scratch.root)
    writer.waitUntilExit()
    #expect(run.code == 1 && run.errors == "hsmc: 1 error in 2 files\n")
    #expect(run.output.contains("--> a.hsm:2:36\n"), "\(run.output)")
    #expect(run.output.contains("2 | fragment shared { guidelines { \"Be \\q brief.\" } }\n"))
  }

}

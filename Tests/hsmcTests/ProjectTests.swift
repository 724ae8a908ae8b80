import TestSupport
import Testing

/// How far imports lead, and what is said of those that lead nowhere.
struct ProjectTests {

  /// An import of `path` in `project/deep/main.hsm`, and what is found when `script` was carried out in a
  /// folder in which `project` holds `.git`, `lib.hsm` and `shared/tools.hsm`, beside `outside/lib.hsm`.
  struct Import: Sendable {
    let path: String
    var script = "true"
    var file = "project/deep/main.hsm"
    let found: String
    init(_ path: String, _ found: String, after script: String = "true", in file: String? = nil) {
      (self.path, self.script, self.found) = (path, script, found)
      if let file { self.file = file }
    }
  }

  private static let outside = "leads out of the project [import-outside-project]"
  private static let missing = "to import [import-not-found]"
  private static let unreadable = "[import-not-readable]"

  static let imports = [
    Import("../lib.hsm", ""), Import("../../project/lib.hsm", ""),
    Import("../../outside/lib.hsm", outside), Import("/etc/passwd", outside),
    // Links are followed first.
    Import("../link/lib.hsm", outside, after: "ln -s ../outside project/link"),
    Import("../link.hsm", outside, after: "ln -s ../outside/lib.hsm project/link.hsm"),
    Import("../../in/tools.hsm", "", after: "ln -s project/shared in"),
    Import("../../project2/a.hsm", outside, after: "mkdir project2; touch project2/a.hsm"),
    // It is not opened: nobody will ever write to it.
    Import("../../outside/pipe", outside, after: "mkfifo outside/pipe"),
    // Where the importing file really is.
    Import(
      "lib.hsm", "",
      after: "mv project/deep/main.hsm outside; ln -s ../../outside/main.hsm project/deep"),
    Import("../../outside/lib.hsm", outside, after: "ln -s project/deep deep", in: "deep/main.hsm"),
    // What makes a project.
    Import("../../outside/lib.hsm", "", after: "rmdir project/.git"),
    Import("../../outside/lib.hsm", outside, after: "mv project/.git project/hsmc.json"),
    Import(
      "../../outside/lib.hsm", outside, after: "rmdir project/.git; echo gitdir: x > project/.git"),
    Import("../../outside/lib.hsm", "", after: "rmdir project/.git; mkdir .git"),
    Import("../../outside/lib.hsm", outside, after: "mkdir .git"),
    Import("../lib.hsm", "", after: "touch project/deep/hsmc.json"),
    Import("../lib.hsm", outside, after: "mkdir project/deep/.git"),
    // No file, and which is meant.
    Import("../nosuch.hsm", missing), Import("nosuch/../../lib.hsm", missing),
    Import("../lib.hsm/", missing), Import("../../outsid/lib.hsm", missing),
    Import(".", "`.` cannot be read: it is a directory \(unreadable)"),
    Import("", "the path of an import is empty \(unreadable)"),
    Import(
      "../x.json", "cannot be read: it is a payload \(unreadable)",
      after: "echo {} > project/x.json"),
  ]

  @Test(arguments: imports)
  func leads(_ test: Import) throws {
    let scratch = try makeProject(importing: test.path)
    let line = "$HSMC check -q --output-format concise"
    let shell = try Shell("\(test.script); \(line) \(test.file)", in: scratch.root)
    #expect(shell.code == (test.found.isEmpty ? 0 : 1))
    #expect(shell.output.split(separator: "\n").count == (test.found.isEmpty ? 0 : 1))
    #expect(
      shell.output.hasSuffix(test.found + (test.found.isEmpty ? "" : "\n")), "\(shell.output)")
  }

  /// Each command that reads programs takes `--allow-outside`, and standard input is where it is read.
  @Test(arguments: ["check", "compile", "show"])
  func allowed(_ command: String) throws {
    let scratch = try makeProject(importing: "../../outside/lib.hsm")
    for (redirection, file) in [("", "main.hsm"), ("< main.hsm", "-")] {
      let line = "cd project/deep; $HSMC \(command) \(redirection) \(file)"
      #expect(try Shell(line, in: scratch.root).code == 1)
      #expect(try Shell(line + " --allow-outside", in: scratch.root).code == 0)
    }
  }

  /// The path that is there and most likely meant.
  @Test(arguments: [
    ("../lib", "../lib.hsm"), ("../LIB.hsm", "../lib.hsm"), ("../lbi.hsm", "../lib.hsm"),
    ("../lib.hsm/", "../lib.hsm"), ("../Shared/tools", "../shared/tools.hsm"),
    (#"..\\shared\\tools.hsm"#, "../shared/tools.hsm"),
    (#"../shared\tools.hsm"#, "../shared/tools.hsm"),
    ("../../project/lbi.hsm", "../../project/lib.hsm"),
    ("../lix.hsm", "../lib.hsm"), ("../../outsid/lib.hsm", "../../outside/lib.hsm"),
    ("../xxx.hsm", nil),
  ])
  func suggestion(_ path: String, _ suggestion: String?) throws {
    let scratch = try makeProject(importing: path)
    let shell = try Shell("$HSMC check project/deep/main.hsm", in: scratch.root)
    let help = suggestion.map { "change it to `\($0)`" } ?? "correct the path, or remove the import"
    #expect(shell.output.contains("error[import-not-found]: "), "\(shell.output)")
    #expect(shell.output.contains("= help: \(help)\n"), "\(shell.output)")
    #expect(shell.output.contains("hsmc: 1 error in 1 file\n"), "\(shell.output)")
  }

  private func makeProject(importing path: String) throws -> Scratch {
    let scratch = try Scratch()
    for path in ["project/lib.hsm", "project/shared/tools.hsm", "outside/lib.hsm"] {
      try scratch.write("", to: path)
    }
    try scratch.write("", to: "project/.git/x")
    _ = try Shell("rm project/.git/x", in: scratch.root)
    let machine = CompileTests.machine("main")
    try scratch.write("import \"\(path)\"\n\(machine)", to: "project/deep/main.hsm")
    return scratch
  }

}

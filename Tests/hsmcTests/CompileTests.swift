import Foundation
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// `hsmc compile` as a process.
struct CompileTests {

  /// A machine of the given name, valid unless `target` names no state.
  static func machine(_ name: String, target: String = "goodbye") -> String {
    """
    machine \(name) {
      description "Greets."
      new_user -> welcome
      returning_user -> welcome
      terminal goodbye
      action welcome {
        objective "Greet the caller."
        actions { "Say hello." }
        exits { "The caller is done" -> \(target) }
      }
      action goodbye { objective "End the call." actions { "Say goodbye." } }
    }

    """
  }

  @Test func printsThePayload() throws {
    let run = try HsmcProcess(["compile", "samples/smallest.hsm"])
    #expect(run.code == 0)
    #expect(run.errors == "")
    let golden = "Tests/Goldens/payload/smallest/smallest.compiled.json"
    #expect(run.output == (try Repository.text(golden)))
  }

  @Test func compactIsOneLine() throws {
    let run = try HsmcProcess(["compile", "--compact", "samples/refill_line.hsm"])
    #expect(run.output.filter { $0 == "\n" }.count == 1 && run.output.hasSuffix("}\n"))
  }

  /// The request goes where references to the machine lead: to the id of the environment.
  @Test(arguments: [
    ("staging", "65f0c0ffee65f0c0ffee0010"), ("production", "65f0c0ffee65f0c0ffee0020"),
  ])
  func requestsAddressTheMachineOfTheEnvironment(_ environment: String, _ id: String) throws {
    let run = try HsmcProcess([
      "compile", "samples/refill_line.hsm", "-e", environment, "--emit", "request",
      "--organization", "acme",
    ])
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.contains("/service_hierarchical_state_machine/\(id)/\""))
  }

  @Test func readsStandardInput() throws {
    let source = [UInt8](Self.machine("piped", target: "godbye").utf8)
    let run = try HsmcProcess(["compile", "-", "--stdin-filename", "a b.hsm"], input: source)
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("--> a b.hsm:9:37"))
  }

  @Test func writesAFileWhole() throws {
    let scratch = try Scratch()
    try scratch.write(Self.machine("one"), to: "one.hsm")
    try scratch.write("old", to: "out.json")
    chmod(scratch.url("out.json").path(), 0o640)
    let run = try HsmcProcess(["compile", "one.hsm", "-o", "out.json"], in: scratch.root)
    #expect(run.code == 0 && run.output == "" && run.errors == "")
    let written = try String(contentsOf: scratch.url("out.json"), encoding: .utf8)
    #expect(written.hasPrefix("{\n  \"description\": \"Greets.\",\n"))
    var status = stat()
    #expect(stat(scratch.url("out.json").path(), &status) == 0 && status.st_mode & 0o777 == 0o640)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.root.path())
    #expect(
      names.sorted().filter { !["in", "out", "err"].contains($0) } == ["one.hsm", "out.json"])
  }

  @Test(arguments: ["payloads/", "made/by/hsmc/"])
  func writesOneFileForEachMachine(_ directory: String) throws {
    let scratch = try Scratch()
    try scratch.write(Self.machine("one") + Self.machine("two"), to: "both.hsm")
    let run = try HsmcProcess(["compile", "both.hsm", "--output=" + directory], in: scratch.root)
    #expect(run.code == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url(directory).path())
    #expect(names.sorted() == ["one.json", "two.json"])
  }

  @Test func anErrorStopsEverything() throws {
    let scratch = try Scratch()
    try scratch.write(Self.machine("good"), to: "good.hsm")
    try scratch.write(Self.machine("bad", target: "nowhere"), to: "bad.hsm")
    for output in [["-o", "out/"], ["-o", "out.json"], []] {
      let run = try HsmcProcess(["compile", "good.hsm", "bad.hsm"] + output, in: scratch.root)
      #expect(run.code == 1)
      #expect(run.output == "")
      #expect(run.errors.contains("error[unknown-state]: no state or group is named `nowhere`"))
      let names = try FileManager.default.contentsOfDirectory(atPath: scratch.root.path())
      #expect(names.sorted() == ["bad.hsm", "good.hsm"])
    }
  }

  /// What cannot be done, and a part of what is said about it.
  static let failures: [(arguments: [String], message: String)] = [
    (["compile", "both.hsm"], "2 machines cannot go into one payload: `one`, `two`"),
    (["compile", "both.hsm", "-o", "x.json"], "2 machines cannot go into one payload"),
    (["compile", "both.hsm", "again.hsm", "-o", "out/"], "two machines named `one`"),
    (["compile", "tools.hsm"], "there is no machine in `tools.hsm`"),
    (["compile", "both.hsm", "--machine", "tow"], "did you mean `--machine two`?"),
    (["compile", "missing.hsm"], "cannot read `missing.hsm`: no such file or directory"),
    (["compile", "."], "3 machines cannot go into one payload: `one`, `one`, `two`"),
    (["compile", "again.hsm", "-o", "tools.hsm/x.json"], "a part of the path is not a directory"),
    (["compile", "again.hsm", "-o", "no/x.json"], "cannot write `no/x.json`: no such file"),
    (["compile"], "`hsmc compile` needs `PATH...`"),
    (["compile", "again.hsm", "--injection", "sever"], "did you mean `server`?"),
    (["compile", "again.hsm", "--machne", "x"], "did you mean `--machine`?"),
    (["compile", "again.hsm", "-o"], "`--output` needs a value"),
    (["compile", "again.hsm", "--compact=yes"], "`--compact` takes no value"),
    (["complie", "again.hsm"], "did you mean `hsmc compile`?"),
  ]

  @Test(arguments: failures)
  func saysWhatCannotBeDone(_ failure: (arguments: [String], message: String)) throws {
    let scratch = try Scratch()
    try scratch.write(Self.machine("one") + Self.machine("two"), to: "both.hsm")
    try scratch.write(Self.machine("one"), to: "again.hsm")
    try scratch.write(
      """
      tool find { id "66f0a1b2c3d4e5f60718293a" version "" instruction "Find it." }
      """, to: "tools.hsm")
    let run = try HsmcProcess(failure.arguments, in: scratch.root)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains(failure.message), "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.root.path())
    #expect(names.sorted() == ["again.hsm", "both.hsm", "tools.hsm"])
  }

  @Test func choosesAMachine() throws {
    let scratch = try Scratch()
    try scratch.write(Self.machine("one") + Self.machine("two"), to: "both.hsm")
    let run = try HsmcProcess(["compile", "both.hsm", "--machine", "two"], in: scratch.root)
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("{"))
  }

}

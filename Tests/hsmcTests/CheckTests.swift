import Foundation
import TestSupport
import Testing

/// `hsmc check` as a process.
struct CheckTests {

  /// Makes a folder with two good files, a bad one and some that are not looked at.
  private func makeFolder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(CompileTests.machine("one"), to: "flows/one.hsm")
    try scratch.write(CompileTests.machine("two", target: "godbye"), to: "flows/deep/two.hsm")
    try scratch.write("", to: "flows/empty.hsm")
    for skipped in ["node_modules", "build", "dist", "venv", ".hidden"] {
      try scratch.write("nonsense", to: "flows/\(skipped)/bad.hsm")
    }
    try scratch.write("nonsense", to: "flows/notes.txt")
    return scratch
  }

  @Test func samplesAreClean() throws {
    let run = try HsmcProcess(["check", "samples"])
    #expect(run.code == 0)
    #expect(run.output == "")
    #expect(run.errors == "hsmc: 7 files checked, no problems\n")
    #expect(try HsmcProcess(["check", "-q", "samples"]).errors == "")
  }

  @Test(arguments: [["flows"], []])
  func searchesDirectories(_ paths: [String]) throws {
    let scratch = try makeFolder()
    let run = try HsmcProcess(["check", "--output-format", "concise"] + paths, in: scratch.root)
    #expect(run.code == 1)
    #expect(
      run.output
        == "flows/deep/two.hsm:9:37: error: no state or group is named `godbye` [unknown-state]\n")
    #expect(run.errors == "hsmc: 1 error in 3 files\n")
  }

  @Test func aMissingFileDoesNotHideTheOthers() throws {
    let scratch = try makeFolder()
    let run = try HsmcProcess(["check", "missing.hsm", "flows/deep/two.hsm"], in: scratch.root)
    #expect(run.code == 2)
    #expect(run.output.contains("cannot read `missing.hsm`: no such file or directory"))
    #expect(run.output.contains("error[unknown-state]"))
  }

  /// The document has exactly the members that the format promises.
  @Test func jsonDocument() throws {
    let scratch = try makeFolder()
    let run = try HsmcProcess(
      ["check", "--output-format", "json", "flows", "missing.hsm"], in: scratch.root)
    #expect(run.code == 2)
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let document = try #require(json as? [String: Any])
    #expect(Set(document.keys) == ["schema_version", "tool", "diagnostics", "summary"])
    #expect(document["schema_version"] as? Int == 1)
    #expect(document["tool"] as? [String: String] == ["name": "hsmc", "version": "0.1.0"])
    #expect(
      document["summary"] as? [String: Int]
        == ["files": 4, "errors": 2, "warnings": 0, "infos": 0])
    let diagnostics = try #require(document["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.map { $0["rule"] as? String } == ["unreadable-file", "unknown-state"])
    let finding = diagnostics[1]
    #expect(
      Set(finding.keys) == [
        "rule", "severity", "message", "path", "span", "label", "related", "notes", "help",
        "fixes",
      ])
    #expect(finding["path"] as? String == "flows/deep/two.hsm")
    let span = try #require(finding["span"] as? [String: [String: Int]])
    #expect(span["start"] == ["offset": 225, "line": 9, "column": 37])
    #expect(span["end"] == ["offset": 231, "line": 9, "column": 43])
    #expect((finding["related"] as? [[String: Any]])?.count == 1)
    let fix = try #require((finding["fixes"] as? [[String: Any]])?.first)
    #expect(Set(fix.keys) == ["title", "applicability", "edits"])
    #expect(fix["title"] as? String == "change it to `goodbye`")
    #expect(fix["applicability"] as? String == "guess")
    let edit = try #require((fix["edits"] as? [[String: Any]])?.first)
    #expect(Set(edit.keys) == ["path", "start", "end", "text"])
    #expect(edit["path"] as? String == "flows/deep/two.hsm" && edit["text"] as? String == "goodbye")
    #expect(edit["start"] as? Int == 225 && edit["end"] as? Int == 231)
  }

  @Test func jsonDocumentWithoutFindings() throws {
    let run = try HsmcProcess(["check", "--output-format=json", "samples/smallest.hsm"])
    #expect(run.code == 0)
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    #expect(((json as? [String: Any])?["diagnostics"] as? [Any])?.count == 0)
  }

  @Test func fiveMistakesAreFiveFindings() throws {
    let path = "Tests/Goldens/diagnostics/five-mistakes.hsm"
    let run = try HsmcProcess(["check", "--output-format", "concise", path])
    #expect(run.code == 1)
    let rules = run.output.split(separator: "\n").map { $0.split(separator: "[").last ?? "" }
    #expect(
      rules == [
        "entry-not-action]", "unknown-state]", "syntax-error]", "invalid-name]",
        "terminal-state-exit]",
      ])
  }

}

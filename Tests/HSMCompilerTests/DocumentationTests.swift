import HSMCompiler
import HSMModel
import HSMPayload
import HSMReport
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// The examples in the documentation do what the text says.
struct DocumentationTests {

  /// Returns the fenced blocks of `language` in the file at `path`.
  static func blocks(_ language: String, in path: String) throws -> [String] {
    var result: [String] = []
    var block: String? = nil
    for line in try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```", let finished = block {
        result.append(finished)
        block = nil
      } else if block != nil {
        block? += line + "\n"
      } else if line == "```\(language)" {
        block = ""
      }
    }
    return result
  }

  @Test(arguments: ["README.md", "grammar/language.md", "grammar/rules.md"])
  func machinesAreClean(_ path: String) throws {
    let blocks = try Self.blocks("hsm", in: path)
    #expect(!blocks.isEmpty)
    for block in blocks {
      let source = SourceText(path: path, bytes: [UInt8](block.utf8))
      let analysis = Analysis(RuleTests.program(source))
      #expect(analysis.diagnostics.map(\.message) == [], "\(block)")
    }
  }

  /// The machine in the README compiles to the payload there, and the mistake looks as shown.
  @Test func readmeShowsWhatHappens() throws {
    let machine = try #require(try Self.blocks("hsm", in: "README.md").first)
    let analysis = Analysis(SourceText(path: "README.md", bytes: [UInt8](machine.utf8)))
    let checked = try #require(analysis.checked)
    let payload = String(decoding: Payload.bytes(of: 0, in: checked), as: UTF8.self)
    #expect(try Self.blocks("json", in: "README.md").contains(payload))

    let mistaken = machine.replacing("-> goodbye }", with: "-> godbye }")
    let source = SourceText(path: "opening_hours.hsm", bytes: [UInt8](mistaken.utf8))
    let report = Report(
      sources: [source], diagnostics: Analysis(source).diagnostics, fileCount: 1)
    let shown = String(decoding: FullRenderer(width: 80).render(report), as: UTF8.self)
    #expect(try Self.blocks("text", in: "README.md").contains(shown))
  }

  /// The payload in the language reference is that of the machine before it.
  @Test func referenceShowsWhatHappens() throws {
    let payloads = try Self.blocks("json", in: "grammar/language.md")
    let machines = try Self.blocks("hsm", in: "grammar/language.md").flatMap { block in
      let analysis = Analysis(SourceText(path: "", bytes: [UInt8](block.utf8)))
      let checked = try #require(analysis.checked)
      return checked.model.machines.indices.map {
        String(decoding: Payload.bytes(of: $0, in: checked), as: UTF8.self)
      }
    }
    for payload in payloads {
      #expect(
        machines.contains {
          $0.filter { !$0.isWhitespace }.contains(
            payload.filter { !$0.isWhitespace })
        })
    }
  }

}

import HSMCompiler
import HSMModel
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// One slip is one finding, and its fixes mend it.
///
/// A file of slips holds paragraphs: what the slip is called, what it changes in the base file, with
/// `-` before what stood there and `+` before what stands there instead, and what is found then.
struct SlipTests {

  /// What one slip of the pen makes of the base file.
  struct Slip: Sendable {
    let name: String
    let old: String
    let new: String

    /// Returns the bytes of `base` with the slip in it, if what it changes stands there once.
    func bytes(_ base: String) -> [UInt8]? {
      base.ranges(of: old).count == 1 ? [UInt8](base.replacing(old, with: new).utf8) : nil
    }
  }

  static let folder = "Tests/Goldens/slips"
  static let files = Repository.files(in: folder, suffix: ".txt")
  static let base = (try? Repository.text("\(folder)/base.hsm")) ?? ""

  @Test func baseIsRight() { #expect(Self.findings([UInt8](Self.base.utf8)) == []) }

  @Test(arguments: files)
  func oneFinding(_ path: String) throws {
    var text = ""
    for slip in Self.slips(try Repository.text(path)) {
      let bytes = try #require(slip.bytes(Self.base), "\(slip.name): not once in the base file")
      let findings = Self.findings(bytes)
      #expect(findings.count == 1, "\(slip.name): \(findings.map(\.message))")
      if !text.isEmpty { text += "\n" }
      text += slip.name + "\n" + Self.marked("-", slip.old) + Self.marked("+", slip.new)
      for finding in findings {
        text += Self.shown(finding, bytes)
        for help in finding.help {
          guard let fix = help.fix else { continue }
          let edits = fix.edits.sorted { $0.location.span.start < $1.location.span.start }
          FixTests.expectWhole(edits, bytes)
          let left = Self.findings(FixTests.apply(edits, to: bytes)).map(\.message)
          #expect(left == [], "\(slip.name): left by the fix: \(help.text)")
        }
      }
    }
    Golden.expect(text, at: path)
  }

  /// A misspelt environment is named, and for one that is none of those that there are, all are.
  @Test(arguments: [
    ("stagign", "write `--environment staging`"), ("production", "choose `staging`"),
  ])
  func environment(_ name: String, _ help: String) {
    let source = SourceText(path: "slip.hsm", bytes: [UInt8](Self.base.utf8))
    let program = Program(Parser.parse(source))
    let findings = Analysis(program, environment: .named(name)).diagnostics
    #expect(findings.map(\.rule) == [.unknownEnvironment])
    #expect(findings.flatMap(\.help).map(\.text) == [help])
  }

  /// Returns what is found in a file that holds `bytes`.
  static func findings(_ bytes: [UInt8]) -> [Diagnostic] {
    Analysis(SourceText(path: "slip.hsm", bytes: bytes)).diagnostics
  }

  /// Returns the slips in `text`.
  static func slips(_ text: String) -> [Slip] {
    text.split(separator: "\n\n").map { paragraph in
      let all = paragraph.split(separator: "\n")
      func lines(_ mark: String) -> String {
        all.dropFirst().filter { $0.hasPrefix(mark) }.map { $0.dropFirst(2) }
          .joined(separator: "\n")
      }
      return Slip(name: String(all.first ?? ""), old: lines("-"), new: lines("+"))
    }
  }

  /// Returns the lines of `text` with `mark` before each.
  private static func marked(_ mark: String, _ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\(mark)\n" : "\(mark) \($0)\n" }.joined()
  }

  /// Returns `finding`, in a file that holds `bytes`, in short.
  private static func shown(_ finding: Diagnostic, _ bytes: [UInt8]) -> String {
    let span = finding.location.span
    let place = String(decoding: bytes[span.bytes], as: UTF8.self)
      .replacing("\n", with: "⏎")
    var text = "  \(finding.severity)[\(finding.rule)]: \(finding.message)\n"
    text += "  at `\(place)`: \(finding.label)\n"
    for related in finding.related {
      let other = String(decoding: bytes[related.location.span.bytes], as: UTF8.self)
      text += "  and `\(other.replacing("\n", with: "⏎"))`: \(related.message)\n"
    }
    for note in finding.notes { text += "  note: \(note)\n" }
    for help in finding.help {
      text += "  help: \(help.text)"
      text += help.fix.map { " (\($0.applicability))\n" } ?? "\n"
    }
    return text
  }

}

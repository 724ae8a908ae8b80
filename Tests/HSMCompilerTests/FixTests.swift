import HSMCompiler
import HSMModel
import HSMPayload
import HSMReport
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// Every fix that is offered for a golden or for the bad example of a rule does what it promises.
struct FixTests {

  /// A file with findings.
  struct Subject: Sendable, CustomTestStringConvertible {
    let path: String
    let bytes: [UInt8]
    var environment = EnvironmentChoice.all
    var testDescription: String { path }
    var isPayload: Bool { path.hasSuffix(".json") }

    /// Returns the findings of the file if it held `bytes`.
    func diagnostics(_ bytes: [UInt8]) -> [Diagnostic] {
      let source = SourceText(path: path, bytes: bytes)
      if isPayload { return Analysis(payload: source).diagnostics }
      let program = Program(Parser.parse(source))
      return Analysis(program, environment: environment).diagnostics
    }
  }

  static let subjects: [Subject] = {
    let folders = ["diagnostics", "json/messages"].map { "Tests/Goldens/\($0)" }
    let goldens = folders.flatMap { folder in
      [".hsm", ".json"].flatMap { Repository.files(in: folder, suffix: $0) }
    }
    return goldens.compactMap { path in
      (try? Repository.bytes(path)).map { Subject(path: path, bytes: $0) }
    }
      + Rule.all.map { rule in
        Subject(
          path: "\(rule.name).\(rule.example.language.rawValue)",
          bytes: Rule.Example.bytes(of: rule.example.bad),
          environment: rule.example.environment.map { .named($0) } ?? .all)
      }
  }()

  @Test(arguments: subjects)
  func mends(_ subject: Subject) throws {
    let before = subject.diagnostics(subject.bytes)
    for diagnostic in before {
      for help in diagnostic.help {
        guard let fix = help.fix else { continue }
        let edits = fix.edits.sorted { $0.location.span.start < $1.location.span.start }
        Self.expectWhole(edits, subject.bytes)
        let mended = Self.apply(edits, to: subject.bytes)
        let after = subject.diagnostics(mended)
        let place = Self.move(diagnostic.location.span.start, by: edits)
        let comment: Comment =
          "\(fix.applicability): \(diagnostic.message): \(help.text)\n\(String(decoding: mended, as: UTF8.self))"

        let left = after.filter { Self.isSame($0, diagnostic) && $0.location.span.start == place }
        let known = before.filter {
          Self.isSame($0, diagnostic) && $0.location.span.start == diagnostic.location.span.start
        }
        #expect(left.count < known.count, comment)

        guard fix.applicability == .safe else { continue }
        if subject.isPayload, before.count == 1, diagnostic.rule == .invalidJSON {
          // Nothing after the place was read before.
          #expect(after.allSatisfy { $0.rule != .invalidJSON || $0.location.span.start > place })
        } else {
          var rest = before
          let new = after.filter { finding in
            guard let index = rest.firstIndex(where: { Self.isSame($0, finding) }) else {
              return true
            }
            rest.remove(at: index)
            return false
          }
          #expect(new.map(\.message) == [], comment)
        }
      }
    }
  }

  /// Fixes of all kinds are among the subjects.
  @Test func thereAreFixes() {
    var counts: [Applicability: Int] = [:]
    for subject in Self.subjects {
      for help in subject.diagnostics(subject.bytes).flatMap(\.help) {
        if let fix = help.fix { counts[fix.applicability, default: 0] += 1 }
      }
    }
    #expect(counts[.safe] ?? 0 > 30 && counts[.guess] ?? 0 > 30 && counts[.unsafe] ?? 0 > 1)
  }

  /// Expects that `edits`, which are in order, do not overlap and are of whole characters.
  static func expectWhole(_ edits: [TextEdit], _ bytes: [UInt8]) {
    var end: UInt32 = 0
    for edit in edits {
      let span = edit.location.span
      #expect(edit.location.file == 0 && end <= span.start && span.start <= span.end)
      #expect(span.end <= bytes.count)
      for offset in [Int(span.start), Int(span.end)] where offset < bytes.count {
        #expect(bytes[offset] & 0xC0 != 0x80)
      }
      end = span.end
    }
  }

  /// Returns `bytes` with `edits`, which are in order.
  static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for edit in edits.reversed() {
      result.replaceSubrange(edit.location.span.bytes, with: edit.text.utf8)
    }
    return result
  }

  /// Returns where `offset` is after `edits`, which are in order.
  static func move(_ offset: UInt32, by edits: [TextEdit]) -> UInt32 {
    var shift = 0
    for edit in edits where edit.location.span.start < offset {
      let span = edit.location.span
      shift += edit.text.utf8.count - Int(min(span.end, offset) - span.start)
    }
    return UInt32(Int(offset) + shift)
  }

  /// Returns whether both findings say the same.
  private static func isSame(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    a.rule == b.rule && a.message == b.message
  }

}

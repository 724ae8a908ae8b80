import HSMReport
import HSMText
import Testing

/// The formats for programs, the summary, and the order of findings.
@Suite struct ListRendererTests {

  static let source = "日本 x\nab \u{1}\n"

  static func report(_ diagnostics: [Diagnostic], _ failures: [FileFailure] = []) -> Report {
    Report(
      sources: [
        SourceText(path: "a.hsm", bytes: Array(source.utf8)),
        SourceText(path: "o\"d\nd\\.hsm", bytes: [0xFF, 0x20, 0xE6, 0x97, 0x62]),
      ], diagnostics: diagnostics, failures: failures, fileCount: 2)
  }

  static func at(_ file: UInt32, _ start: UInt32, _ end: UInt32) -> Location {
    Location(file: file, span: SourceSpan(start, end))
  }

  @Test func concise() {
    let report = Self.report(
      [
        Diagnostic(.syntaxError, "no\nway", at: Self.at(1, 4, 5)),
        Diagnostic(.unknownState, "no `x`", at: Self.at(0, 7, 8)),
      ], [FileFailure(path: "q", message: "cannot read `q`: is a directory")])
    #expect(
      String(decoding: ConciseRenderer().render(report), as: UTF8.self) == """
        q: error: cannot read `q`: is a directory [unreadable-file]
        a.hsm:1:4: error: no `x` [unknown-state]
        o"d␊d\\.hsm:1:5: error: no␊way [syntax-error]

        """)
  }

  @Test func json() {
    let report = Self.report(
      [
        Diagnostic(
          .unknownState, "no `x`\t\u{1F}", at: Self.at(1, 2, 5), label: "l",
          related: [RelatedPlace(Self.at(0, 3, 9), "here")], notes: ["n", "m"],
          help: [
            "h",
            .guess("g", [TextEdit(Self.at(1, 2, 5), "\"é"), TextEdit(Self.at(0, 9, 9), "")]),
          ])
      ], [FileFailure(path: "q", message: "cannot read `q`", help: ["look"])])
    #expect(
      String(decoding: JSONRenderer(version: "0.1.0").render(report), as: UTF8.self) == #"""
        {
          "schema_version": 1,
          "tool": {"name": "hsmc", "version": "0.1.0"},
          "diagnostics": [
            {"rule": "unreadable-file", "severity": "error", "message": "cannot read `q`", \#
        "path": "q", "span": null, "label": "", "related": [], "notes": [], "help": ["look"], \#
        "fixes": []},
            {"rule": "unknown-state", "severity": "error", "message": "no `x`\t\u001f", "path": \#
        "o\"d\nd\\.hsm", "span": {"start": {"offset": 2, "line": 1, "column": 3}, "end": \#
        {"offset": 5, "line": 1, "column": 6}}, "label": "l", "related": [{"path": "a.hsm", \#
        "span": {"start": {"offset": 3, "line": 1, "column": 2}, "end": {"offset": 9, \#
        "line": 2, "column": 1}}, "message": "here"}], "notes": ["n", "m"], "help": ["h", "g"], \#
        "fixes": [{"title": "g", "applicability": "guess", "edits": [{"path": "o\"d\nd\\.hsm", \#
        "start": 2, "end": 5, "text": "\"é"}, {"path": "a.hsm", "start": 9, "end": 9, "text": ""}]}]}
          ],
          "summary": {"files": 2, "errors": 2, "warnings": 0, "infos": 0}
        }

        """#)
  }

  @Test func jsonOfNothing() {
    #expect(
      String(decoding: JSONRenderer(version: "1").render(Self.report([])), as: UTF8.self) == """
        {
          "schema_version": 1,
          "tool": {"name": "hsmc", "version": "1"},
          "diagnostics": [],
          "summary": {"files": 2, "errors": 0, "warnings": 0, "infos": 0}
        }

        """)
  }

  @Test func summary() {
    var summary = Self.report([]).visit { _ in }
    #expect(summary.text == "hsmc: 2 files checked, no problems")
    summary.files = 1
    #expect(summary.text == "hsmc: 1 file checked, no problems")
    summary.warnings = 1
    #expect(summary.text == "hsmc: 1 warning in 1 file")
    (summary.files, summary.errors, summary.infos) = (3, 2, 2)
    #expect(summary.text == "hsmc: 2 errors, 1 warning, 2 infos in 3 files")
  }

  /// What is left out is counted, and said.
  @Test func limit() {
    let found = (0..<5).map {
      Diagnostic(
        $0 < 4 ? .unknownState : .unknownField, severity: $0 < 4 ? nil : .warning, "\($0)",
        at: Self.at(0, $0, $0))
    }
    var report = Self.report(found)
    report.limit = 2
    var shown: [String] = []
    let summary = report.visit { shown.append($0.message) }
    #expect(shown == ["0", "1"])
    #expect(summary.text == "hsmc: 4 errors, 1 warning in 2 files (3 not shown)")
    let json = String(decoding: JSONRenderer(version: "1").render(report), as: UTF8.self)
    #expect(json.contains(#""warnings": 1, "infos": 0, "omitted": 3}"#))
    #expect(OutputFormat.allCases.map { $0.limit(onTerminal: true) } == [200, .max, .max])
    #expect(OutputFormat.allCases.allSatisfy { $0.limit(onTerminal: false) == .max })
  }

  /// What two parts found in a file that they share stands there once.
  @Test func parts() {
    let source = SourceText(path: "a.hsm", bytes: Array("0123456789".utf8))
    func part(_ files: [Int], _ found: [Diagnostic]) -> ReportPart {
      ReportPart(
        sources: files.map { _ in source }, files: files, count: found.count,
        location: { found[$0].location }, diagnostic: { found[$0] })
    }
    let shared = Diagnostic(.unknownState, "shared", at: Self.at(1, 5, 6))
    let report = Report(
      [
        part([7, 9], [Diagnostic(.unknownState, "first", at: Self.at(0, 1, 2)), shared]),
        part([8, 9], [Diagnostic(.unknownState, "second", at: Self.at(0, 0, 2)), shared]),
      ], failures: [])
    #expect(report.diagnostics.map(\.message) == ["first", "shared", "second"])
    #expect(report.diagnostics.map(\.location.file) == [0, 1, 2])
    #expect(report.fileCount == 3 && report.count == 3)
  }

  @Test func order() {
    let findings = [
      Diagnostic(.unknownState, "e", at: Self.at(1, 0, 0)),
      Diagnostic(.unknownState, "c", at: Self.at(0, 5, 5)),
      Diagnostic(.blankText, "b", at: Self.at(0, 5, 9)),
      Diagnostic(.unknownState, "d", at: Self.at(0, 5, 5)),
      Diagnostic(.unknownState, "a", at: Self.at(0, 2, 9)),
    ]
    #expect(Report.sorted(findings).map(\.message) == ["a", "b", "c", "d", "e"])
  }

  /// Columns far into one long line count as from its start, invalid bytes and cut characters too.
  @Test func columnsOfALongLine() {
    var bytes: [UInt8] = []
    let group: [UInt8] = [0x61, 0xE6, 0x97, 0xA5, 0xFF, 0xF0, 0x9F, 0x98, 0x80, 0xE6]
    for _ in 0..<2000 { bytes += group }
    var expected: [Int] = []
    var column = 0
    for _ in 0..<2000 {
      for length in [1, 3, 1, 4, 1] {
        column += 1
        expected += Array(repeating: column, count: length)
      }
    }
    let findings = (0..<bytes.count).map {
      Diagnostic(.syntaxError, "m", at: Self.at(0, UInt32($0), UInt32($0)))
    }
    let report = Report(
      sources: [SourceText(path: "p", bytes: bytes)], diagnostics: findings, fileCount: 1)
    let lines = String(decoding: ConciseRenderer().render(report), as: UTF8.self)
      .split(separator: "\n")
    let columns = lines.map { Int($0.split(separator: ":")[2])! }
    #expect(columns == expected)
  }

}

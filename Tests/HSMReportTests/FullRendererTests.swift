import HSMReport
import HSMText
import Testing

/// What people see, as expected texts.
@Suite struct FullRendererTests {

  static let flow = """
    flow demo {
      action greet {
        say "Hello \u{1F469}\u{200D}\u{1F680} 日本語"\t-> colect_insurance
        tool "x"
      }
      action collect_insurance {
        say "one two three four five six seven eight nine ten eleven twelve thirteen fourteen" -> y
        say "a"
        say "b"
        say "c"
        say "d"
      }
    }

    """

  @Test func primaryAndSecondary() {
    let finding = finding(
      .unknownState, "no state or group is named `colect_insurance`", in: Self.flow,
      at: "colect_insurance", label: "not declared in this machine",
      related: [("collect_insurance", "a state with a similar name is declared here")],
      help: ["change it to `collect_insurance`"])
    #expect(
      full([finding], Self.flow) == """
        error[unknown-state]: no state or group is named `colect_insurance`
         --> a.hsm:3:28
          |
        3 |     say "Hello \u{1F469}\u{200D}\u{1F680} 日本語"   -> colect_insurance
          |                                ^^^^^^^^^^^^^^^^ not declared in this machine
        ...
        6 |   action collect_insurance {
          |          ----------------- a state with a similar name is declared here
          |
          = help: change it to `collect_insurance`

        """)
  }

  @Test func labelsOnOneLine() {
    let finding = finding(
      in: Self.flow, at: "日本語", label: "this one",
      related: [("say", "first label"), ("colect_insurance", "the last label does not fit")],
      notes: ["the API rejects a terminal state that has `exit conditions`\nand more"])
    #expect(
      full([finding], Self.flow, width: 60) == """
        error[unknown-state]: it is wrong
         --> a.hsm:3:20
          |
        3 |     say "Hello \u{1F469}\u{200D}\u{1F680} 日本語"   -> colect_insurance
          |     ---           ^^^^^^       ----------------
          |     |             |            |
          |     |             |            the last label does not
          |     |             |            fit
          |     |             this one
          |     first label
          |
          = note: the API rejects a terminal state that has
                  `exit conditions`
                  and more

        """)
  }

  @Test func longLinesAreCutAroundMarks() {
    let finding = finding(
      in: Self.flow, at: "eleven", label: "not declared in this machine",
      related: [("-> y", "third")])
    #expect(
      full([finding], Self.flow, width: 60) == """
        error[unknown-state]: it is wrong
         --> a.hsm:7:59
          |
        7 | …e ten eleven twelve thirteen fourteen" -> y
          |        ^^^^^^                           ---- third
          |        |
          |        not declared in this machine

        """)
    #expect(
      full([finding], Self.flow, width: 24) == """
        error[unknown-state]: it is wrong
         --> a.hsm:7:59
          |
        7 | …ten eleven twelve …
          |      ^^^^^^
          |      |
          | not declared in this
          | machine
        7 | …rteen" -> y
          |         ---- third

        """)
  }

  @Test func spansOverSeveralLines() {
    let block = """
      action greet {
          say "Hello \u{1F469}\u{200D}\u{1F680} 日本語"\t-> colect_insurance
          tool "x"
        }
      """
    let finding = finding(
      in: Self.flow, at: block, label: "this block", related: [("tool", "inside")])
    #expect(
      full([finding], Self.flow) == """
        error[unknown-state]: it is wrong
         --> a.hsm:2:3
          |
        2 | /   action greet {
        3 | |     say "Hello \u{1F469}\u{200D}\u{1F680} 日本語"   -> colect_insurance
        4 | |     tool "x"
          | |     ---- inside
        5 | |   }
          | |___^ this block

        """)
  }

  @Test func nestedSpansOverManyLines() {
    let start = span(of: "{", in: Self.flow, 2).start
    let end = span(of: "}", in: Self.flow, 1).end
    let places = [
      RelatedPlace(
        Location(file: 0, span: SourceSpan(0, UInt32(Self.flow.utf8.count))), "the file")
    ]
    let finding = Diagnostic(
      .unknownState, "it is wrong", at: Location(file: 0, span: SourceSpan(start, end)),
      label: "this block", related: places)
    #expect(
      full([finding], Self.flow, width: 50) == """
        error[unknown-state]: it is wrong
          --> a.hsm:6:28
           |
        1  | /  flow demo {
        ...  |
        6  | |    action collect_insurance {
           | | ____________________________^
        ...  ||
        12 | ||   }
           | ||___^ this block
        13 | |  }
           | |__- the file

        """)
  }

  @Test func placesAtEnds() {
    func shown(_ text: String, _ start: UInt32, _ end: UInt32) -> String {
      let place = Location(file: 0, span: SourceSpan(start, end))
      return full([Diagnostic(.syntaxError, "m", at: place, label: "x")], text)
    }
    let head = "error[syntax-error]: m\n --> a.hsm:"
    #expect(shown("", 0, 0) == head + "1:1\n  |\n1 |\n  | ^ x\n")
    #expect(shown("ab", 2, 2) == head + "1:3\n  |\n1 | ab\n  |   ^ x\n")
    #expect(shown("ab\r\nc", 2, 2) == head + "1:3\n  |\n1 | ab\n  |   ^ x\n")
    #expect(shown("ab\r\nc", 2, 4) == head + "1:3\n  |\n1 | ab\n  |   ^ x\n")
    #expect(shown("ab\n", 3, 3) == head + "2:1\n  |\n2 |\n  | ^ x\n")
    #expect(shown("ab\ncd", 1, 1) == head + "1:2\n  |\n1 | ab\n  |  ^ x\n")
    #expect(shown("ab", 7, 9) == head + "1:3\n  |\n1 | ab\n  |   ^ x\n")
    #expect(
      shown("ab\n\ncd", 1, 4) == head + "1:2\n  |\n1 |   ab\n  |  __^\n2 | |\n  | |_^ x\n")
  }

  @Test func oneOmittedLineIsShown() {
    let source = "one\ntwo\nthree\n"
    #expect(
      full([finding(in: source, at: "three", related: [("one", "")])], source)
        == "error[unknown-state]: it is wrong\n --> a.hsm:3:1\n  |\n"
        + "1 | one\n  | ---\n2 | two\n3 | three\n  | ^^^^^\n")
  }

  @Test func dangerousCharactersAreVisible() {
    let source = "a\u{202E}b\u{1B}[31mc\u{7F}\u{200B}\u{FEFF}d\r!"
    #expect(
      full([finding(.syntaxError, "odd \u{1B}\u{202E}\nname", in: source, at: "d")], source)
        == "error[syntax-error]: odd ␛\u{FFFD}␊name\n --> a.hsm:1:13\n  |\n"
        + "1 | a\u{FFFD}b␛[31mc␡\u{FFFD}\u{FFFD}d␍!\n  |             ^\n")
  }

  @Test func otherFilesHaveTheirOwnBlock() {
    let sources = ["alpha beta\n", "\ngamma\n"].enumerated().map {
      SourceText(path: "\($0.offset).hsm", bytes: Array($0.element.utf8))
    }
    let finding = Diagnostic(
      .duplicateName, "two", at: Location(file: 1, span: SourceSpan(1, 6)), label: "again",
      related: [RelatedPlace(Location(file: 0, span: SourceSpan(6, 10)), "first here")],
      notes: ["names are unique"])
    let report = Report(
      sources: sources, diagnostics: [finding],
      failures: [FileFailure(path: "x", message: "cannot read `x`: no such file", help: ["try"])],
      fileCount: 3)
    #expect(
      String(decoding: FullRenderer().render(report), as: UTF8.self) == """
        error: cannot read `x`: no such file
          = help: try

        error[duplicate-name]: two
         --> 1.hsm:2:1
          |
        2 | gamma
          | ^^^^^ again
          |
         ::: 0.hsm:1:7
          |
        1 | alpha beta
          |       ---- first here
          |
          = note: names are unique

        """)
  }

  @Test func colour() {
    let source = "a b\n"
    let report = Report(
      sources: [SourceText(path: "p", bytes: Array(source.utf8))],
      diagnostics: [finding(in: source, at: "b", label: "l", help: ["h"])], fileCount: 1)
    let red = "\u{1B}[1;31m"
    let (blue, off) = ("\u{1B}[1;34m", "\u{1B}[0m")
    #expect(
      String(decoding: FullRenderer(color: true).render(report), as: UTF8.self)
        == "\(red)error[unknown-state]\(off)\u{1B}[1m: \(off)\u{1B}[1mit is wrong\(off)\n"
        + " \(blue)-->\(off) p:1:3\n\(blue)  |\(off)\n\(blue)1 |\(off) a b\n"
        + "\(blue)  |\(off)   \(red)^\(off) \(red)l\(off)\n\(blue)  |\(off)\n"
        + "  \(blue)=\(off) \u{1B}[1;32mhelp:\(off) h\n")
  }

}

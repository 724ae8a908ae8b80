import HSMCompiler
import HSMFormat
import HSMSyntax
import HSMText
import TestSupport
import Testing

@testable import HSMDecompiler
@testable import HSMModel
@testable import HSMPayload

/// What a payload says and what the decompiler makes of it say the same.
struct DecompilerTests {

  static let goldens = Repository.files(in: "Tests/Goldens/decompile", suffix: ".hsm")
    .filter { !$0.hasSuffix(".out.hsm") && !$0.hasSuffix(".lifted.hsm") }

  /// The source of each golden as a person would write it, and, where that is another, with what
  /// states share at the machine.
  @Test(arguments: goldens)
  func golden(_ path: String) throws {
    let analysis = Self.analysis(try Repository.bytes(path))
    #expect(analysis.diagnostics.map(\.message) == [])
    try #require(analysis.isValid)
    let name = analysis.model.name(analysis.model.machines[0].name)
    let source = Formatter.canonical(
      Decompiler.source(of: 0, in: analysis.model, named: name))
    let lifted = Formatter.canonical(
      Decompiler.source(of: 0, in: analysis.model, named: name, lift: true))
    Golden.expect(source, at: "\(path.dropLast(4)).out.hsm")
    if lifted != source { Golden.expect(lifted, at: "\(path.dropLast(4)).lifted.hsm") }
    Self.expectSame(source, lifted, as: analysis.checked, path)
  }

  @Test func randomMachinesStayTheSame() {
    var (sharing, sharingExits) = (0, 0)
    for seed in Effort.some(of: 0..<2000 as Range<UInt64>) {
      let source = RandomMachine(seed: seed).source
      let analysis = Self.analysis(Array(source.utf8))
      guard analysis.diagnostics.isEmpty else {
        Issue.record("\(analysis.diagnostics[0].message) in \(seed):\n\(source)")
        return
      }
      let plain = Formatter.canonical(
        Decompiler.source(of: 0, in: analysis.model, named: "m"))
      let lifted = Formatter.canonical(
        Decompiler.source(of: 0, in: analysis.model, named: "m", lift: true))
      if plain != lifted { sharing += 1 }
      if String(decoding: lifted, as: UTF8.self).contains("\n  exits {") { sharingExits += 1 }
      guard Self.expectSame(plain, lifted, as: analysis.checked, "\(seed)") else { return }
    }
    // Most machines share something.
    #expect(sharing > Effort.share(of: 1000))
    #expect(sharingExits > Effort.share(of: 300))
  }

  /// What is made of a machine with errors in it reads as source.
  @Test(arguments: Repository.files(in: "Tests/Goldens/diagnostics", suffix: ".hsm"))
  func brokenMachine(_ path: String) throws {
    let model = Self.analysis(try Repository.bytes(path)).model
    for index in model.machines.indices {
      for lift in [false, true] {
        let source = Formatter.canonical(
          Decompiler.source(of: index, in: model, named: "not a name", lift: lift))
        let tree = Parser.parse(SourceText(path: path, bytes: source))
        #expect(tree.errors.isEmpty, "\(String(decoding: source, as: UTF8.self))")
      }
    }
  }

  /// What a reader of a broken payload could not read is left out.
  @Test func unreadableParts() throws {
    var model = Self.analysis(try Repository.bytes("Tests/Goldens/decompile/hotel_desk.hsm")).model
    let states = model.machines[0].states
    model.machines[0].newUser = nil
    model.machines[0].description = .none
    for index in model.exits.indices {
      switch index % 4 {
      case 0: model.exits[index].target = nil
      case 2: model.exits[index].target = .state(states.upperBound)
      case 1: model.exits[index].target = .external(path: 0, jumpBack: 0)
      default: model.exits[index].target = .external(path: 0, jumpBack: -1)
      }
    }
    for index in model.uses.indices {
      model.uses[index].instruction = .none
      model.uses[index].fillers.delay = Items(0..<1)
    }
    for index in states {
      let state = model.states[index]
      for slot in model.stateFields.indices(of: state.kind) {
        switch model.stateFields[state.kind, slot].shape {
        case .text, .nullableText: model.fields[state.fields + slot] = .none
        case .wordLimit: model.fields[state.fields + slot] = Items(0..<1)
        case .tool where index % 2 == 0: model.fields[state.fields + slot] = .none
        default: break
        }
      }
    }
    for lift in [false, true] {
      let source = Formatter.canonical(
        Decompiler.source(of: 0, in: model, named: "", lift: lift))
      let text = String(decoding: source, as: UTF8.self)
      #expect(text.hasPrefix("machine _ {\n  id "))
      #expect(text.contains("\n\n  returning_user -> greet_guest\n  terminal say_goodbye\n\n"))
      #expect(Parser.parse(SourceText(path: "", bytes: source)).errors.isEmpty, "\(text)")
    }
  }

  @Test(arguments: [
    ("Look up the customer's order history, newest first.", "look_up_customer_order_history"),
    ("Use this tool to check the status of an order", "check_status_of_order"),
    ("Change the e-mail address or the phone number.", "change_email_address"),
    ("Search by occasion and price.", "search_by_occasion"),
    ("Öffne die Größentabelle; sofort.", "offne_die_grossentabelle"),
    ("查找订单", "tool_1"), ("!", "tool_1"), ("Recall.", "recall_tool"), ("42", "tool_1"),
    ("Supercalifragilisticexpialidocious-ness", "supercalifragilisticexpialidocio"),
    ("List free slots. Ask for a range of days.", "list_free_slots"),
    ("Check whether it is currently business hours.", "check_whether_currently_business_hours"),
    ("Send the whole list of open bills and reminders by post.", "send_whole_list_of_open_bills"),
    ("SQSSendMessageAction", "sqs_send_message_action"), ("getUserByID", "get_user_by_id"),
    ("Use getPDFs to fetch the bill.", "get_pdfs"),
    ("arn:aws:lambda:eu-west-1:123456789012:function:check-balance", "function_check_balance"),
    ("arn:aws:states:::sqs:sendMessage.waitForTaskToken", "wait_for_task_token"),
    ("https://example.com/v2/orders", "example_com_v2_orders"),
    ("tools/calendar.list_free_slots", "calendar_list_free_slots"),
  ])
  func toolName(_ instruction: String, _ name: String) {
    var names = ToolNames()
    #expect(String(decoding: names.name(for: Array(instruction.utf8)[...]), as: UTF8.self) == name)
    let second = String(decoding: names.name(for: Array(instruction.utf8)[...]), as: UTF8.self)
    #expect(second == (name == "tool_1" ? "tool_2" : "\(name)_2"))
  }

  /// Names that would be the same are told apart by the end of the sentence, where it differs.
  @Test func toolNamesThatBeginAlike() {
    var names = ToolNames()
    let given = [
      "Check whether we are currently within business hours.",
      "Check whether we are currently within the holiday season.",
      "Check whether we are currently within the holiday season!",
      "Check whether we are currently within business hours.",
    ].map { String(decoding: names.name(for: Array($0.utf8)[...]), as: UTF8.self) }
    #expect(
      given == [
        "check_whether_currently", "check_whether_holiday_season", "check_whether_holiday_season_2",
        "check_whether_currently_2",
      ])
  }

  @Test(arguments: [
    ("200.0", 200), ("2e2", 200), ("-1.20E+1", -12), ("-0.0", 0), ("0e99", 0), ("2.5", nil),
    ("1e-1", nil), ("1e1000000", nil), ("9223372036854774784.0", 9_223_372_036_854_774_784),
    ("9223372036854775808.0", nil), ("0.99999999999999999999", nil),
  ])
  func wholeNumber(_ number: String, _ whole: Int64?) throws {
    #expect(try #require(DecimalNumber(Array(number.utf8)[...])).roundedWhole == whole)
  }

  @Test func numbersAreComparedByValue() throws {
    for number in ["3", "3.0", "30e-1", "0.03e2"] {
      #expect(try #require(DecimalNumber(Array(number.utf8)[...])).isThree)
    }
    for number in ["-3", "30", "3.01", "0", "0.3"] {
      #expect(try !#require(DecimalNumber(Array(number.utf8)[...])).isThree)
    }
  }

  // MARK: Support

  private static func analysis(_ bytes: [UInt8]) -> Analysis {
    Analysis(SourceText(path: "test.hsm", bytes: bytes))
  }

  /// Records an issue and returns `false` unless `plain` and `lifted` are free of errors, in canonical
  /// form and compile to what `checked` compiles to, the one in both ways and the other in the default way.
  @discardableResult
  private static func expectSame(
    _ plain: [UInt8], _ lifted: [UInt8], as checked: CheckedModel?, _ title: String
  ) -> Bool {
    for (source, injection) in [
      (plain, Payload.Injection.server), (plain, .compiled), (lifted, .compiled),
    ] {
      let analysis = analysis(source)
      let text = String(decoding: source, as: UTF8.self)
      let tree = Parser.parse(SourceText(path: title, bytes: source))
      if Formatter.format(tree) != source {
        Issue.record("\(title) is not in canonical form:\n\(text)")
        return false
      }
      if let first = analysis.diagnostics.first(where: { $0.severity == .error }) {
        Issue.record("\(first.message) in \(title):\n\(text)")
        return false
      }
      guard let checked, let same = analysis.checked else {
        Issue.record("\(title) has errors")
        return false
      }
      let expected = lines(Payload.bytes(of: 0, in: checked, injection: injection))
      let actual = lines(Payload.bytes(of: 0, in: same, injection: injection))
      if let (old, new) = zip(expected, actual).first(where: { $0 != $1 }) {
        Issue.record("\(title), \(injection):\n- \(old)\n+ \(new)\n\(text)")
        return false
      }
      guard expected.count == actual.count else {
        Issue.record("\(title), \(injection): not as long\n\(text)")
        return false
      }
    }
    return true
  }

  /// Returns the lines of `payload`, delays by value.
  private static func lines(_ payload: [UInt8]) -> [String] {
    payload.split(separator: 0x0A).map { line in
      let text = String(decoding: line, as: UTF8.self)
      guard text.contains("audio_filler_triggered_after\": "), let colon = text.firstIndex(of: ":")
      else { return text }
      let number = text[colon...].filter { !": ,".contains($0) }
      return text[..<colon] + ": \(Double(number) ?? -1)"
    }
  }

}

import HSMSyntax
import HSMText

/// Findings about payloads alone.
///
/// Each function returns the diagnostic of the kind of finding that it is named after.
extension Place {

  func wrongType(_ expected: String, _ found: String) -> Diagnostic {
    make(
      .wrongType, "expected \(expected), found \(found)", label: "this is \(found)",
      note: "the API rejects a value of another type", help: "write \(expected)")
  }

  func missingMembers(_ names: [String], of object: String) -> Diagnostic {
    let members = names.map { "`\($0)`" }
    let isLong = names.count > 3
    let named = members.prefix(isLong ? 2 : 3).joined(separator: " and no ")
    return make(
      .missingField,
      "\(object) has no \(named)\(isLong ? " and \(names.count - 2) more members" : "")",
      label: names.count == 1 ? "a member is missing" : "\(names.count) members are missing",
      note: "every member that the API knows is required; it has no defaults",
      help: "add \(members.joined(separator: ", "))")
  }

  func unknownMember(_ name: String, of object: String, _ suggestion: String?) -> Diagnostic {
    make(
      .unknownField, "the API knows no `\(name)` in \(object)", label: "has no effect",
      note: "the API ignores members that it does not know",
      help: change(name, to: suggestion) ?? .safe("remove it", removalOfItem(whole)))
  }

  func duplicateKey(_ name: String) -> Diagnostic {
    make(
      .duplicateKey, "`\(name)` is given twice", label: "a second time here; this one counts",
      other: "first given here", note: "of two members of one name the API takes the last",
      help: .safe("remove one of the two", removalOfItem(whole)))
  }

  func unknownStateType(_ name: String, _ suggestion: String?) -> Diagnostic {
    make(
      .unknownStateType, "there is no type of state `\(name)`", label: "unknown type",
      note: "the API knows `action`, `decision`, `recall`, `annotation`, `reflection` and "
        + "`tool-call`",
      help: change(name, to: suggestion) ?? "write one of the six types")
  }

  func notWhole(_ number: String, _ what: String) -> Diagnostic {
    make(
      .invalidNumber, "`\(number)` is not a whole number", label: "has a fraction",
      note: "the API takes a whole number as a \(what)", help: "write it without a fraction")
  }

}

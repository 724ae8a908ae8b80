import HSMSyntax
import HSMText

/// Findings about payloads alone.
extension Finding.Message {

  package static func wrongType(expected: String, found: String) -> Self {
    Self { place in
      place.make(
        .wrongType, "expected \(expected), found \(found)", label: "this is \(found)",
        note: "the API rejects a value of another type", help: "write \(expected)")
    }
  }

  package static func missingMembers(_ names: [String], of object: String) -> Self {
    Self { place in
      let members = names.map { "`\($0)`" }
      let named =
        names.count > 3 ? members.prefix(2) + ["\(names.count - 2) more members"] : members
      return place.make(
        .missingField, "\(object) has no \(list(named, "or"))",
        label: names.count == 1 ? "a member is missing" : "\(names.count) members are missing",
        note: "every member that the API knows is required; it has no defaults",
        help: "add \(list(members))")
    }
  }

  package static func unknownMember(_ name: String, of object: String) -> Self {
    Self { place in
      place.make(
        .unknownField, "the API knows no `\(name)` in \(object)", label: "has no effect",
        note: "the API ignores members that it does not know",
        help: .safe("remove it", place.removalOfItem(place.whole)))
    }
  }

  /// A member that is missing under its name, and there under another one.
  package static func misnamedMember(_ name: String, of object: String, _ member: String) -> Self {
    Self { place in
      place.make(
        .missingField, "`\(name)` is called `\(member)` in \(object)",
        label: "the API knows no such member",
        note: "every member that the API knows is required, and it ignores others",
        help: place.change(name, to: member))
    }
  }

  package static func duplicateKey(_ name: String) -> Self {
    Self { place in
      place.make(
        .duplicateKey, "`\(name)` is given twice", label: "a second time here; this one counts",
        other: "first given here", note: "of two members of one name the API takes the last",
        help: .safe("remove one of the two", place.removalOfItem(place.whole)))
    }
  }

  package static func unknownStateType(_ name: String, suggestion: String?) -> Self {
    Self { place in
      place.make(
        .unknownStateType, "there is no type of state `\(name)`", label: "unknown type",
        note: "the API knows `action`, `decision`, `recall`, `annotation`, `reflection` and "
          + "`tool-call`",
        help: place.change(name, to: suggestion) ?? "write one of the six types")
    }
  }

  /// A number with a fraction where a whole one belongs, or one that is too large to be written with a
  /// fraction or an exponent.
  package static func notWhole(_ number: String, _ what: String, hasFraction: Bool) -> Self {
    Self { place in
      if hasFraction {
        return place.make(
          .invalidNumber, "`\(number)` is not a whole number", label: "has a fraction",
          note: "the API takes a whole number as a \(what)", help: "write it without a fraction")
      }
      return place.make(
        .invalidNumber, "`\(number)` is too large to be written like this", label: "too large",
        note: "the API reads a number with a fraction or an exponent as floating-point, and takes "
          + "it as a \(what) if it is less than 2^63",
        help: "write it in digits alone")
    }
  }

}

import HSMSyntax
import HSMText

extension Finding {

  var entryDiagnostic: Diagnostic {
    switch kind {
    case .entryNotInternal(let entry, let path):
      return make(
        .entryNotInternal, "\(role(entry)) cannot be `\(path)`, a state of another machine",
        label: "not a state of this machine",
        note: "the API requires the two entry states and the terminal state to be states of the "
          + "machine itself",
        help: entry == .terminal
          ? "name an action state of this machine"
          : "name an action state of this machine; it may lead to `\(path)`")
    case .entryNotAction(let entry, let name, let kind):
      return make(
        .entryNotAction,
        "\(role(entry)) must be an action state, but `\(name)` is \(phrase(kind))",
        label: "\(phrase(kind))", other: "declared as \(phrase(kind)) here",
        note: "the API requires the two entry states and the terminal state to be action states: "
          + "only they talk to the user",
        help: entry == .terminal
          ? "name an action state that says goodbye"
          : "name an action state; it may lead to `\(name)`")
    case .terminalStateExit(let name, let count):
      return make(
        .terminalStateExit, "the terminal state `\(name)` has \(count == 1 ? "an exit" : "exits")",
        label: "\(count == 1 ? "leads" : "these lead") out of the terminal state",
        other: "the conversation ends here",
        note: "the API rejects a terminal state that has exit conditions",
        help: "remove the exit\(count == 1 ? "" : "s"), or make another state the terminal one")
    case .terminalStateActions(let name, let count):
      return make(
        .terminalStateActions, "the terminal state `\(name)` has \(count) actions",
        label: "one action too many", other: "the conversation ends here",
        note: "the API requires exactly one action of the terminal state",
        help: "say it in one action, or do the rest in a state before this one")
    default: return valueDiagnostic
    }
  }

  var transitionDiagnostic: Diagnostic {
    switch kind {
    case .selfTransition(let name, let state):
      return make(
        .selfTransition,
        state.map { "`\(name)` begins with `\($0)`, which leads to itself here" }
          ?? "`\(name)` leads to itself",
        label: state.map { "stands in `\($0)`" } ?? "the state that this stands in",
        note: "the API rejects a transition from a state to itself; an action state in which no "
          + "exit is taken stays current by itself",
        help: "remove it, or lead to another state")
    case .missingJumpBack(let path):
      return make(
        .missingJumpBack, "`-> \(path)` does not say where control comes back",
        label: "leads into another machine",
        note: "when the other machine ends, the conversation goes on in a state of this machine",
        help: "write `-> \(path) then state`")
    case .jumpBackNotInternal(let path):
      return make(
        .jumpBackNotInternal, "control cannot come back to `\(path)`, a state of another machine",
        label: "not a state of this machine",
        note: "the API requires the state after the other machine ends to be one of this machine",
        help: "name a state of this machine; it may lead to `\(path)`")
    case .unexpectedJumpBack(let name):
      return make(
        .unexpectedJumpBack, "`\(name)` is a state of this machine, so nothing comes back from it",
        label: "belongs only after a state of another machine",
        note: "`then` says where control comes back when another machine ends",
        help: "remove it, or lead to a state of another machine: `-> reference.state then state`")
    default: return valueDiagnostic
    }
  }

  var valueDiagnostic: Diagnostic {
    switch kind {
    case .blankText:
      return make(
        .blankText, "the text is blank", label: "nothing but blanks in here",
        note: "the API strips blanks at both ends of a text and rejects what is then empty",
        help: "write the text, or remove what holds it")
    case .invalidID(let id):
      return make(
        .invalidID, "`\(id)` is not an id", label: problem(ofID: id),
        note: "the API takes ids that match `^[a-f0-9]{24}$`",
        help: id.lowercased() != id && id.utf8.count == 24
          ? "write it in lower case: `\(id.lowercased())`"
          : "copy the id from where the tool or machine is shown")
    case .invalidVersionConstraint(let part):
      return make(
        .invalidVersionConstraint, "`\(part)` is not a version constraint",
        label: part.utf8.first.map { $0.isDigit } == true
          ? "an operator is missing before the version" : "not a PEP 440 version specifier",
        note: "the API takes Python version specifiers, such as `>=1.2,<2`, `==1.*` or `~=2.1`",
        help: part.utf8.first.map { $0.isDigit } == true
          ? "write `==\(part)` for exactly this version, or `>=\(part)` for this one or later"
          : "write an operator (`==` `!=` `>=` `<=` `>` `<` `~=` `===`) and a version; "
            + "commas mean that all must hold")
    case .tooManyFillers(let count):
      return make(
        .tooManyFillers, "\(count) fillers are too many", label: "the sixth filler",
        note: "the API takes at most 5 fillers",
        help: "remove \(count == 6 ? "one" : "\(count - 5)") of them")
    case .fillerDelayRange(let number):
      return make(
        .fillerDelayRange, "a filler cannot wait for \(number) seconds", label: "out of range",
        note: "the API takes a delay greater than 0 and at most 10 seconds",
        help: "write a time from `0.1s` to `10s`")
    case .wordLimitRange(let number):
      return make(
        .wordLimitRange, "a reflection cannot have a limit of \(number) words",
        label: "must be greater than 0", note: "the API takes a whole number greater than 0",
        help: "write how many words the reflection may take, such as `word_limit 200`")
    case .invalidInteger(let keyword, let text):
      return make(
        .invalidNumber, "`\(text)` is not a whole number", label: "expected digits only",
        note: "a whole number has no leading zeros, fraction, exponent or unit",
        help: "write it like `\(keyword.spelling) \(keyword == .version ? "3" : "200")`")
    case .invalidDelay(let text):
      return make(
        .invalidNumber, "`\(text)` is not a time in seconds",
        label: "expected a number and `s`",
        note: "a time is a number with a point for its fraction, then `s` without a blank",
        help: delaySuggestion(text).map { "write `after \($0)`" } ?? "write it like `after 2.5s`")
    case .invalidPersistence(let text, let suggestion):
      return make(
        .invalidPersistence, "`\(text)` says nothing about how long a result is kept",
        label: "unknown persistence",
        note: "the API knows `ephemeral`, `persisted-preferred` and `persisted`",
        help: suggestion.map { "change it to `\($0)`" }
          ?? "write `ephemeral`, `persisted-preferred` or `persisted`")
    case .recallBoth(let keyword):
      let first: Keyword = keyword == .queries ? .requestedInformation : .queries
      return make(
        .recallBoth, "a recall state has either `queries` or `requested_information`, not both",
        label: "the other one is given already", other: "`\(first.spelling)` is given here",
        note: "the API requires one of the two to be null where the other is given",
        help: "remove one of them, or split the state in two")
    default:
      return make(.syntaxError, "something is wrong here", label: "")
    }
  }

  /// Returns what `entry` is for.
  private func role(_ entry: Keyword) -> String {
    switch entry {
    case .newUser: "the entry of new users"
    case .returningUser: "the entry of returning users"
    default: "the terminal state"
    }
  }

  /// Returns what a state of `kind` is called, with its article.
  private func phrase(_ kind: Keyword) -> String { BodyKind(kind)?.phrase ?? "a state" }

  /// Returns what is wrong with `id`.
  private func problem(ofID id: String) -> String {
    let count = id.unicodeScalars.count
    if count != 24 { return "\(count) character\(count == 1 ? "" : "s") instead of 24" }
    if id.utf8.allSatisfy({ $0.hexValue != nil }) { return "has upper-case letters" }
    return "has characters other than 0 to 9 and a to f"
  }

  /// Returns the delay that `text` most likely means.
  private func delaySuggestion(_ text: String) -> String? {
    let bytes = [UInt8](text.utf8).filter { $0 != 0x20 }.map { $0 == 0x2C ? 0x2E : $0 }
    let number = bytes.prefix { $0.isDigit || $0 == 0x2E }
    let unit = String(decoding: bytes[number.count...], as: UTF8.self)
    guard DecimalNumber(number) != nil else { return nil }
    let seconds = String(decoding: number, as: UTF8.self)
    switch unit {
    case "", "s", "sec", "secs", "second", "seconds": return seconds + "s"
    case "ms":
      guard number.allSatisfy({ $0.isDigit }) else { return nil }
      var digits = [UInt8](repeating: 0x30, count: max(0, 4 - number.count)) + number
      digits.insert(0x2E, at: digits.count - 3)
      while digits.last == 0x30 { digits.removeLast() }
      if digits.last == 0x2E { digits.removeLast() }
      return String(decoding: digits, as: UTF8.self) + "s"
    default: return nil
    }
  }

}

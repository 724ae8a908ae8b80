/// The English of what is wrong with strings and numbers of JSON.
extension Place {

  /// Returns the diagnostic of a string in `'` or `` ` ``.
  func wrongQuotes() -> Diagnostic {
    let content = String(text.dropFirst().dropLast())
    return make(
      .invalidJSON, "a string stands in double quotes",
      label: text.hasPrefix("'") ? "these are single quotes" : "these are backticks",
      help: content.isEmpty || content.contains("\"") || content.contains("\\")
        ? "write `\"` at both ends of the text"
        : .safe("write `\"\(Self.shortened(content))\"`", quoting(content)))
  }

  /// Returns the diagnostic of a control character in a string.
  func controlCharacterInString() -> Diagnostic {
    make(
      .invalidJSON,
      "\(text == "\t" ? "a tab" : Self.name(of: text)) is not allowed in a string",
      label: "control character",
      help: text == "\t"
        ? .safe("write `\\t`, or a space", replacement("\\t"))
        : .guess(
          "remove it, or write `\(Self.jsonEscape(of: text))` if the text needs it",
          replacement("")))
  }

  /// Returns the diagnostic of an escape with `problem`.
  func invalidEscape(_ problem: JSONError.EscapeProblem) -> Diagnostic {
    let known = #"the escapes are `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` and `\uXXXX`"#
    let unknown = "`\(text)` is not an escape of JSON"
    switch problem {
    case .use(let value):
      return make(
        .invalidJSON, unknown, label: "unknown escape", note: known,
        help: writing(Self.jsonEscape(value)))
    case .needless:
      let character = String(text.dropFirst())
      return make(
        .invalidJSON, unknown, label: "unknown escape", note: known,
        help: .safe("write `\(character)`, which needs no escape", replacement(character)))
    case .unknown:
      return make(
        .invalidJSON, unknown, label: "unknown escape", note: known,
        help: .guess("write `\\\\` for a backslash that is part of the text", insertion("\\")))
    case .lineEnd:
      return make(
        .invalidJSON, "a backslash does not join lines in JSON", label: "the line ends after it",
        help: "write the whole text on one line, with `\\n` for each line end in it")
    case .unicode:
      return make(
        .invalidJSON, "a `\\u` escape needs four hexadecimal digits", label: "incomplete escape",
        help: "write it like `\\u00E9`")
    case .braced(let value):
      return make(
        .invalidJSON, "the digits of a `\\u` escape stand without braces in JSON",
        label: "braces",
        help: Unicode.Scalar(value) == nil
          ? "write it like `\\u00E9`" : writing(Self.jsonEscape(value)))
    case .firstHalf: return halfOfCharacter("first", label: "the second half is missing")
    case .secondHalf:
      return halfOfCharacter("second", label: "the first half does not stand before it")
    }
  }

  /// Returns the diagnostic of one half of a surrogate pair.
  private func halfOfCharacter(_ half: String, label: String) -> Diagnostic {
    make(
      .invalidJSON, "`\(text)` is only the \(half) half of a character", label: label,
      note: "the escapes D800–DBFF and DC00–DFFF stand for a character only together",
      help: "write both halves, like `\\uD83D\\uDE00`, or the character itself")
  }

  /// Returns the diagnostic of a number with `problem`.
  func invalidNumber(_ problem: JSONError.NumberProblem) -> Diagnostic {
    let help: Advice
    if let number = problem.correction(of: text) {
      let title = "write `\(Self.shortened(number))`"
      let corrected = SourceText(path: "", bytes: [UInt8](number.utf8))
      let edits = JSONParser.parse(corrected).error == nil ? replacement(number) : []
      help = problem == .emptyExponent ? .guess(title, edits) : .safe(title, edits)
    } else if problem == .loneMinus {
      help = "write the digits right after it"
    } else {
      help = "put it in double quotes if it is text"
    }
    return make(
      .invalidJSON, "`\(Self.shortened(text))` is not a JSON number", label: problem.label,
      help: help)
  }

  /// Returns the edit that writes `text` in double quotes instead of what stands here; none if it
  /// needs escapes.
  func quoting(_ text: String) -> [TextEdit] {
    text.needsNoEscapes ? replacement("\"\(text)\"") : []
  }

  /// Returns the JSON escape for the first character of `text`.
  private static func jsonEscape(of text: String) -> String {
    jsonEscape(text.unicodeScalars.first?.value ?? 0)
  }

  /// Returns the JSON escape for the character with `value`.
  private static func jsonEscape(_ value: UInt32) -> String {
    if value < 0x10000 { return "\\u" + hexadecimal(value) }
    let rest = value - 0x10000
    return "\\u" + hexadecimal(0xD800 + rest >> 10) + "\\u" + hexadecimal(0xDC00 + rest & 0x3FF)
  }

  /// Returns `text`, cut off if it is long.
  static func shortened(_ text: String) -> String {
    text.utf8.count <= 60 ? text : String(text.unicodeScalars.prefix(40)) + "…"
  }

}

extension JSONError.NumberProblem {

  /// What is wrong, as a phrase.
  fileprivate var label: String {
    switch self {
    case .plusSign: "no plus sign before a number"
    case .loneMinus: "digits are missing after the sign"
    case .leadingZero: "no zeros before the first digit"
    case .leadingDot: "a digit is missing before the dot"
    case .trailingDot: "a digit is missing after the dot"
    case .emptyExponent: "digits of the exponent are missing"
    case .prefix: "numbers are decimal"
    case .underscores: "no underscores between digits"
    case .other: "not a number"
    }
  }

  /// Returns what to write instead of `text`, which has the problem, if that is clear.
  fileprivate func correction(of text: String) -> String? {
    let isNegative = text.hasPrefix("-")
    let digits = String(isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...])
    let sign = isNegative ? "-" : ""
    switch self {
    case .plusSign, .leadingZero:
      let significant = digits.drop { $0 == "0" }
      let needsZero = significant.utf8.first.map { !$0.isDigit } ?? true
      return sign + (needsZero ? "0" : "") + significant
    case .leadingDot: return sign + "0" + digits
    case .trailingDot:
      guard let dot = digits.firstIndex(of: ".") else { return nil }
      return sign + digits[...dot] + "0" + digits[dot...].dropFirst()
    case .emptyExponent: return sign + digits.prefix { $0 != "e" && $0 != "E" }
    case .prefix(let value): return value.map { String($0) }
    case .underscores: return sign + digits.filter { $0 != "_" }
    case .loneMinus, .other: return nil
    }
  }

}

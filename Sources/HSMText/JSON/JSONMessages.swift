/// The English of what is wrong with a JSON document.
extension JSONError {

  /// Returns the error as a diagnostic about `source`, the source with index `file`.
  package func diagnostic(in source: SourceText, file: UInt32) -> Diagnostic {
    let text = SyntaxMessage(self, in: source)
    return Diagnostic(
      kind.rule, text.message, at: Location(file: file, span: span), label: text.label,
      related: other.map { [RelatedPlace(Location(file: file, span: $0), text.other)] } ?? [],
      notes: text.notes, help: text.help)
  }

}

extension JSONError.Kind {

  /// The rule that the error breaks.
  var rule: Rule {
    switch self {
    case .invalidUTF8: .invalidUTF8
    case .nestingTooDeep: .nestingTooDeep
    default: .invalidJSON
    }
  }

}

extension SyntaxMessage {

  /// Creates the message of `error`, which is one of `source`.
  fileprivate init(_ error: JSONError, in source: SourceText) {
    let text = source.text(error.span)
    switch error.kind {
    case .invalidUTF8:
      self.init(
        "the file is not valid UTF-8", label: "these bytes are no character",
        note: "a JSON document is UTF-8 text; only its first invalid bytes are shown",
        help: "save the file as UTF-8")
    case .empty:
      self.init(
        "the file holds no JSON value",
        label: source.bytes.isEmpty ? "the file is empty" : "nothing stands here but blanks",
        help: "write a value, such as `{}`")
    case .nestingTooDeep:
      self.init(
        "brackets are nested more than \(JSONParser.nestingLimit) deep", label: "one too many",
        note: "what comes after this bracket is not read",
        help: "close brackets before more are opened")
    case .textAfterDocument:
      self.init(
        "text follows the end of the document", label: "the document's value ends before this",
        note: "a JSON document is a single value",
        help: "remove it; several values go into an array: `[…, …]`")
    case .controlCharacter:
      self.init(
        "\(Self.name(of: text)) is not allowed here", label: "control character",
        note: "between values, JSON allows spaces, tabs and line ends only",
        help: text == "\0" ? "remove it; save the file as UTF-8 if it is UTF-16" : "remove it")
    case .unusualBlank:
      self.init(
        "\(Self.name(of: text)) is not allowed outside strings",
        label: "looks like a space or like nothing, but is neither",
        note: "it often comes along when text is pasted from a document or a web page",
        help: "write a plain space instead, or remove it")
    case .comment:
      self.init(
        "JSON has no comments", label: "this would be one in other languages", help: "remove it")
    case .wrongQuotes:
      let content = String(text.dropFirst().dropLast())
      self.init(
        "a string stands in double quotes",
        label: text.hasPrefix("'") ? "these are single quotes" : "these are backticks",
        help: content.isEmpty || content.contains("\"") || content.contains("\\")
          ? "write `\"` at both ends of the text" : "write `\"\(Self.shortened(content))\"`")
    case .curlyQuotes:
      self.init(
        "a string stands in plain double quotes", label: "this is a typographic quote",
        note: "editors of documents replace plain quotes by these",
        help: "write `\"` at both ends of the text")
    case .invalidEscape(let problem): self.init(problem, text)
    case .invalidNumber(let problem): self.init(problem, text)
    case .unexpectedCharacter:
      self.init(
        "`\(text)` has no meaning here", label: "unexpected",
        help: text == "(" || text == ")"
          ? "write `[` and `]` around the items of an array"
          : "remove it, or put it in double quotes if it is text")
    default: self.init(string: error.kind, text, other: error.other.map(source.text) ?? "")
    }
  }

  /// Creates the message of an error of a string or a word; `other` is the text of its second place.
  private init(string kind: JSONError.Kind, _ text: String, other: String) {
    switch kind {
    case .unterminatedString:
      self.init(
        "the string has no closing quote", label: "starts here and runs to the end of the line",
        help: "write `\"` where the text ends")
    case .lineEndInString:
      self.init(
        "a string ends on the line it starts on", label: "this string runs over the line's end",
        help: "write `\\n` for each line end that belongs to the text, and all of it on one line")
    case .controlCharacterInString:
      self.init(
        "\(text == "\t" ? "a tab" : Self.name(of: text)) is not allowed in a string",
        label: "control character",
        help: text == "\t"
          ? "write `\\t`, or a space"
          : "remove it, or write `\(Self.jsonEscape(of: text))` if the text needs it")
    case .quoteInString:
      self.init(
        "a `\"` ends the string here, but text follows", label: "text goes on after this quote",
        help: "write `\\\"` for a quote that is part of the text")
    case .notFinite:
      self.init(
        "`\(text)` is not a JSON number", label: "not finite",
        note: "JSON has neither infinity nor NaN", help: "write a finite number, or `null`")
    case .wrongLiteral(let literal):
      self.init(
        "`\(text)` is not a JSON value", label: "unknown word",
        help: "change it to `\(literal.spelling)`, or put it in double quotes if it is text")
    case .unquotedText:
      let word = Self.shortened(text)
      self.init(
        "`\(word)` is not a JSON value", label: "unknown word",
        note: "the only words outside quotes are `true`, `false` and `null`",
        help: "if it is text, write `\"\(word)\"`")
    case .unquotedKey:
      let word = Self.shortened(text)
      self.init(
        "the key `\(word)` is not in double quotes", label: "a key is a string",
        help: "write `\"\(word)\"`")
    default: self.init(structure: kind, text, other: other)
    }
  }

  /// Creates the message of an error of structure; `other` is the text of its second place.
  private init(structure kind: JSONError.Kind, _ text: String, other: String) {
    let closing = other == "{" ? "}" : "]"
    switch kind {
    case .unclosed:
      self.init(
        "the file ends before `\(other)` is closed", label: "a `\(closing)` is missing",
        other: "opened here", help: "write `\(closing)` where it ends")
    case .mismatched:
      self.init(
        "`\(text)` cannot close `\(other)`", label: "`\(closing)` belongs here",
        other: "opened here", help: "write `\(closing)`, or add it before this")
    case .strayClosingBracket:
      self.init(
        "this `\(text)` closes nothing", label: "nothing is open here", help: "remove it")
    case .trailingComma:
      self.init(
        "a comma stands after the last item", label: "nothing follows it",
        note: "in JSON, commas stand only between items", help: "remove it")
    case .strayComma:
      self.init(
        "this comma separates nothing", label: "nothing stands before it",
        help: "remove it, or write what is missing before it")
    case .missingComma:
      self.init(
        "a comma is missing between two items", label: "missing here", help: "write `,` here")
    case .wrongComma:
      self.init(
        "items are separated by `,`", label: "this is something else",
        help: "write `,` instead of `\(text)`")
    case .missingColon:
      self.init(
        "a colon is missing after the key", label: "missing here",
        help: "write `:` between a key and its value")
    case .wrongColon:
      self.init(
        "a key is followed by `:` and a value", label: "this is something else",
        help: text == ","
          ? "write `:` and a value before it, or put items without keys in `[` and `]`"
          : "write `:` instead of `\(text)`")
    case .colonInArray:
      self.init(
        "an array has no keys", label: "a key would end here", other: "this opens an array",
        help: "write `{` and `}` around keys and values, or `,` between values")
    case .missingKey:
      self.init(
        "a key is missing before the colon", label: "missing here",
        help: "write a string before the colon: `\"key\": value`")
    case .missingValue:
      self.init(
        "the key has no value", label: "a value is missing here",
        help: "write a value, or `null` if there is none")
    case .keyAlone:
      self.init(
        "the key has no value", label: "a colon and a value are missing here",
        help: "write them, or put items without keys in `[` and `]`")
    case .keyNotString:
      self.init(
        "a key must be a string", label: "this is something else",
        help: text == "{" || text == "["
          ? "write a string in double quotes and a colon before it"
          : "write `\"\(Self.shortened(text))\"`")
    default: self.init("something is wrong here")
    }
  }

  /// Creates the message of an escape `text` with `problem`.
  private init(_ problem: JSONError.EscapeProblem, _ text: String) {
    let known = #"the escapes are `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` and `\uXXXX`"#
    let unknown = "`\(text)` is not an escape of JSON"
    switch problem {
    case .use(let value):
      self.init(
        unknown, label: "unknown escape", note: known, help: "write `\(Self.jsonEscape(value))`")
    case .needless:
      self.init(
        unknown, label: "unknown escape", note: known,
        help: "write `\(text.dropFirst())`, which needs no escape")
    case .unknown:
      self.init(
        unknown, label: "unknown escape", note: known,
        help: "write `\\\\` for a backslash that is part of the text")
    case .lineEnd:
      self.init(
        "a backslash does not join lines in JSON", label: "the line ends after it",
        help: "write the whole text on one line, with `\\n` for each line end in it")
    case .unicode:
      self.init(
        "a `\\u` escape needs four hexadecimal digits", label: "incomplete escape",
        help: "write it like `\\u00E9`")
    case .braced(let value):
      self.init(
        "the digits of a `\\u` escape stand without braces in JSON", label: "braces",
        help: Unicode.Scalar(value) == nil
          ? "write it like `\\u00E9`" : "write `\(Self.jsonEscape(value))`")
    case .firstHalf:
      self.init(
        "`\(text)` is only the first half of a character", label: "the second half is missing",
        note: "the escapes D800–DBFF and DC00–DFFF stand for a character only together",
        help: "write both halves, like `\\uD83D\\uDE00`, or the character itself")
    case .secondHalf:
      self.init(
        "`\(text)` is only the second half of a character",
        label: "the first half does not stand before it",
        note: "the escapes D800–DBFF and DC00–DFFF stand for a character only together",
        help: "write both halves, like `\\uD83D\\uDE00`, or the character itself")
    }
  }

  /// Creates the message of a number `text` with `problem`.
  private init(_ problem: JSONError.NumberProblem, _ text: String) {
    let number = Self.shortened(text)
    let help =
      problem.correction(of: text).map { "write `\(Self.shortened($0))`" }
      ?? (problem == .loneMinus
        ? "write the digits right after it" : "put it in double quotes if it is text")
    self.init("`\(number)` is not a JSON number", label: problem.label, help: help)
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
  private static func shortened(_ text: String) -> String {
    text.utf8.count <= 60 ? text : String(text.unicodeScalars.prefix(40)) + "…"
  }

}

extension JSONKind {

  /// How a literal is written.
  fileprivate var spelling: String {
    switch self {
    case .true: "true"
    case .false: "false"
    default: "null"
    }
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

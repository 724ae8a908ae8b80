/// The English of what is wrong with a JSON document.
extension JSONError {

  /// Returns the error as a diagnostic about `source`, the source with index `file`.
  package func diagnostic(in source: SourceText, file: UInt32) -> Diagnostic {
    let place = Place(
      source, Location(file: file, span: span),
      other: other.map { Location(file: file, span: $0) }, isPayload: true)
    return place.diagnostic(of: kind)
  }

}

extension Place {

  /// Returns the diagnostic of the error `kind` here.
  fileprivate func diagnostic(of kind: JSONError.Kind) -> Diagnostic {
    switch kind {
    case .invalidUTF8: invalidUTF8("a JSON document")
    case .empty:
      make(
        .invalidJSON, "the file holds no JSON value",
        label: source.bytes.isEmpty ? "the file is empty" : "nothing stands here but blanks",
        help: "write a value, such as `{}`")
    case .nestingTooDeep:
      make(
        .nestingTooDeep, "brackets are nested more than \(JSONParser.nestingLimit) deep",
        label: "one too many", note: "what comes after this bracket is not read",
        help: "close brackets before more are opened")
    case .textAfterDocument:
      make(
        .invalidJSON, "text follows the end of the document",
        label: "the document's value ends before this",
        note: "a JSON document is a single value",
        help: "remove it; several values go into an array: `[…, …]`")
    case .controlCharacter:
      make(
        .invalidJSON, "\(Self.name(of: text)) is not allowed here", label: "control character",
        note: "between values, JSON allows spaces, tabs and line ends only",
        help: text == "\0"
          ? "remove it; save the file as UTF-8 if it is UTF-16"
          : .safe("remove it", replacement("")))
    case .unusualBlank:
      make(
        .invalidJSON, "\(Self.name(of: text)) is not allowed outside strings",
        label: "looks like a space or like nothing, but is neither",
        note: "it often comes along when text is pasted from a document or a web page",
        help: .safe("write a plain space instead, or remove it", replacement(" ")))
    case .comment:
      make(
        .invalidJSON, "JSON has no comments", label: "this would be one in other languages",
        help: .safe("remove it", removal()))
    case .wrongQuotes: wrongQuotes()
    case .curlyQuotes:
      make(
        .invalidJSON, "a string stands in plain double quotes",
        label: "this is a typographic quote",
        note: "editors of documents replace plain quotes by these",
        help: .guess("write `\"` at both ends of the text", plainQuotes()))
    case .invalidEscape(let problem): invalidEscape(problem)
    case .invalidNumber(let problem): invalidNumber(problem)
    case .unexpectedCharacter:
      make(
        .invalidJSON, "`\(text)` has no meaning here", label: "unexpected",
        help: text == "(" || text == ")"
          ? "write `[` and `]` around the items of an array"
          : .guess("remove it, or put it in double quotes if it is text", removal()))
    case .unterminatedString: unterminatedString(.invalidJSON)
    case .lineEndInString:
      make(
        .invalidJSON, "a string ends on the line it starts on",
        label: "this string runs over the line's end",
        help: "write `\\n` for each line end that belongs to the text, and all of it on one line")
    case .controlCharacterInString: controlCharacterInString()
    case .quoteInString: quoteInString(.invalidJSON)
    case .notFinite:
      make(
        .invalidJSON, "`\(text)` is not a JSON number", label: "not finite",
        note: "JSON has neither infinity nor NaN",
        help: .guess("write a finite number, or `null`", replacement("null")))
    case .wrongLiteral(let literal):
      make(
        .invalidJSON, "`\(text)` is not a JSON value", label: "unknown word",
        help: .guess(
          "change it to `\(literal.spelling)`, or put it in double quotes if it is text",
          replacement(literal.spelling)))
    case .unquotedText:
      make(
        .invalidJSON, "`\(Self.shortened(text))` is not a JSON value", label: "unknown word",
        note: "the only words outside quotes are `true`, `false` and `null`",
        help: .guess("if it is text, write `\"\(Self.shortened(text))\"`", quoting(text)))
    case .unquotedKey:
      make(
        .invalidJSON, "the key `\(Self.shortened(text))` is not in double quotes",
        label: "a key is a string",
        help: .safe("write `\"\(Self.shortened(text))\"`", quoting(text)))
    case .unclosed:
      make(
        .invalidJSON, "the file ends before `\(opening)` is closed",
        label: "a `\(closing)` is missing", other: "opened here",
        help: "write `\(closing)` where it ends")
    case .mismatched:
      make(
        .invalidJSON, "`\(text)` cannot close `\(opening)`", label: "`\(closing)` belongs here",
        other: "opened here",
        help: .guess("write `\(closing)`, or add it before this", replacement(closing)))
    case .strayClosingBracket:
      make(
        .invalidJSON, "this `\(text)` closes nothing", label: "nothing is open here",
        help: .safe("remove it", removal()))
    case .trailingComma:
      make(
        .invalidJSON, "a comma stands after the last item", label: "nothing follows it",
        note: "in JSON, commas stand only between items", help: .safe("remove it", removal()))
    case .strayComma:
      make(
        .invalidJSON, "this comma separates nothing", label: "nothing stands before it",
        help: .guess("remove it, or write what is missing before it", removal()))
    case .missingComma:
      make(
        .invalidJSON, "a comma is missing between two items", label: "missing here",
        help: .safe("write `,` here", insertion(",")))
    case .wrongComma:
      make(
        .invalidJSON, "items are separated by `,`", label: "this is something else",
        help: .safe("write `,` instead of `\(text)`", replacement(",")))
    case .missingColon:
      make(
        .invalidJSON, "a colon is missing after the key", label: "missing here",
        help: .safe("write `:` between a key and its value", insertion(":")))
    case .wrongColon:
      make(
        .invalidJSON, "a key is followed by `:` and a value", label: "this is something else",
        help: text == ","
          ? "write `:` and a value before it, or put items without keys in `[` and `]`"
          : .safe("write `:` instead of `\(text)`", replacement(":")))
    case .colonInArray:
      make(
        .invalidJSON, "an array has no keys", label: "a key would end here",
        other: "this opens an array",
        help: "write `{` and `}` around keys and values, or `,` between values")
    case .missingKey:
      make(
        .invalidJSON, "a key is missing before the colon", label: "missing here",
        help: "write a string before the colon: `\"key\": value`")
    case .missingValue:
      make(
        .invalidJSON, "the key has no value", label: "a value is missing here",
        help: .guess("write a value, or `null` if there is none", insertion(" null")))
    case .keyAlone:
      make(
        .invalidJSON, "the key has no value", label: "a colon and a value are missing here",
        help: "write them, or put items without keys in `[` and `]`")
    case .keyNotString:
      make(
        .invalidJSON, "a key must be a string", label: "this is something else",
        help: text == "{" || text == "["
          ? "write a string in double quotes and a colon before it"
          : .safe("write `\"\(Self.shortened(text))\"`", quoting(text)))
    }
  }

  /// The bracket at the second place, and the one that closes it.
  private var opening: String { other.map { source.text($0.span) } ?? "" }
  private var closing: String { opening == "{" ? "}" : "]" }

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

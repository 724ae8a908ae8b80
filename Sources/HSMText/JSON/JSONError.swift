/// What is wrong with a JSON document, as data; `JSONMessages` makes it into English.
package struct JSONError: Error, Equatable, Sendable {

  /// What is wrong.
  package let kind: Kind

  /// The smallest text that must change; empty where something is missing.
  package let span: SourceSpan

  /// A second place that matters.
  package let other: SourceSpan?

  /// Creates an error of `kind` about the bytes from `start` up to `end`.
  init(_ kind: Kind, _ start: Int, _ end: Int, other: SourceSpan? = nil) {
    self.kind = kind
    self.span = SourceSpan(UInt32(start), UInt32(end))
    self.other = other
  }

  /// The kinds of errors.
  package enum Kind: Equatable, Sendable {

    // Of the document as a whole.
    case invalidUTF8
    /// Nothing but blanks.
    case empty
    case nestingTooDeep
    case textAfterDocument

    // Of characters between values.
    case controlCharacter
    case unusualBlank
    case unexpectedCharacter
    case comment
    /// Text in `'` or `` ` ``.
    case wrongQuotes
    case curlyQuotes

    // Of strings.
    case unterminatedString
    /// A string on several lines.
    case lineEndInString
    case controlCharacterInString
    /// A quote in the middle of a text.
    case quoteInString
    case invalidEscape(EscapeProblem)

    // Of numbers and words.
    case invalidNumber(NumberProblem)
    /// `NaN` or `Infinity`, with or without a sign.
    case notFinite
    /// A word that most likely means this literal: `True`, `None`, `nul`.
    case wrongLiteral(JSONKind)
    case unquotedText
    case unquotedKey

    // Of structure.
    /// A bracket that the end of the file leaves open; `other` is the bracket.
    case unclosed
    /// A closing bracket of the wrong kind; `other` is the opening one.
    case mismatched
    case strayClosingBracket
    /// A comma after the last value.
    case trailingComma
    /// A comma that no value or member stands before.
    case strayComma
    case missingComma
    /// `;` or the like where a comma belongs.
    case wrongComma
    case missingColon
    /// `=`, `,` or the like where a colon belongs.
    case wrongColon
    /// A colon in an array; `other` is the array's bracket.
    case colonInArray
    case missingKey
    case missingValue
    /// A key without a colon and a value.
    case keyAlone
    /// A number, object or array where a key belongs.
    case keyNotString

  }

  /// What is wrong with an escape.
  package enum EscapeProblem: Equatable, Sendable {
    /// The character with this value has another spelling.
    case use(UInt32)
    /// The character stands for itself.
    case needless
    /// A backslash at the end of a line.
    case lineEnd
    /// Not an escape of JSON.
    case unknown
    /// `\u` without four hexadecimal digits.
    case unicode
    /// `\u{…}`, with its value.
    case braced(UInt32)
    /// The first half of a surrogate pair that no second half follows.
    case firstHalf
    /// The second half of a surrogate pair that no first half stands before.
    case secondHalf
  }

  /// What is wrong with a number.
  package enum NumberProblem: Equatable, Sendable {
    case plusSign
    case loneMinus
    case leadingZero
    case leadingDot
    case trailingDot
    case emptyExponent
    /// `0x`, `0o` or `0b`, with the value, if it is a number of at most 64 bits.
    case prefix(UInt64?)
    /// `1_000`.
    case underscores
    /// Something that only begins like a number.
    case other
  }

}

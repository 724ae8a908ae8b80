package import HSMText

/// Something wrong with the form of a source, as data; `SyntaxMessages` makes it into English.
package struct SyntaxError: Equatable, Sendable {

  /// What is wrong.
  package let kind: Kind

  /// The smallest text that must change; empty where something is missing.
  package let span: SourceSpan

  /// A second place that matters.
  package let other: SourceSpan?

  /// Creates an error of `kind` at `span`.
  init(_ kind: Kind, _ span: SourceSpan, other: SourceSpan? = nil) {
    self.kind = kind
    self.span = span
    self.other = other
  }

  /// The kinds of errors of form.
  package enum Kind: Equatable, Sendable {

    // Of characters and strings.
    case invalidUTF8
    case controlCharacter
    case controlCharacterInString
    case unusualBlank
    case unterminatedString
    /// A string on several lines without the quotes for it.
    case stringOfSeveralLines
    case unterminatedMultiLineString
    case textAfterOpeningQuotes
    case closingQuotesNotFirst
    case indentationOfLine
    case joinOfLastLine
    case quoteInString
    case invalidEscape(EscapeProblem)
    case unterminatedComment
    case commentTooDeep

    // Of strings, and legal.
    /// A curly quote without another one.
    case strayQuote
    /// An escape in what looks like a path that starts at `path`.
    case suspiciousEscape(path: UInt32)

    // Of what other languages and tools write.
    /// The mark that begins a comment.
    case foreignComment
    /// A merge conflict, or a marker of one.
    case mergeConflict
    /// A Markdown fence; `other` is the one that belongs to it.
    case fence
    /// The first line of a text in another language, up to `end`.
    case foreignText(ForeignLanguage, end: UInt32)

    // Of structure.
    case bracesTooDeep
    /// A body whose closing brace is missing; `other` is its header.
    case unclosed(BodyName)
    /// A closing brace that closes too early; `other` is the header of what it would close. It belongs
    /// at `end`, if it belongs anywhere.
    case closesTooEarly(end: UInt32?)
    /// A declaration, or several up to `end`, in a body that cannot hold it, or in a list; `other` is the
    /// header of where it belongs, a body of the kind `home`, which ends at `homeEnd`.
    case misplaced(
      Keyword, in: BodyKind?, home: BodyKind?, end: UInt32, homeEnd: UInt32? = nil)
    case strayClosingBrace
    /// `,` `;` `=` or `:` after a keyword.
    case strayPunctuation(after: Keyword)
    /// The first of such signs between the items in a pair of braces, the last of which ends at `end`.
    case separators(end: UInt32)
    /// Brackets or parentheses where braces belong.
    case bracketsForBraces
    /// A keyword without what belongs after it.
    case missingOperand(Keyword, Operand)
    /// A keyword followed by something else than what belongs after it.
    case wrongOperand(Keyword, Operand)
    /// An exit's text without an arrow and a target.
    case missingArrow
    /// An arrow or `then` without a target.
    case missingTarget
    /// A target with more than one dot, or with nothing before or after it.
    case malformedPath
    /// `-> -> x`.
    case secondArrow
    /// `-> reference.state -> x`.
    case arrowForThen
    /// `terminal -> x`.
    case arrowAfterTerminal
    /// What other languages write for an arrow.
    case foreignArrow
    /// `new_user x`, or `"…" x` in exits.
    case missingArrowBeforeTarget
    /// An exit, or several up to `end`, outside of a list.
    case exitOutsideList(end: UInt32)
    /// `tool` where a tool is used: by `call`, or in a list.
    case toolForUse(Keyword)
    /// A name in quotes.
    case quotedName
    /// A text without its first quote, up to the closing one.
    case missingOpeningQuote
    /// A text after the one text that a keyword takes; `other` is that one.
    case secondText(Keyword)
    /// A word after a flag.
    case wordAfterFlag
    case curlyQuotes
    case singleQuotes
    /// Something in a list of texts that is no string.
    case notText(in: Keyword)
    /// Something in `exits` that is no exit.
    case notExit
    /// Something in a list of tools that is no name.
    case notTool
    /// A string, brace or arrow where a field belongs.
    case notItem(BodyKind)
    /// A word at the top of a file that begins no declaration.
    case unknownDeclaration(suggestion: Keyword?)
    /// A word that payloads, or other languages, have for what is written like `spelling` here.
    case foreignField(spelling: String)
    /// A word that is no field of such a body.
    case unknownField(BodyKind, suggestion: Keyword?)

  }

  /// What belongs after a keyword.
  package enum Operand: Equatable, Sendable {
    case text, integer, delay, word, name, body, texts, exits, uses, tool, fragment, machine
  }

  /// What a body is called in a message.
  package enum BodyName: Equatable, Sendable {
    /// The body of a declaration or a list, by its keyword.
    case keyword(Keyword)
    /// The body of a tool's use.
    case use
  }

  /// The languages that are told from the first words of a text.
  package enum ForeignLanguage: String, Sendable {
    case json = "JSON"
    case yaml = "YAML"
    case mermaid = "Mermaid"
    case dot = "DOT"
  }

  /// What is wrong with an escape.
  package enum EscapeProblem: Equatable, Sendable {
    /// The language has another spelling for the character with this value.
    case use(UInt32)
    /// The character stands for itself.
    case needless
    /// Not an escape of the language.
    case unknown
    /// `\u` without one to six digits in braces.
    case unicode
    /// `\uXXXX`, with its value.
    case unbraced(UInt32)
    /// Not a Unicode scalar value.
    case notScalar
  }

}

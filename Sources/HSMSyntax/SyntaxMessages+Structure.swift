import HSMText

/// The English of errors of structure.
extension Place {

  /// Returns the diagnostic of punctuation between items, here and on up to `end`.
  func separators(end: UInt32) -> Diagnostic {
    let part = [UInt8](source.bytes[Int(span.start)..<Int(end)])
    let tokens = Lexer.tokenize(part).tokens
    var (edits, depth, isRun): ([TextEdit], Int, Bool) = ([], 0, false)
    for token in 0..<tokens.count where !tokens.kinds[token].isTrivia {
      let kind = tokens.kinds[token]
      if kind == .leftBrace { depth += 1 }
      if kind == .rightBrace { depth -= 1 }
      if depth == 0, kind.isStrayPunctuation, !isRun {
        var last = token
        while tokens.kinds[tokens.significant(from: last + 1)].isStrayPunctuation {
          last = tokens.significant(from: last + 1)
        }
        edits += removal(
          of: SourceSpan(span.start + tokens.starts[token], span.start + tokens.span(last).end))
      }
      isRun = kind.isStrayPunctuation
    }
    return make(
      .syntaxError, "`\(text)` has no meaning here", label: "unexpected",
      help: .safe(
        edits.count == 1
          ? "remove it: items need nothing between them"
          : "remove it and those behind it: items need nothing between them", edits))
  }

  /// Returns the diagnostic of exits that stand in no list, from here up to `end`.
  func exitOutsideList(end: UInt32) -> Diagnostic {
    let all = source.text(SourceSpan(span.start, end))
    let closing = edit(SourceSpan(at: end), " }")
    let edits: [TextEdit] =
      span.start < span.end && source.bytes[Int(span.start)] != .quote
      ? all.contains("\n") ? [] : replacement("exits {") + [closing]
      : insertion("exits { ") + [closing]
    return make(
      .syntaxError, "exits stand in a list", label: "in no list",
      help: .guess("write `exits { … }` around it", edits))
  }

  /// Returns the diagnostic of `tool` where a tool is used, by `keyword`.
  func toolForUse(_ keyword: Keyword) -> Diagnostic {
    let name = other.map { source.text($0.span) } ?? ""
    let text = keyword == .call ? "call \(name)" : "tools { \(name) }"
    return make(
      .syntaxError, "a state does not declare a tool, it uses one: `\(text)`",
      label: "declares a tool", other: "the tool that is used",
      help: .safe(
        "write `\(text)`",
        other.map { [edit(SourceSpan(span.start, $0.span.end), text)] } ?? []))
  }

  /// Returns the diagnostic of stray punctuation after `keyword`.
  func strayPunctuation(after keyword: Keyword) -> Diagnostic {
    // The place is the first sign of a run.
    let bytes = source.bytes.span
    var (end, offset) = (span.end, Int(span.start))
    while bytes.byte(offset).isJSONBlank || bytes.byte(offset).isStrayPunctuation {
      offset += 1
      if bytes[offset - 1].isStrayPunctuation { end = UInt32(offset) }
    }
    let title = "remove it: write `\(Self.example(keyword, Self.operand(of: keyword)))`"
    let edits = removal(of: SourceSpan(span.start, end))
    // After a name, it may part what are two names or one.
    let isAfterName = keyword.shape == .declaration && start(of: keyword) == nil
    return make(
      .syntaxError, "`\(text)` has no meaning here", label: "unexpected",
      help: isAfterName ? .guess(title, edits) : .safe(title, edits))
  }

  /// Returns the diagnostic of a path that is neither one name nor two.
  func malformedPath() -> Diagnostic {
    let signs: [UInt8] = [0x2E, 0x2F, 0x3A]
    let names = text.utf8.split(whereSeparator: signs.contains)
    let path = names.map { String(decoding: [UInt8]($0), as: UTF8.self) }.joined(separator: ".")
    let isPath = names.count == 2 && !text.utf8.contains(.quote)
    return make(
      .syntaxError, "`\(text)` names no state", label: "one name, or two with a dot between them",
      help: isPath
        ? .guess("write `\(path)`", replacement(path))
        : "write the name of a state of this machine, or `reference.state then state`")
  }

  /// Returns the diagnostic of an arrow as other languages write it.
  func foreignArrow() -> Diagnostic {
    let bytes = source.bytes.span
    let needsBlank = span.start > 0 && !bytes[Int(span.start) - 1].isSpaceOrTab
    let needsBlankAfter = bytes.byte(Int(span.end)).isNameByte
    return make(
      .syntaxError, "arrows are written `->`", label: "not an arrow here",
      help: .safe(
        "write `->`",
        replacement((needsBlank ? " " : "") + "->" + (needsBlankAfter ? " " : ""))))
  }

  /// Returns the diagnostic of what payloads call otherwise than `spelling`, with the arrow behind it.
  func foreignField(_ spelling: String) -> Diagnostic {
    let isArrow = spelling == Keyword.transition.spelling
    let name = isArrow ? Member.nextState.name : text
    return make(
      .unknownField,
      "`\(name)` is the API's name: here this is \(isArrow ? "written" : "called") `\(spelling)`",
      label: "not called so here",
      help: spelling == BodyKind.delaySpelling
        ? "write the time before the texts: `\(spelling) 2.5s { \"…\" }`"
        : .safe("write `\(spelling)`", replacement(spelling)))
  }

  /// Returns where `keyword` starts, if it stands before here with no more than blanks and stray
  /// punctuation in between.
  private func start(of keyword: Keyword) -> UInt32? {
    let (bytes, word) = (source.bytes, keyword.spelling.utf8)
    var end = Int(span.start)
    while end > 0, bytes[end - 1].isSpaceOrTab || bytes[end - 1].isStrayPunctuation { end -= 1 }
    let start = end - word.count
    return start >= 0 && bytes[start..<end].elementsEqual(word) ? UInt32(start) : nil
  }

  /// Returns the diagnostic of a word after a flag, which says what the flag says or the contrary.
  func wordAfterFlag() -> Diagnostic {
    let keyword = Keyword.skipActiveMemoryRetrieval
    let flag = keyword.spelling
    let word = text.lowercased()
    let bytes = source.bytes.span
    var next = Int(span.end)
    while bytes.byte(next).isSpaceOrTab { next += 1 }
    // What follows may belong to the word.
    let isLast = bytes.lineEnds(at: next) || bytes[next] == .rightBrace
    let help: Advice
    if word == "false" {
      let line = isLast ? start(of: keyword).map { SourceSpan($0, span.end) } : nil
      help = .safe("remove the whole line", line.map { removal(of: $0) } ?? [])
    } else {
      let (title, edits) = ("write `\(flag)` alone", isLast ? removal() : [])
      help = word == "true" ? .safe(title, edits) : .guess(title, edits)
    }
    return make(
      .syntaxError, "nothing belongs after `\(flag)`", label: "remove this",
      note: "the bare word turns memory retrieval off; leaving it out keeps it on", help: help)
  }

  /// Returns what belongs after `keyword`.
  private static func operand(of keyword: Keyword) -> SyntaxError.Operand {
    switch keyword.shape {
    case .text: .text
    case .integer: .integer
    case .word: .word
    case .arrow, .target, .flag: .name
    case .texts: .texts
    case .exits: .exits
    case .uses: .uses
    case .fillers: .texts
    case .call: .tool
    case .name: .fragment
    case .declaration: .body
    case .none: .delay
    }
  }

  /// Returns `operand` in words.
  static func phrase(_ operand: SyntaxError.Operand, _ keyword: Keyword) -> String {
    switch operand {
    case .text: "a text in double quotes"
    case .integer: "a whole number"
    case .delay: "a time in seconds"
    case .word: "`ephemeral`, `persisted-preferred` or `persisted`"
    case .name: keyword.shape == .declaration ? "a name" : "an arrow and a state"
    case .body: "a name and a body in braces"
    case .texts: "a list of texts in braces"
    case .exits: "a list of exits in braces"
    case .uses: "a list of tools in braces"
    case .tool: "the name of a tool"
    case .fragment: "the name of a fragment"
    case .machine: "the name of a machine"
    }
  }

  /// Returns an example of `keyword` with what belongs after it.
  static func example(_ keyword: Keyword, _ operand: SyntaxError.Operand) -> String {
    let word = keyword.spelling
    switch operand {
    case .text where keyword == .version: return "version \">=1.2,<2\""
    case .text where keyword == .importFile: return "import \"shared/tools.hsm\""
    case .text where keyword == .id: return "id \"66f0a1b2c3d4e5f60718293a\""
    case .text: return "\(word) \"…\""
    case .integer: return keyword == .version ? "version 3" : "\(word) 200"
    case .delay: return keyword == .after ? "after 2.5s" : "\(word) after 2.5s { \"…\" }"
    case .word: return "\(word) ephemeral"
    case .name:
      switch keyword.shape {
      case .declaration: return "\(word) name { … }"
      case .target: return "\(word) state"
      case .flag: return word
      default: return "\(word) -> state"
      }
    case .body: return "\(word) name { … }"
    case .texts: return "\(word) { \"…\" \"…\" }"
    case .exits: return "\(word) { \"…\" -> state }"
    case .uses: return "\(word) { tool_name }"
    case .tool: return "\(word) tool_name"
    case .fragment: return "\(word) fragment_name"
    case .machine: return "\(word) machine_name"
    }
  }

  /// Returns what the body `name` is called.
  static func name(of name: SyntaxError.BodyName) -> String {
    switch name {
    case .use: "the use of a tool"
    case .keyword(let keyword): "`\(keyword.spelling)`"
    }
  }

}

/// Returns `keywords` in words: `a`, `b` and `c`.
package func list(_ keywords: [Keyword], _ conjunction: String = "and") -> String {
  list(keywords.map { "`\($0.spelling)`" }, conjunction)
}

/// Returns `words` as a list: a, b and c.
package func list(_ words: [String], _ conjunction: String = "and") -> String {
  var result = ""
  for (index, word) in words.enumerated() {
    if index > 0 { result += index == words.count - 1 ? " \(conjunction) " : ", " }
    result += word
  }
  return result
}

extension UInt8 {

  /// `true` iff the byte is punctuation that other languages use between items.
  fileprivate var isStrayPunctuation: Bool {
    self == .comma || self == .semicolon || self == .equals || self == .colon
  }

}

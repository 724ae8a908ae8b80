/// Reads the notation of `grammar/hsm.ebnf`.
struct EBNFReader {

  /// What was wrong with a grammar, and where.
  struct Problem: Error, CustomStringConvertible {
    let message: String
    let line: Int
    var description: String { "line \(line): \(message)" }
  }

  private let characters: [Character]
  private var position = 0

  private init(_ text: String) { characters = Array(text) }

  /// Returns the productions in `text`.
  static func productions(of text: String) throws -> [EBNFGrammar.Production] {
    var reader = EBNFReader(text)
    var result: [EBNFGrammar.Production] = []
    while try reader.skipGap() { result.append(try reader.readProduction()) }
    return result
  }

  private mutating func readProduction() throws -> EBNFGrammar.Production {
    let start = position
    let name = try readName()
    try expect("=")
    let expression = try readChoice()
    try expect(";")
    let text = String(characters[start..<position])
    return EBNFGrammar.Production(
      name: name, text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      expression: expression)
  }

  private mutating func readChoice() throws -> EBNFExpression {
    var parts = [try readSequence()]
    while try eat("|") { parts.append(try readSequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func readSequence() throws -> EBNFExpression {
    var parts = [try readPart()]
    while try eat(",") { parts.append(try readPart()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func readPart() throws -> EBNFExpression {
    guard try skipGap() else { throw problem("the grammar ends in a production") }
    switch characters[position] {
    case "[": return .option(try readGroup("]"))
    case "{": return .repetition(try readGroup("}"))
    case "(": return try readGroup(")")
    case "\"", "'": return .terminal(try readQuoted())
    case "?":
      let text = try readQuoted()
      return .special(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    default: return .nonterminal(try readName())
    }
  }

  private mutating func readGroup(_ closer: Character) throws -> EBNFExpression {
    position += 1
    let result = try readChoice()
    try expect(closer)
    return result
  }

  /// Reads up to the next character like the current one, and returns what is in between.
  private mutating func readQuoted() throws -> String {
    let quote = characters[position]
    guard let end = characters[(position + 1)...].firstIndex(of: quote), end > position + 1 else {
      throw problem("no closing \(quote), or nothing before it")
    }
    defer { position = end + 1 }
    return String(characters[position + 1..<end])
  }

  private mutating func readName() throws -> String {
    _ = try skipGap()
    let start = position
    while position < characters.count,
      characters[position].isLetter || characters[position] == "_"
    {
      position += 1
    }
    guard position > start else { throw problem("a name belongs here") }
    return String(characters[start..<position])
  }

  private mutating func eat(_ character: Character) throws -> Bool {
    guard try skipGap(), characters[position] == character else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Character) throws {
    guard try eat(character) else { throw problem("\(character) belongs here") }
  }

  /// Moves past blanks and comments, and returns `true` iff something follows.
  private mutating func skipGap() throws -> Bool {
    while position < characters.count {
      if characters[position].isWhitespace {
        position += 1
      } else if characters[position...].starts(with: "(*") {
        guard
          let end = (position + 2..<characters.count - 1).first(where: {
            characters[$0] == "*" && characters[$0 + 1] == ")"
          })
        else { throw problem("no closing *)") }
        position = end + 2
      } else {
        return true
      }
    }
    return false
  }

  private func problem(_ message: String) -> Problem {
    let line = characters[..<min(position, characters.count)].reduce(1) {
      $0 + ($1.isNewline ? 1 : 0)
    }
    return Problem(message: message, line: line)
  }

}

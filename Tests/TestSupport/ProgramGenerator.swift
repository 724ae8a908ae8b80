import HSMSyntax

/// Makes programs from a grammar.
///
/// Only repetition and options lead from a production back to itself, so leaving them empty below
/// some depth, and beyond some size, ends every program.
package struct ProgramGenerator {

  /// The deepest nesting of productions below which nothing optional is made.
  private static let depthLimit = 14

  package let grammar: EBNFGrammar

  /// Where all choices come from.
  package var random: SplitMix64

  /// The program so far.
  package private(set) var text = ""

  /// How often each production was used.
  package private(set) var uses: [String: Int] = [:]

  /// How often each terminal and special sequence was used.
  package private(set) var leaves: [EBNFExpression: Int] = [:]

  /// The names of the productions that are being made, outermost first.
  package private(set) var path: [String] = []

  /// The tokens so far, gaps not included.
  private var tokens: [String] = []

  /// `true` iff the program ends in a comment that no line end may follow.
  private var isEnded = false

  /// The production of tokens that was finished last.
  private var lastFinished = ""

  /// The indentation of the multi-line string that is being made.
  private var indentation = ""

  /// The size, in bytes, beyond which nothing optional is made.
  private let sizeLimit: Int

  /// Returns a generator for the program of `grammar` with the number `seed`.
  package init(_ grammar: EBNFGrammar, seed: UInt64) {
    self.grammar = grammar
    random = SplitMix64(seed: seed)
    sizeLimit = Int.random(in: 0..<900, using: &random)
  }

  /// Makes the program.
  package mutating func run() {
    guard let start = grammar.productions.first else { return }
    expand(.nonterminal(start.name))
    if !isEnded { text += gap(before: "") }
  }

  // MARK: Tokens

  /// Appends what `expression` of a production of tokens stands for.
  private mutating func expand(_ expression: EBNFExpression) {
    switch expression {
    case .sequence(let parts): for part in parts { expand(part) }
    case .choice(let parts): expand(parts[Int.random(in: 0..<parts.count, using: &random)])
    case .option(let part): if makesOption() { expand(part) }
    case .repetition(let part): for _ in 0..<repetitions() { expandItem(part) }
    case .terminal(let token):
      leaves[expression, default: 0] += 1
      append(token)
    case .special: text += make(expression)
    case .nonterminal(let name):
      guard let production = grammar.byName[name] else { return }
      if production.isLexical { return appendLexical(name) }
      enter(name)
      expand(production.expression)
      path.removeLast()
      lastFinished = name
    }
  }

  /// Appends what `part`, which is repeated, stands for, and something else if that could be read in
  /// another way: a field behind a state's brace that the state, but no group may hold.
  private mutating func expandItem(_ part: EBNFExpression) {
    let before = self
    let isBehindState = ["machine", "group"].contains(path.last) && lastFinished == "state"
    while true {
      expand(part)
      let first = tokens[before.tokens.count]
      if !isBehindState || BodyKind.group.fields.contains(where: { $0.spelling == first }) {
        return
      }
      let random = self.random
      self = before
      self.random = random
    }
  }

  /// Appends a token or a gap, the lexical production `name`.
  private mutating func appendLexical(_ name: String) {
    switch name {
    case "GAP":
      text += make(name)
    case "LINE_COMMENT":
      // Where it stands in a production of tokens, it is the last thing in the file.
      text += gap(before: "") + make(name)
      isEnded = true
    default:
      append(make(name), isOperand: true)
    }
  }

  /// Appends `token` and, before it, a gap that fits.
  private mutating func append(_ token: String, isOperand: Bool = false) {
    text += gap(before: token, isOperand: isOperand)
    text += token
    tokens.append(token)
  }

  // MARK: Characters

  /// Returns a text of the lexical production `name`.
  package mutating func make(_ name: String) -> String {
    guard let production = grammar.byName[name] else { return "" }
    enter(name)
    defer { path.removeLast() }
    switch name {
    case "NAME" where Int.random(in: 0..<5, using: &random) == 0:
      // No word is reserved.
      return Keyword.allCases.filter { $0 != .transition }
        .randomElement(using: &random)?.spelling ?? ""
    case "MULTI_LINE_STRING":
      indentation = ["", "", "  ", "\t", "    \t "].randomElement(using: &random) ?? ""
    default: break
    }
    return make(production.expression)
  }

  private mutating func make(_ expression: EBNFExpression) -> String {
    switch expression {
    case .sequence(let parts): return parts.reduce("") { $0 + make($1) }
    case .choice(let parts): return make(parts[choice(among: parts.count)])
    case .option(let part): return makesOption() ? make(part) : ""
    case .repetition(let part):
      return (0..<repetitions()).reduce("") { text, _ in text + make(part) }
    case .nonterminal(let name): return make(name)
    case .terminal(let text):
      leaves[expression, default: 0] += 1
      return text
    case .special(let text):
      leaves[expression, default: 0] += 1
      if text == SpecialSequence.indentation { return indentation }
      return SpecialSequence.makers[text]?(&random) ?? ""
    }
  }

  // MARK: Choices

  private mutating func enter(_ name: String) {
    uses[name, default: 0] += 1
    path.append(name)
  }

  private var isLarge: Bool { text.utf8.count >= sizeLimit || path.count >= Self.depthLimit }

  private mutating func makesOption() -> Bool { !isLarge && Bool.random(using: &random) }

  private mutating func repetitions() -> Int {
    switch path.last {
    case "GAP": [1, 1, 1, 1, 1, 1, 0, 0, 2, 3].randomElement(using: &random) ?? 1
    case "BLANKS": [0, 0, 0, 0, 1, 3].randomElement(using: &random) ?? 0
    case "file": isLarge ? 0 : 3
    case "machine", "group", "state": isLarge ? 0 : Int.random(in: 0..<12, using: &random)
    case "MULTI_LINE_STRING": isLarge ? 0 : Int.random(in: 0..<3, using: &random)
    default: isLarge ? 0 : Int.random(in: 0..<5, using: &random)
    }
  }

  /// Returns the index of one of `count` alternatives, mostly that of what makes for programs that
  /// do not consist of comments and multi-line strings.
  private mutating func choice(among count: Int) -> Int {
    let isPlain = Int.random(in: 0..<10, using: &random) < 8
    switch path.last {
    case "GAP" where isPlain, "STRING" where isPlain: return 0
    case "BLOCK_COMMENT" where isPlain: return count - 1
    default: return Int.random(in: 0..<count, using: &random)
    }
  }

  // MARK: Gaps

  /// Returns a gap that may stand between the last token and `next`; an operand is no quoted word.
  private mutating func gap(before next: String, isOperand: Bool = false) -> String {
    guard let last = tokens.last else { return "" }
    let needsGap =
      Self.isWord(next) && (Self.isWord(last) || Self.isString(last))
      || Self.isString(next) && Self.isString(last)
    // A keyword that is meant as a name must not look like the next item. In a list of tools there
    // can be no item.
    let isOnSameLine =
      isOperand && path.dropLast().last != "uses"
      && Keyword.allCases.contains { $0.spelling == next }
    for _ in 0..<20 {
      let counts = (uses, leaves)
      let gap = make("GAP")
      if !(needsGap && gap.isEmpty), !(isOnSameLine && gap.utf8.contains(0x0A)) { return gap }
      (uses, leaves) = counts
    }
    return " "
  }

  private static func isString(_ token: String) -> Bool { token.utf8.first == UInt8(ascii: "\"") }

  private static func isWord(_ token: String) -> Bool {
    !token.isEmpty && !["{", "}", "->"].contains(token) && !isString(token)
  }

}

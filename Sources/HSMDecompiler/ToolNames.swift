import HSMSyntax
import HSMText

/// Names for the tools of a machine, made from their instructions.
///
/// A name is the beginning of the instruction in snake case, up to where its first clause ends, but
/// without words that say little: at most four words that count, and 32 characters.
struct ToolNames {

  /// The longest name, but for what tells it from others.
  private static let longest = 32

  /// The most words that count.
  private static let mostWords = 4

  /// Words that are left out.
  private let empty = WordList(
    """
    a an the this these those some any its his her their your our my for to in on at as is are be \
    it you they we i please should must can will has have been always tool
    """)

  /// Words that are left out before any other, besides.
  private let leading = WordList("use using used call invoke whenever when if only tool function")

  /// Words that end a clause of two words that count.
  private let clause = WordList(
    """
    that which who whose when where if while so because by from until unless using with before \
    after only then and or via per between into about during within without for to in on at as
    """)

  /// Words that do not count, and do not stand at the end of a name.
  private let joining = WordList("of by from when with and or that which if where")

  /// Words that do not count.
  private let particles = WordList("up out off down back")

  private let keywords = WordList(Keyword.allCases.map { $0.spelling })

  /// The names that were given.
  private var given = SymbolTable()

  /// For each name, by symbol, the number that was last put behind it.
  private var numbers: [Int] = []

  /// What tools without a word that will do are called, with a number behind it.
  private static let fallback = [UInt8]("tool".utf8)

  init() {
    _ = given.intern(Self.fallback.indices, in: Self.fallback.span)
    numbers.append(0)
  }

  /// Returns a new name for a tool with this `instruction`.
  ///
  /// - Complexity: O(n), on average.
  mutating func name(for instruction: ArraySlice<UInt8>) -> [UInt8] {
    var name = snakeCase(instruction)
    if name.isEmpty {
      name = Self.fallback
    } else if keywords.contains(name) {
      name += [UInt8]("_tool".utf8)
    }
    return unique(name)
  }

  /// Takes `name` for something else, so that it is not given.
  mutating func reserve(_ name: [UInt8]) { _ = unique(name) }

  /// Returns `name`, with a number behind it if it was given.
  mutating func unique(_ name: [UInt8]) -> [UInt8] {
    let count = given.count
    let symbol = given.intern(name.indices, in: name.span).index
    var result = name
    while given.count == count {
      numbers[symbol] += 1
      result = name + [0x5F] + [UInt8](String(numbers[symbol]).utf8)
      _ = given.intern(result.indices, in: result.span)
    }
    numbers.append(1)
    return result
  }

  /// Returns the beginning of `instruction` in snake case; empty if it has no word that will do.
  private func snakeCase(_ instruction: ArraySlice<UInt8>) -> [UInt8] {
    var words: [[UInt8]] = []
    var counted = 0
    // The characters, with one between words and one at the end.
    var length = 0
    var reader = WordReader(instruction)
    while let (word, ends) = reader.next() {
      if counted >= 2, clause.contains(word) { break }
      let isLeft = empty.contains(word) || counted == 0 && isNoise(word)
      if !isLeft, !word.isEmpty {
        let isCounted = !joining.contains(word) && !particles.contains(word)
        let next = words.isEmpty ? Array(word.prefix(Self.longest)) : word
        if length + next.count > Self.longest { break }
        length += next.count + 1
        words.append(next)
        if isCounted { counted += 1 }
      }
      if counted == Self.mostWords { break }
      if ends == .sentence, counted > 0 { break }
      if ends == .clause, counted >= 2 { break }
    }
    while let last = words.last, joining.contains(last) { words.removeLast() }
    return Array(words.joined(separator: [0x5F]))
  }

  /// Returns `true` iff `word` says nothing before any word that counts.
  private func isNoise(_ word: [UInt8]) -> Bool {
    leading.contains(word) || joining.contains(word) || particles.contains(word)
      || word.allSatisfy { $0.isDigit }
  }

}

/// Words to look up.
private struct WordList {

  private let words: SymbolTable

  /// Creates the list of the words in `text`, with spaces between them.
  init(_ text: String) { self.init(text.split(separator: " ").map { String($0) }) }

  /// Creates the list of `spellings`.
  init(_ spellings: [String]) { words = SymbolTable(spellings) }

  /// Returns `true` iff `word` is in the list.
  func contains(_ word: [UInt8]) -> Bool { words.find(word.indices, in: word.span) != nil }

}

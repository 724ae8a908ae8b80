import HSMSyntax
import HSMText

/// Names for the tools of a machine, made from their instructions.
///
/// A name is the beginning of the instruction in snake case, up to where its first clause ends, but
/// without words that say little: at most four words that count, and 32 characters, or six and 40 if
/// the clause ends with them. If that is the name of
/// another tool, it is the beginning with the end of the sentence. An instruction that is one long
/// identifier, such as an ARN, gives the words at its end.
struct ToolNames {

  /// The longest name, but for what tells it from others, and the most words that count; and of a whole
  /// clause.
  private static let longest = 32
  private static let mostWords = 4
  private static let longestClause = 40
  private static let mostWordsOfClause = 6

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

  /// For each name, by symbol, the number that was last put behind it, and what it would have been with
  /// the end of the sentence.
  private var numbers: [Int] = []
  private var longNames: [[UInt8]] = []

  /// What tools without a word that will do are called, with a number behind it.
  private static let fallback = [UInt8]("tool".utf8)

  init() {
    _ = given.intern(Self.fallback.indices, in: Self.fallback.span)
    numbers.append(0)
    longNames.append([])
  }

  /// Returns a new name for a tool with this `instruction`.
  ///
  /// - Complexity: O(n), on average.
  mutating func name(for instruction: ArraySlice<UInt8>) -> [UInt8] {
    var name = identifierEnd(instruction) ?? snakeCase(instruction)
    if name.isEmpty {
      name = Self.fallback
    } else if keywords.contains(name) {
      name += [UInt8]("_tool".utf8)
    }
    let long = name == Self.fallback ? name : withSentenceEnd(name, instruction)
    if let taken = given.find(name.indices, in: name.span), longNames[taken.index] != long {
      name = long
    }
    return unique(name, long: long)
  }

  /// Takes `name` for something else, so that it is not given.
  mutating func reserve(_ name: [UInt8]) { _ = unique(name) }

  /// Returns `name`, with a number behind it if it was given.
  mutating func unique(_ name: [UInt8], long: [UInt8] = []) -> [UInt8] {
    let count = given.count
    let symbol = given.intern(name.indices, in: name.span).index
    var result = name
    while given.count == count {
      numbers[symbol] += 1
      result = name + [0x5F] + [UInt8](String(numbers[symbol]).utf8)
      _ = given.intern(result.indices, in: result.span)
    }
    numbers.append(1)
    longNames.append(long)
    return result
  }

  /// Returns the words at the end of `instruction`, if that is one identifier of several parts: without
  /// blanks, but with `:`, `/`, `.`, `_` or `#` in it, or in camel case.
  private func identifierEnd(_ instruction: ArraySlice<UInt8>) -> [UInt8]? {
    let bytes = instruction.drop { $0 == 0x20 }
    var hasParts = false
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x00...0x20, 0x80...: return nil
      // A full stop at the end parts nothing.
      case 0x3A, 0x2F, 0x2E, 0x5F, 0x23: if offset < bytes.count - 1 { hasParts = true }
      default: break
      }
    }
    var words: [[UInt8]] = []
    var reader = WordReader(bytes)
    while let (word, _) = reader.next() { if !word.isEmpty { words.append(word) } }
    if !hasParts, bytes.contains(0x2D) || words.count < 2 { return nil }
    var length = 0
    var end: [[UInt8]] = []
    for word in words.reversed() {
      length += word.count + 1
      if end.count == Self.mostWords || length > Self.longest + 1 { break }
      end.insert(word, at: 0)
    }
    // A number says little where words follow, and no name begins with it.
    while end.count > 1, end[0].allSatisfy({ $0.isDigit }) { end.removeFirst() }
    return end.isEmpty ? nil : Array(end.joined(separator: [0x5F]))
  }

  /// Returns `name` with the last two words that count of the first sentence of `instruction`, instead of
  /// what `name` has after its first two.
  private func withSentenceEnd(_ name: [UInt8], _ instruction: ArraySlice<UInt8>) -> [UInt8] {
    let first = name.split(separator: 0x5F).prefix(2).map { Array($0) }
    var last: [[UInt8]] = []
    var reader = WordReader(instruction)
    while let (word, ends) = reader.next() {
      let counts = !empty.contains(word) && !joining.contains(word) && !word.isEmpty
      if counts, !first.contains(word) { last = last.suffix(1) + [word] }
      if ends == .sentence, !last.isEmpty { break }
    }
    let words = first + last.map { Array($0.prefix(Self.longest / 2)) }
    return Array(words.joined(separator: [0x5F]))
  }

  /// Returns the beginning of `instruction` in snake case; empty if it has no word that will do.
  private func snakeCase(_ instruction: ArraySlice<UInt8>) -> [UInt8] {
    var words: [[UInt8]] = []
    var counted = 0
    // The characters, with one between words and one at the end; and the words of a name that does not
    // hold the whole clause.
    var length = 0
    var shorter: Int? = nil
    var isWhole = true
    var reader = WordReader(instruction)
    while let (word, ends) = reader.next() {
      if counted >= 2, clause.contains(word) { break }
      let isLeft = empty.contains(word) || counted == 0 && isNoise(word)
      if !isLeft, !word.isEmpty {
        let isCounted = !joining.contains(word) && !particles.contains(word)
        if words.isEmpty, word.count > Self.longest { return Array(word.prefix(Self.longest)) }
        length += word.count + 1
        if length > Self.longest + 1 || counted == Self.mostWords {
          shorter = shorter ?? words.count
        }
        isWhole = length <= Self.longestClause + 1 && counted < Self.mostWordsOfClause
        if !isWhole { break }
        words.append(word)
        if isCounted { counted += 1 }
      }
      if ends == .sentence, counted > 0 { break }
      if ends == .clause, counted >= 2 { break }
    }
    if !isWhole, let shorter { words.removeLast(words.count - shorter) }
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

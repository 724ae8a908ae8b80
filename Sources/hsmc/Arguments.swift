import HSMFiles
import HSMText

/// What the user asks of a command.
struct Arguments: Sendable {

  /// A word of the command line. It may name a file, so it need not be UTF-8.
  typealias Word = [UInt8]

  /// The values of the options that were given, by name, in order. A flag without a value has empty ones.
  private var options: [String: [Word]] = [:]

  /// What is no option, in order, as text; what is no printable text is shown by escapes.
  private(set) var operands: [String] = []

  /// What is no option, in order, as names of files.
  private(set) var paths: [FilePath] = []

  /// Returns the value of the option `name` as text, if it was given; the last one counts.
  subscript(name: String) -> String? { options[name]?.last.map { visible($0) } }

  /// Returns the value of the option `name` as the name of a file, if it was given; the last one counts.
  func path(_ name: String) -> FilePath? { paths(name).last }

  /// Returns the values of the option `name` as names of files.
  func paths(_ name: String) -> [FilePath] { options[name, default: []].map { FilePath($0) } }

  /// Where the product of the command is to be written; `nil` for standard output, also called `-`.
  var output: FilePath? {
    let path = path("output")
    return path == .standardOutput ? nil : path
  }

  /// Returns the value of the option `name` as a number of things, if it was given.
  func count(_ name: String) throws(UsageError) -> Int? {
    guard let value = self[name] else { return nil }
    if let count = Int(value), count >= 0, value.utf8.allSatisfy({ $0.isDigit }) { return count }
    throw .other(
      "`--\(name)` does not take `\(value)`", help: "write a whole number: `--\(name) 50`")
  }

  /// Returns `true` iff the option `name` was given.
  func has(_ name: String) -> Bool { options[name] != nil }

  /// Reads `words` as the arguments of `command`.
  ///
  /// Accepts `--name value`, `--name=value`, `-n value`, `-nvalue`, flags of one letter in one word,
  /// and `--`, after which nothing is an option.
  init(_ words: [Word], for command: Command) throws(UsageError) {
    let known = command.options + CommandTable.commonOptions
    let hyphen = UInt8(ascii: "-")
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == [hyphen, hyphen] {
        for word in rest { append(word) }
        break
      } else if word.starts(with: [hyphen, hyphen]) {
        let parts = word.dropFirst(2).split(
          separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        let name = visible(parts[0])
        guard let option = known.first(where: { [$0.name, $0.alias].contains(name) }) else {
          throw .unknownOption(
            "--" + name, command, Similarity.best(for: name, among: known.map(\.name)))
        }
        try set(option, parts.count == 2 ? Word(parts[1]) : nil, &rest, command)
      } else if word.first == hyphen, word.count > 1 {
        try readLetters(word.dropFirst(), known, &rest, command)
      } else {
        append(word)
      }
    }
  }

  /// Adds an operand.
  private mutating func append(_ word: Word) {
    operands.append(visible(word))
    paths.append(FilePath(word))
  }

  /// Reads the options of one letter in `letters`; the last one may have its value there.
  private mutating func readLetters(
    _ letters: ArraySlice<UInt8>, _ known: [Option], _ rest: inout ArraySlice<Word>,
    _ command: Command
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      guard let option = known.first(where: { $0.letter?.asciiValue == letter }) else {
        let isASCII = 0x20..<0x7F ~= letter
        throw .unknownOption("-" + visible([letter] + (isASCII ? [] : letters)), command, nil)
      }
      if option.value == nil {
        try set(option, nil, &rest, command)
      } else {
        let value =
          letters.isEmpty
          ? nil : Word(letters.first == UInt8(ascii: "=") ? letters.dropFirst() : letters)
        return try set(option, value, &rest, command)
      }
    }
  }

  /// Sets `option` to `value`, or to the next word if it needs one.
  private mutating func set(
    _ option: Option, _ value: Word?, _ rest: inout ArraySlice<Word>, _ command: Command
  ) throws(UsageError) {
    guard option.value != nil else {
      if value != nil { throw .unexpectedValue(option, command) }
      options[option.name, default: []].append([])
      return
    }
    guard let value = value ?? rest.popFirst() else { throw .missingValue(option, command) }
    if !option.choices.isEmpty, !option.choices.contains(visible(value)) {
      let value = visible(value)
      throw .unknownValue(
        value, option, command, Similarity.best(for: value, among: option.choices))
    }
    if value.isEmpty, option.takesPath { throw .missingValue(option, command) }
    options[option.name, default: []].append(value)
  }

  /// Throws unless the number of operands is one that `command` takes.
  func checkOperands(for command: Command) throws(UsageError) {
    if operands.count < command.operandCount.lowerBound { throw .missingOperand(command) }
    if operands.count > command.operandCount.upperBound {
      throw .unexpectedOperand(operands[command.operandCount.upperBound], command)
    }
  }

}

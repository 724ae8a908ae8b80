/// A generator whose numbers are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

}

/// A piece of source that is one character to people, and what a terminal shows for it.
struct Atom: Equatable {

  /// The bytes in the source.
  var source: [UInt8]

  /// What is to be printed; empty for a tab.
  var shown: String

  /// The columns that the terminal takes; 0 for a tab.
  var width: Int

  /// Creates an atom that is printed as it is.
  init(_ text: String, _ width: Int) { self.init(Array(text.utf8), text, width) }

  /// Creates an atom.
  init(_ source: [UInt8], _ shown: String, _ width: Int) {
    (self.source, self.shown, self.width) = (source, shown, width)
  }

  static let tab = Atom([0x09], "", 0)

  /// Atoms that do not change when they stand beside each other.
  static let all: [Atom] =
    "abcdefgh    {}\"->".map { Atom(String($0), 1) } + [
      tab, tab,
      Atom("e\u{301}", 1), Atom("o\u{308}\u{332}", 1), Atom("é", 1), Atom("ж", 1),
      Atom("日", 2), Atom("語", 2), Atom("한", 2), Atom("\u{1100}\u{1161}\u{11A8}", 2),
      Atom("Ａ", 2), Atom("か\u{3099}", 2), Atom("क\u{94D}", 1),
      Atom("😀", 2), Atom("👩\u{200D}🚀", 2), Atom("👨\u{200D}👩\u{200D}👧\u{200D}👦", 2),
      Atom("👍🏽", 2), Atom("🇩🇪", 2), Atom("❤\u{FE0F}", 2), Atom("❤", 1),
      Atom("1\u{FE0F}\u{20E3}", 2),
      Atom("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2), Atom("☕", 2),
      Atom(Array("☕\u{FE0E}".utf8), "☕", 2), Atom("❤\u{FE0F}\u{200D}🔥", 2),
      Atom([0xFF], "\u{FFFD}", 1), Atom([0xC3], "\u{FFFD}", 1), Atom([0x1B], "␛", 1),
      Atom([0x00], "␀", 1), Atom([0x7F], "␡", 1), Atom([0xC2, 0x85], "\u{FFFD}", 1),
      Atom(Array("\u{202E}".utf8), "\u{FFFD}", 1), Atom(Array("\u{2066}".utf8), "\u{FFFD}", 1),
      Atom(Array("\u{200B}".utf8), "\u{FFFD}", 1), Atom(Array("\u{2028}".utf8), "\u{FFFD}", 1),
    ]

}

/// A random source, line by line.
struct RandomSource {

  /// The atoms of each line.
  var lines: [[Atom]] = []

  /// The bytes.
  var bytes: [UInt8] = []

  /// The offset of each atom of each line, and of the line's end.
  var offsets: [[Int]] = []

  /// Creates a source with up to `count` lines, some of them long.
  init(count: Int, _ random: inout SeededGenerator) {
    let end: [UInt8] = Bool.random(using: &random) ? [0x0A] : [0x0D, 0x0A]
    let number = Int.random(in: 1...count, using: &random)
    let isPlain = Bool.random(using: &random)
    for index in 0..<number {
      let longest = [0, 5, 20, 60, 300].randomElement(using: &random)!
      var line: [Atom] = []
      for _ in 0..<Int.random(in: 0...longest, using: &random) {
        let last = isPlain ? 14 : Atom.all.count - 1
        line.append(Atom.all[Int.random(in: 0...last, using: &random)])
      }
      var starts: [Int] = []
      for atom in line {
        starts.append(bytes.count)
        bytes += atom.source
      }
      starts.append(bytes.count)
      lines.append(line)
      offsets.append(starts)
      if index + 1 < number || Bool.random(using: &random) { bytes += end }
    }
  }

}

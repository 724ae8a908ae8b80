import HSMSyntax
import HSMText
import TestSupport
import Testing

/// The JSON parser and the naive one agree about documents that are nearly right.
struct JSONMutationTests {

  /// Documents without errors: the cases of up to 200 bytes, and some payloads.
  static let documents: [[UInt8]] =
    JSONCase.all.filter { $0.isValid && $0.bytes.count <= 200 }.map(\.bytes)
    + Repository.files(in: "Tests/Goldens/payload", suffix: ".json").compactMap {
      try? Repository.bytes($0)
    }.filter { $0.count <= 20_000 }

  @Test func truncations() {
    for document in Self.documents {
      let step = max(1, document.count / 100)
      for end in Effort.some(of: Array(stride(from: 0, to: document.count, by: step))) {
        JSONTests.check(Array(document[..<end]))
      }
    }
  }

  @Test func mutations() {
    var random = SplitMix64(seed: 11)
    var valid = 0
    for index in Effort.some(of: 0..<2_000) {
      var mutant = Self.documents[index % Self.documents.count]
      for _ in 0...Int.random(in: 0..<2, using: &random) { Self.mutate(&mutant, &random) }
      if JSONTests.check(mutant).error == nil { valid += 1 }
    }
    // Enough of both, or the test says little.
    #expect(Effort.share(of: 200)...Effort.share(of: 1_800) ~= valid)
  }

  /// Strings are read eight bytes at a time: every byte is tried at every place among eight.
  @Test func bytesInStrings() {
    for byte in UInt8.min...UInt8.max {
      for offset in 0..<10 {
        var document = [UInt8](#"["a text of some length", "another one"]"#.utf8)
        document[2 + offset] = byte
        JSONTests.check(document)
      }
    }
  }

  @Test func randomPieces() {
    var random = SplitMix64(seed: 12)
    for _ in Effort.some(of: 0..<3_000) {
      let count = Int.random(in: 0..<16, using: &random)
      JSONTests.check((0..<count).flatMap { _ in Self.pieces.randomElement(using: &random)! })
    }
  }

  /// Changes `document` in one place.
  private static func mutate(_ document: inout [UInt8], _ random: inout SplitMix64) {
    if document.isEmpty { document = pieces.randomElement(using: &random)! }
    let index = Int.random(in: 0..<document.count, using: &random)
    let other = Int.random(in: 0..<document.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: document.remove(at: index)
    case 1: document.insert(document[index], at: index)
    case 2: document.swapAt(index, other)
    case 3: document[index] = UInt8.random(in: 0...255, using: &random)
    case 4:
      document.insert(contentsOf: pieces.randomElement(using: &random)!, at: index)
    default:
      document.replaceSubrange(
        min(index, other)..<max(index, other), with: pieces.randomElement(using: &random)!)
    }
  }

  /// What documents are made of, and some of what they are not.
  private static let pieces: [[UInt8]] =
    [
      "{", "}", "[", "]", ",", ":", "\"", "\\", " ", "\n", "\r\n", "\t", "0", "-1", "2.5", "3e+4",
      "true", "false", "null", "\"\"", "\"k\"", "\"k\":", "\\u00e9", "\\ud83d\\ude00", "\\ud83d",
      "\\ude00", "\\n", "\\x41", "é", "😀", "'", "“", "//", "/*", "*/", "#", ".", "e", "+", "_",
      "NaN", "-Infinity", "0x1F", "0b", "True", "(", "=", ";", "\u{FEFF}", "\u{A0}", "\u{0}",
    ].map { [UInt8]($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80]]

}

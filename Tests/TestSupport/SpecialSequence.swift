/// Makers of text for the special sequences of `grammar/hsm.ebnf`.
package enum SpecialSequence {

  /// Makes one text that a special sequence stands for.
  package typealias Maker = @Sendable (inout SplitMix64) -> String

  /// The special sequence for the blanks that begin the lines of a multi-line string, which depend
  /// on the string.
  package static let indentation = "the indentation"

  /// The makers of all others, by the text of the sequence.
  package static let makers: [String: Maker] = [
    "U+0009": { _ in "\t" },
    "U+000A": { _ in "\n" },
    "U+000D": { _ in "\r" },
    "U+FEFF": { _ in "\u{FEFF}" },
    "1 to 9": { one(of: "123456789", &$0) },
    "A to Z and a to z": { one(of: "ABCXYZabcdefghijklmnopqrstuvwxyz", &$0) },

    "a Unicode scalar value but U+0000 to U+0008, U+000A to U+001F and U+007F to U+009F": {
      one(of: plain + blanks + "\"\\*/{}", &$0)
    },
    "a CHARACTER but \" and \\": { one(of: plain + blanks + "*/{}", &$0) },

    // A character that might begin something else comes with one that makes sure it does not.
    "a CHARACTER or LINE_END where neither /* nor */ begins": {
      one(of: plain + blanks + "\n\"\\{}", &$0, or: ["\r\n", "*.", "/.", "//.", "**\n"])
    },
    "a CHARACTER but white space, U+200B, U+2060, U+FEFF and { } ( ) , ; : = [ ] \" @, "
      + "where none of -> // /* begins": { one(of: wordly, &$0, or: ["-x", "/x", "-_-", "-/x"]) },

    "1 to 6 of 0 to 9, A to F and a to f: a Unicode scalar value": {
      let value = one(of: "\0\t\n\u{7F}é€\u{D7FF}\u{E000}\u{FFFF}\u{10000}😀\u{10FFFF}", &$0)
      let digits = String(value.unicodeScalars.first?.value ?? 0, radix: 16)
      let zeros = Int.random(in: 0...(6 - digits.count), using: &$0)
      let text = String(repeating: "0", count: zeros) + digits
      return Bool.random(using: &$0) ? text.uppercased() : text
    },
  ]

  /// Characters that may stand in a word, wherever they do.
  private static let wordly = "aeiouxyzABC0123456789_.'+?!&^$éßΩ中😀“”\u{301}"

  /// Characters that may stand wherever any may.
  private static let plain = wordly + "#%<>|~`→-()[],;:=@"

  /// Blanks, the language's and others.
  private static let blanks = "   \t\u{A0}\u{2028}\u{FEFF}"

  /// Returns one scalar of `text` or one of `others`.
  private static func one(
    of text: String, _ random: inout SplitMix64, or others: [String] = []
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    let index = Int.random(in: 0..<scalars.count + others.count, using: &random)
    return index < scalars.count ? String(scalars[index]) : others[index - scalars.count]
  }

}

import HSMModel
import HSMText

/// Reads the words of a text, in lower case and ASCII.
struct WordReader {

  /// What ends with a word.
  enum End {
    case word, clause, sentence
  }

  /// What is left to read.
  private var rest: ArraySlice<UInt8>

  /// Creates a reader of `text`, which is UTF-8.
  init(_ text: ArraySlice<UInt8>) { rest = text }

  /// Returns the next word and what ends with it, or `nil` at the end of the text.
  ///
  /// The word is empty where it has letters that ASCII has none for, and where punctuation stands
  /// alone. A possessive `'s` and the hyphen after a single letter (`e-mail`) are left out. Camel case
  /// is several words.
  mutating func next() -> (word: [UInt8], end: End)? {
    if rest.isEmpty { return nil }
    var word: [UInt8] = []
    var apostrophe: Int? = nil
    var isForeign = false
    var end = End.word
    var last: UInt8 = 0
    reading: while let byte = rest.first {
      if !word.isEmpty, beginsWord(after: last) { break }
      last = byte
      let length = Self.length(of: byte)
      let character = rest.prefix(length)
      rest = rest.dropFirst(length)
      switch byte {
      case _ where byte.isDigit || byte.lowercased &- 0x61 < 26: word.append(byte.lowercased)
      case 0x27: apostrophe = word.count
      case 0x2D where word.count == 1: break
      case 0x2E where rest.first.map({ $0.isDigit || $0.isNameByte }) ?? false: break reading
      case 0x2E, 0x21, 0x3F, 0x0A:
        end = .sentence
        break reading
      case 0x2C, 0x3A, 0x3B, 0x28, 0x29:
        end = .clause
        break reading
      case 0x00..<0x80: break reading
      case 0xC3:
        let scalar = 0xC0 | UInt32(character.last.map { $0 & 0x3F } ?? 0)
        guard let letters = ValidName.transliteration(scalar) else { break reading }
        word += letters.utf8.map { $0.lowercased }
      case 0xC2: break reading
      case 0xE2 where character.dropFirst().first == 0x80:
        // General Punctuation: U+2019 is an apostrophe, U+2013 and U+2014 are dashes.
        if character.last == 0x99 {
          apostrophe = word.count
          continue reading
        }
        if 0x93...0x94 ~= character.last ?? 0 { end = .clause }
        break reading
      default: isForeign = true
      }
    }
    if let apostrophe, apostrophe + 1 == word.count, word.last == 0x73 { word.removeLast() }
    return (isForeign ? [] : word, end)
  }

  /// Returns `true` iff what is left begins a word of camel case after the byte `last`: a capital after a
  /// small letter or, before a small one, after a capital, unless that is the `s` of a plural (`PDFs`).
  private func beginsWord(after last: UInt8) -> Bool {
    guard let byte = rest.first, byte.isCapital else { return false }
    if last.isSmall { return true }
    let next = rest.dropFirst().first ?? 0
    guard last.isCapital, next.isSmall else { return false }
    let behind = rest.dropFirst(2).first ?? 0
    return next != 0x73 || behind.isSmall
  }

  /// Returns the number of bytes of the character that begins with `byte`.
  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }

}

extension UInt8 {

  /// `true` iff the byte is a letter of ASCII.
  fileprivate var isCapital: Bool { self &- 0x41 < 26 }
  fileprivate var isSmall: Bool { self &- 0x61 < 26 }

}

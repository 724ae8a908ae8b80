import HSMText
import TestSupport
import Testing

/// Positions, held against what Swift's strings say.
struct PositionIndexTests {

  /// Characters of all lengths, and line ends; of some texts the lines are long.
  static let texts: [String] = {
    var random = SplitMix64(seed: 1)
    let characters = [
      "a", "\t", "\r", "\r\n", "\n", "é", "€", "𝄞", "e\u{301}", "\u{0}", "a plain run",
    ]
    return (0..<20).map { number in
      (0..<number * 40).map { _ in characters[Int(random.next() % 11)] }
        .filter { number % 3 > 0 || !$0.contains("\n") }.joined()
    }
  }()

  @Test(arguments: texts) func everyScalarHasItsLineAndColumns(_ text: String) {
    let index = PositionIndex([UInt8](text.utf8))
    var offset: UInt32 = 0
    var place = (line: 1, utf8: 1, scalar: 1, utf16: 1)
    for character in text.unicodeScalars {
      for _ in 0..<character.utf8.count {
        let columns = [PositionIndex.Unit.utf8, .scalar, .utf16].map {
          index.position(of: offset, in: $0)
        }
        let isRight =
          columns.allSatisfy { $0.line == place.line }
          && columns.map(\.column) == [place.utf8, place.scalar, place.utf16]
          && index.line(at: offset) == place.line - 1
        if !isRight { Issue.record("\(offset): \(columns), not \(place)") }
        offset += 1
      }
      place.utf8 += character.utf8.count
      place.scalar += 1
      place.utf16 += character.utf16.count
      if character == "\n" { place = (place.line + 1, 1, 1, 1) }
    }
    #expect(index.position(of: offset) == (place.line, place.scalar))
    #expect(index.position(of: offset + 9) == (place.line, place.scalar))
  }

  @Test func linesEndBeforeTheirLineEnds() {
    let index = PositionIndex([UInt8]("a\r\n\nbc\r\r\n\u{E9}".utf8))
    let lines = (0..<4).map { index.span(ofLine: $0) }
    #expect(
      lines == [SourceSpan(0, 1), SourceSpan(3, 3), SourceSpan(4, 7), SourceSpan(9, 11)])
  }

  @Test func bytesThatAreNoCharacterAreColumnsOfTheirOwn() {
    let index = PositionIndex([0x61, 0xE2, 0x82, 0xC3, 0xA9, 0xF0])
    for unit in [PositionIndex.Unit.scalar, .utf16] {
      let columns = (UInt32(0)...6).map { index.position(of: $0, in: unit).column }
      #expect(columns == [1, 2, 3, 4, 4, 5, 6])
    }
  }

}

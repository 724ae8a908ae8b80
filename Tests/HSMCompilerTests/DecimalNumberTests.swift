import Testing

@testable import HSMModel

/// Numbers with exponents that do not fit in 32, or in 64, bits.
struct DecimalNumberTests {

  @Test(arguments: ["1e2147483648", "1e4294967296", "1e1099511627777", "1e99999999999999999999"])
  func largeNumbersAreLarge(_ text: String) throws {
    let number = try #require(DecimalNumber([UInt8](text.utf8)[...]))
    #expect(number.isWhole && number.isPositive && !number.isShort && !number.isAtMostTen)
    #expect(number.wholeSpelling == nil)
  }

  @Test(arguments: ["1e-2147483649", "3e-4294967296", "9e-99999999999999999999"])
  func smallNumbersAreSmall(_ text: String) throws {
    let number = try #require(DecimalNumber([UInt8](text.utf8)[...]))
    #expect(!number.isWhole && number.isPositive && number.isShort && number.isAtMostTen)
    #expect(!number.isThree && number.wholeSpelling == nil)
  }

  @Test func keysAreEqualForEqualNumbersOnly() throws {
    let groups = [
      ["1", "10e-1", "0.1e1"], ["1e2147483648", "10e2147483647", "0.1e2147483649"],
      ["1e4294967296", "10e4294967295"], ["1e-4294967296"], ["0", "0e4294967296"],
    ]
    let keys = try groups.map { group in
      Set(
        try group.map { text in
          var key: [UInt8] = []
          try #require(DecimalNumber([UInt8](text.utf8)[...])).appendKey(to: &key)
          return key
        })
    }
    #expect(keys.allSatisfy { $0.count == 1 })
    #expect(Set(keys).count == groups.count)
  }

}

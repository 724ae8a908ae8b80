import TestSupport
import Testing

@testable import HSMModel

/// Numbers with exponents that do not fit in 32, or in 64, bits.
struct DecimalNumberTests {

  @Test(arguments: ["1e2147483648", "1e4294967296", "1e1099511627777", "1e99999999999999999999"])
  func largeNumbersAreLarge(_ text: String) throws {
    let number = try #require(DecimalNumber([UInt8](text.utf8)[...]))
    #expect(number.isPositive && !number.isDelay && !number.hasFraction)
    #expect(number.double == .infinity && number.roundedWhole == nil)
  }

  @Test(arguments: ["1e-2147483649", "3e-4294967296", "9e-99999999999999999999"])
  func smallNumbersAreSmall(_ text: String) throws {
    let number = try #require(DecimalNumber([UInt8](text.utf8)[...]))
    #expect(number.isPositive && !number.isDelay && number.hasFraction)
    #expect(!number.isThree && number.double == 0 && number.roundedWhole == nil)
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

  // MARK: Floating-point

  static let edges = [
    "9223372036854774784.0", "9223372036854775295.0", "9223372036854775296.0",
    "9223372036854775808.0", "0.1", "10.000000000000000001", "1e22", "1e23", "8.41e21",
    "4.9e-324", "2e-324", "3e-324", "1e-400", "2.2250738585072011e-308", "2.2250738585072014e-308",
    "1.7976931348623157e308", "1.7976931348623159e308", "1e309", "9007199254740993.0",
    "9007199254740992.999999999999999999999999999999999999999999", "0.99999999999999999999",
    "0.99999999999999994448884876874217", "1.0000000000000001110223024625156", "-1.5", "-0.0",
    // The middle between 0 and the least number, and one beside it.
    middle, middle + "0000000001",
  ]

  /// 2⁻¹⁰⁷⁵ in digits: 5¹⁰⁷⁵ behind a point.
  private static let middle: String = {
    var digits = [1]
    for _ in 0..<1075 {
      var carry = 0
      for index in digits.indices {
        carry += digits[index] * 5
        digits[index] = carry % 10
        carry /= 10
      }
      if carry > 0 { digits.append(carry) }
    }
    let zeros = String(repeating: "0", count: 1075 - digits.count)
    return "0." + zeros + digits.reversed().map(String.init).joined()
  }()

  @Test(arguments: edges) func roundsEdges(_ text: String) throws {
    let number = try #require(DecimalNumber([UInt8](text.utf8)[...]))
    #expect(number.double == Double(text))
  }

  @Test func roundsAnyNumber() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<Effort.share(of: 20_000) {
      let digits = (0..<random.next() % 40 + 1).map { _ in String(random.next() % 10) }.joined()
      let power = Int(random.next() % 700) - 350
      let text = "\(random.next() % 9 + 1).\(digits)e\(power)"
      let number = try #require(DecimalNumber([UInt8](text.utf8)[...]))
      #expect(number.double == Double(text), "\(text)")
    }
  }

}

import HSMText

/// Decides what a version constraint is: a version specifier set of Python packaging (PEP 440).
///
/// The rules are those of the `packaging` library, which the server uses; `Tests/Conformance`
/// compares the verdicts.
struct VersionSpecifier {

  /// The scalars of one specifier.
  private let scalars: [UInt32]

  /// The index of the scalar to look at next.
  private var position = 0

  /// Returns the range of the first specifier in `text`, in bytes from its start, that is none, or
  /// `nil` if all are well formed. The empty set is.
  ///
  /// - Requires: `text` is UTF-8.
  /// - Complexity: O(n).
  static func firstMalformed(in text: ArraySlice<UInt8>) -> Range<Int>? {
    for part in text.split(separator: 0x2C, omittingEmptySubsequences: false) {
      var decoded: [UInt32] = []
      for scalar in String(decoding: part, as: UTF8.self).unicodeScalars {
        decoded.append(scalar.value)
      }
      while let last = decoded.last, isBlank(last) { decoded.removeLast() }
      decoded = Array(decoded.drop { isBlank($0) })
      if decoded.isEmpty { continue }
      var specifier = VersionSpecifier(scalars: decoded)
      if !specifier.matches() {
        return part.startIndex - text.startIndex..<part.endIndex - text.startIndex
      }
    }
    return nil
  }

  private init(scalars: [UInt32]) { self.scalars = scalars }

  /// Returns `true` iff all scalars are one specifier.
  private mutating func matches() -> Bool {
    let operators = ["===", "==", "!=", "~=", "<=", ">=", "<", ">"]
    guard let comparison = operators.first(where: { take($0, foldingCase: false) }) else {
      return false
    }
    while Self.isBlank(peek()), position < scalars.count { position += 1 }
    if comparison == "===" {
      return position < scalars.count
        && scalars[position...].allSatisfy { !Self.isBlank($0) && $0 != 0x3B && $0 != 0x29 }
    }
    _ = take("v")
    takeEpoch()
    guard takeDigits() else { return false }
    var releaseCount = 1
    while peek() == 0x2E, isDigit(at: position + 1) {
      position += 1
      _ = takeDigits()
      releaseCount += 1
    }
    if comparison == "==" || comparison == "!=" {
      if take(".*") { return position == scalars.count }
    } else if comparison == "~=", releaseCount < 2 {
      return false
    }
    takeSuffixes()
    if comparison == "==" || comparison == "!=", !takeLocal() { return false }
    return position == scalars.count
  }

  /// Takes `N!`, if it is there.
  private mutating func takeEpoch() {
    let start = position
    if !takeDigits() || !take("!") { position = start }
  }

  /// Takes the pre-release, post-release and development parts that are there.
  private mutating func takeSuffixes() {
    _ = takeLabel(["preview", "pre", "alpha", "a", "beta", "b", "rc", "c"])
    if peek() == 0x2D, isDigit(at: position + 1) {
      position += 1
      _ = takeDigits()
    } else {
      _ = takeLabel(["post", "rev", "r"])
    }
    _ = takeLabel(["dev"])
  }

  /// Takes one of `labels` with its separators and number, if one is there.
  private mutating func takeLabel(_ labels: [String]) -> Bool {
    let start = position
    takeSeparator()
    guard labels.contains(where: { take($0) }) else {
      position = start
      return false
    }
    takeSeparator()
    _ = takeDigits()
    return true
  }

  /// Takes `-`, `_` or `.`, if one is there.
  private mutating func takeSeparator() {
    if peek() == 0x2D || peek() == 0x5F || peek() == 0x2E { position += 1 }
  }

  /// Takes a local version, if one is there; returns `false` iff one begins but is malformed.
  private mutating func takeLocal() -> Bool {
    guard take("+") else { return true }
    repeat {
      let start = position
      while isAlphanumeric(peek()) { position += 1 }
      if position == start { return false }
      if position == scalars.count { return true }
      let separator = peek()
      guard separator == 0x2D || separator == 0x5F || separator == 0x2E else { return false }
      position += 1
    } while true
  }

  /// Takes one or more digits; returns whether there were any.
  private mutating func takeDigits() -> Bool {
    let start = position
    while isDigit(at: position) { position += 1 }
    return position > start
  }

  /// Takes `literal`, which is lower-case ASCII; returns whether it was there.
  private mutating func take(_ literal: String, foldingCase: Bool = true) -> Bool {
    var index = position
    for expected in literal.utf8 {
      guard index < scalars.count else { return false }
      var scalar = scalars[index]
      if foldingCase, 0x41...0x5A ~= scalar { scalar |= 0x20 }
      if scalar != UInt32(expected) { return false }
      index += 1
    }
    position = index
    return true
  }

  /// The scalar at the position, 0 past the end.
  private func peek() -> UInt32 { position < scalars.count ? scalars[position] : 0 }

  private func isDigit(at index: Int) -> Bool {
    index < scalars.count && 0x30...0x39 ~= scalars[index]
  }

  private func isAlphanumeric(_ scalar: UInt32) -> Bool {
    0x30...0x39 ~= scalar || 0x41...0x5A ~= scalar || 0x61...0x7A ~= scalar
  }

  /// Returns `true` iff Python takes `scalar` for a blank.
  private static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      true
    default: false
    }
  }

}

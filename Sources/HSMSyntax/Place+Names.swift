package import HSMText

extension Place {

  /// Returns the help to change `name`, with which the text here begins, or that of the string that
  /// stands here, to `suggestion`; `nil` without one. Of two names that differ in their number alone,
  /// nobody but the author knows which one is meant.
  package func change(_ name: String, to suggestion: String?) -> Advice? {
    suggestion.map {
      if Self.stem(name) == Self.stem($0), name != $0 { return "did you mean `\($0)`?" }
      let reason = Homoglyphs.phrase(of: name).map { ": \($0)" } ?? ""
      // What a source declares may be no name, such as several words.
      let canStandHere = isPayload || $0.utf8.allSatisfy { $0.isPlainWordByte || $0 >= 0x80 }
      return .guess(
        "change it to `\($0)`\(reason)", canStandHere ? renaming(name, to: $0) : [])
    }
  }

  /// Returns `name` without the digits at its end.
  private static func stem(_ name: String) -> [UInt8] {
    var result = [UInt8](name.utf8)
    while let last = result.last, last.isDigit { result.removeLast() }
    return result
  }

}

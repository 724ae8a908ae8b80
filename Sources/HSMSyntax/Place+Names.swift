package import HSMText

extension Place {

  /// Returns the help to change `name`, with which the text here begins, or that of the string that
  /// stands here, to `suggestion`; `nil` without one.
  package func change(_ name: String, to suggestion: String?) -> Advice? {
    suggestion.map {
      // What a source declares may be no name, such as several words.
      let canStandHere = isPayload || $0.utf8.allSatisfy { $0.isPlainWordByte || $0 >= 0x80 }
      return .guess("change it to `\($0)`", canStandHere ? renaming(name, to: $0) : [])
    }
  }

}

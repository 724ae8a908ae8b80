import HSMText

/// The contract's scalars that are told from their characters alone.
extension ArraySlice<UInt8> {

  /// `true` iff the bytes are an id: 24 of `0` to `9` and `a` to `f`.
  package var isID: Bool { count == 24 && allSatisfy { $0.isDigit || 0x61...0x66 ~= $0 } }

  /// `true` iff the bytes are a name: one or more letters A to Z, digits and `_`.
  package var isName: Bool {
    for index in indices where !self[index].isNameByte { return false }
    return !isEmpty
  }

}

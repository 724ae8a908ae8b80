package import HSMText

/// Bytes of a text or a number: as they are in a source, or decoded, when the source spells them in
/// another way.
package struct Text: Equatable, Sendable {

  /// The source that says it.
  package var file: UInt32

  /// The string or word that says it, quotes included.
  package var span: SourceSpan

  /// The first byte, in the source or in `Model.decoded`.
  package var start: UInt32

  /// The end of the bytes.
  package var end: UInt32

  /// Whose it is.
  package var origin: Origin

  /// What the contract says of it.
  package var scalar: Scalar

  /// `true` iff the bytes are in `Model.decoded`; those in a source need no escapes in JSON.
  package var isDecoded = false

  /// Creates the `scalar` that stands at `span` in `file`, with the bytes of `content` there.
  package init(
    _ scalar: Scalar, file: UInt32, _ span: SourceSpan, content: SourceSpan, origin: Origin
  ) {
    self.file = file
    self.span = span
    start = content.start
    end = content.end
    self.origin = origin
    self.scalar = scalar
  }

  /// Where it stands.
  package var location: Location { Location(file: file, span: span) }

  /// The bytes' range in the source or in `Model.decoded`.
  package var range: Range<Int> { Int(start)..<Int(end) }

  /// Leaves the white space at both ends out, as the server strips it (contract, scalar *text*), if that
  /// is what it says of this one; `buffer` holds the bytes.
  package mutating func strip(in buffer: Span<UInt8>) {
    guard scalar == .text, start < end else { return }
    // Most texts begin and end with a letter or a sign of ASCII.
    if 0x21...0x7E ~= buffer[Int(start)], 0x21...0x7E ~= buffer[Int(end) - 1] { return }
    let range = buffer.strippingWhiteSpace(range)
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

}

/// What the contract says of a text or number (*Scalars*); see `ContractCheck`.
package enum Scalar: UInt8, Sendable {
  /// Anything: a query, a flag, a path.
  case verbatim
  /// Something but blanks, which are stripped at both ends.
  case text
  case id
  case versionConstraint
  /// A whole number.
  case integer
  case wordLimit
  /// Seconds to wait before a filler; in a source, the place has the unit, the bytes have not.
  case delay
}

/// What stands at one offset of a source: a Unicode scalar, or a byte that belongs to none.
struct DecodedScalar {

  /// The scalar; `nil` for a byte that is not part of valid UTF-8.
  var scalar: Unicode.Scalar?

  /// The number of bytes: 1 to 4, and 1 when `scalar` is `nil`.
  var length: Int

}

/// Returns what starts at `offset` of `bytes`, looking no further than `limit`.
///
/// - Requires: `offset < limit <= bytes.count`.
/// - Complexity: O(1).
func decodeScalar(_ bytes: [UInt8], at offset: Int, limit: Int) -> DecodedScalar {
  let lead = bytes[offset]
  if lead < 0x80 { return DecodedScalar(scalar: Unicode.Scalar(lead), length: 1) }
  let length: Int
  var value: UInt32
  switch lead {
  case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
  case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
  case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
  default: return DecodedScalar(scalar: nil, length: 1)
  }
  if offset + length > limit { return DecodedScalar(scalar: nil, length: 1) }
  for index in offset + 1..<offset + length {
    let byte = bytes[index]
    if byte & 0xC0 != 0x80 { return DecodedScalar(scalar: nil, length: 1) }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  // Overlong forms; surrogates and numbers past U+10FFFF have no `Unicode.Scalar`.
  let isOverlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x1_0000)
  guard !isOverlong, let scalar = Unicode.Scalar(value) else {
    return DecodedScalar(scalar: nil, length: 1)
  }
  return DecodedScalar(scalar: scalar, length: length)
}

/// Returns the start of the scalar that `offset` is inside of, or `offset` if it is inside of none.
///
/// - Requires: `0 <= offset <= bytes.count`.
/// - Complexity: O(1).
func scalarStart(_ bytes: [UInt8], at offset: Int) -> Int {
  if offset >= bytes.count || bytes[offset] & 0xC0 != 0x80 { return offset }
  for back in 1...3 where offset >= back {
    if decodeScalar(bytes, at: offset - back, limit: bytes.count).length > back {
      return offset - back
    }
  }
  return offset
}

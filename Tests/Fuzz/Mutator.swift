/// How inputs are changed: by bytes, as libFuzzer does it, or by whole nodes of their tree, so that
/// more of what comes out makes sense.

/// A part of an input that may be left out, repeated, or take the place of another of its `kind`.
struct Piece {

  let kind: Int
  let range: Range<Int>

  /// Where what has to go with it starts.
  let start: Int

}

/// What libFuzzer does to the `count` bytes at `data`, up to `limit` of them; returns how many there
/// are then.
@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

/// Changes the `count` bytes at `data`, up to `limit` of them; returns how many there are then.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32
) -> Int {
  var random = SplitMix64(seed: UInt64(seed))
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard Bool.random(using: &random),
    let result = mutated(bytes, pieces(of: bytes), &random), result.count <= limit
  else { return mutateBytes(data, count, limit) }
  _ = UnsafeMutableBufferPointer(start: data, count: limit).update(fromContentsOf: result)
  return result.count
}

/// Returns `bytes` with some of their `pieces` changed; `nil` if there is none.
private func mutated(
  _ bytes: [UInt8], _ pieces: [Piece], _ random: inout SplitMix64
) -> [UInt8]? {
  guard let piece = pieces.randomElement(using: &random) else { return nil }
  var result = bytes
  switch Int.random(in: 0..<4, using: &random) {
  case 0: result.removeSubrange(piece.start..<piece.range.upperBound)
  case 1:
    result.insert(contentsOf: separator + bytes[piece.range], at: piece.range.upperBound)
  default:
    let others = pieces.filter { $0.kind == piece.kind }
    guard let other = others.randomElement(using: &random) else { return nil }
    result.replaceSubrange(piece.range, with: bytes[other.range])
  }
  return result
}

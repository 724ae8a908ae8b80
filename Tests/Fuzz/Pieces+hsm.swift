import HSMSyntax
import HSMText

/// What stands between two pieces.
let separator: [UInt8] = [0x0A]

/// Returns the nodes of the source `bytes`.
func pieces(of bytes: [UInt8]) -> [Piece] {
  let tree = parse(bytes)
  return tree.nodes.indices.dropFirst().compactMap { node in
    let range = tree.span(of: node).bytes
    if range.isEmpty { return nil }
    let kind =
      Int(tree.nodes[node].kind.rawValue) << 8 + Int(tree.nodes[node].keyword?.rawValue ?? 0)
    return Piece(kind: kind, range: range, start: range.lowerBound)
  }
}

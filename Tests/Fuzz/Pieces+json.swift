import HSMText

/// What stands between two pieces.
let separator: [UInt8] = [0x2C]

/// Returns the members of objects, by key, and the items of lists in the JSON document `bytes`.
func pieces(of bytes: [UInt8]) -> [Piece] {
  let tree = JSONParser.parse(SourceText(path: "", bytes: bytes))
  if tree.error != nil { return [] }
  var result: [Piece] = []
  for (index, node) in tree.nodes.enumerated() {
    var end = 0
    if node.kind == .object {
      for (key, value) in tree.members(of: index) {
        let range = Int(tree.nodes[key].start)..<Int(tree.nodes[value].end)
        let kind = bytes[tree.nodes[key].span.bytes].reduce(64) { $0 &* 31 &+ Int($1) }
        result.append(Piece(kind: kind, range: range, start: end == 0 ? range.lowerBound : end))
        end = range.upperBound
      }
    } else if node.kind == .array {
      for item in tree.children(of: index) {
        let range = tree.nodes[item].span.bytes
        let kind = Int(tree.nodes[item].kind.rawValue)
        result.append(Piece(kind: kind, range: range, start: end == 0 ? range.lowerBound : end))
        end = range.upperBound
      }
    }
  }
  return result
}

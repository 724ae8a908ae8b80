/// The declarations of a source that stand where they cannot, and where they are taken to stand.
package struct MovedDeclarations: Sendable {

  /// The node that each belongs to: a machine, a group or the file.
  private var homes: [Int: Int] = [:]

  /// Those that belong to each node, in source order.
  private var nodes: [Int: [Int]] = [:]

  /// Takes the declaration `node` to stand in `home`.
  mutating func move(_ node: Int, to home: Int) {
    homes[node] = home
    nodes[home, default: []].append(node)
  }

  /// Returns `true` iff the declaration `node` is taken to stand elsewhere.
  package func contains(_ node: Int) -> Bool { !homes.isEmpty && homes[node] != nil }

  /// Returns the declarations that are taken to stand in `home`, at its end.
  package func all(in home: Int) -> [Int] { homes.isEmpty ? [] : nodes[home] ?? [] }

}

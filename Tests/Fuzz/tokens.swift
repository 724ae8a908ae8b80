import HSMSyntax
import HSMText

/// Any bytes have tokens that are the bytes, and a well-formed tree.
func check(_ bytes: [UInt8]) {
  let tree = parse(bytes)
  let violations = TreeInvariants.violations(in: tree)
  expect(violations.isEmpty, "\(violations)")
  let isBroken = tree.nodes.contains { $0.isBroken || $0.kind == .unexpected }
  expect(!isBroken || !tree.errors.isEmpty, "a node is broken, and nothing was reported")
}

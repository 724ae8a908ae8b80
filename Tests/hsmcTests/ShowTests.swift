import Foundation
import TestSupport
import Testing

/// `hsmc show` as a process.
struct ShowTests {

  @Test(arguments: ShownState.all)
  func golden(_ shown: ShownState) throws {
    let run = try HsmcProcess(
      ["show"] + shown.arguments, in: Repository.url("Tests/Goldens/show"))
    #expect(run.code == 0 && run.errors == "", "\(run.errors)")
    Golden.expect(run.output, at: "Tests/Goldens/show/\(shown.golden)")
    if shown.golden.hasSuffix(".json") {
      _ = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    } else {
      #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  /// What is counted in the tree is what states show.
  @Test func treeCountsTransitions() throws {
    let run = try HsmcProcess(["show", "samples/refill_line.hsm", "--format", "json"])
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let machines = try #require(tree["machines"] as? [[String: Any]])
    var members = try #require(machines.first?["members"] as? [[String: Any]])
    var (out, into) = (0, 0)
    while let member = members.popLast() {
      if let inner = member["members"] as? [[String: Any]] {
        members += inner
        continue
      }
      out += try #require(member["transitions_out"] as? Int)
      into += try #require(member["transitions_in"] as? Int)
    }
    #expect(out == into && out > 20)
  }

}

/// One golden of `Tests/Goldens/show`.
package struct ShownState: Sendable {

  /// The arguments after `hsmc show`, in that folder.
  package let arguments: [String]

  /// The name of the file with what is printed.
  package let golden: String

  private init(_ arguments: [String], _ golden: String) {
    self.arguments = arguments
    self.golden = golden
  }

  /// All goldens.
  package static let all: [ShownState] =
    inBothFormats.flatMap { arguments, golden in
      [
        ShownState(arguments, "\(golden).txt"),
        ShownState(arguments + ["--format", "json"], "\(golden).json"),
      ]
    } + asText.map { file, state in ShownState(["\(file).hsm", state], "\(file).\(state).txt") }

  private static let inBothFormats: [([String], String)] = [
    (["refill.hsm"], "refill.tree"),
    (["refill.hsm", "settle"], "refill.settle"),
    (["refill.hsm", "confirm"], "refill.confirm"),
    (["refill.hsm", "check_request", "--environment", "staging"], "refill.check_request"),
    (["refill.hsm", "identify"], "refill.identify"),
    (["two.hsm"], "two.tree"),
    (["two.hsm", "--machine", "two", "lookup"], "two.lookup"),
  ]

  private static let asText: [(String, String)] = [
    ("refill", "welcome"), ("refill", "send"), ("refill", "think"), ("refill", "note"),
    ("refill", "history"), ("refill", "goodbye"), ("refill", "emergency"), ("two", "hello"),
    ("two", "empty"),
  ]

}

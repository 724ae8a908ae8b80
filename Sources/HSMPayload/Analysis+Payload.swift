package import HSMModel
package import HSMText

extension Analysis {

  /// Returns what `source`, which is JSON, means: a payload, a request with one, a version as the API
  /// returns it, or the answer with several of them.
  ///
  /// - Complexity: O(n).
  package init(payload source: SourceText) {
    let tree = JSONParser.parse(source)
    var reader = PayloadReader(tree)
    reader.readDocument()
    ContractCheck.check(reader.model, &reader.findings)
    let error = tree.error.map { error in
      Finding(
        Finding.Message { error.diagnostic(in: $0.source, file: 0) },
        Location(file: 0, span: error.span))
    }
    self.init(reader.model, (error.map { [$0] } ?? []) + reader.findings.all)
  }

}

package import HSMModel
import HSMSyntax
package import HSMText

extension Analysis {

  /// Returns what `source` means, which imports nothing.
  ///
  /// - Complexity: O(n).
  package init(_ source: SourceText) {
    self.init(Program(root: Parser.parse(source), id: 0) { _, _ in .notFound })
  }

  /// Returns what `program` means, and calls `phaseEnded` after `declare` and `check`.
  ///
  /// - Complexity: O(n).
  package init(
    _ program: Program, environment: EnvironmentChoice = .all,
    phaseEnded: (Phase) -> Void = { _ in }
  ) {
    var analyzer = Analyzer(program, environment)
    analyzer.analyzeProgram(phaseEnded)
    ContractCheck.check(analyzer.model, &analyzer.findings)
    var findings: [Finding] = []
    for (file, tree) in program.trees.enumerated() {
      for error in tree.errors + tree.warnings {
        let location = Location(file: UInt32(file), span: error.span)
        findings.append(
          Finding(
            Finding.Message { error.diagnostic(in: $0.source, file: $0.location.file) }, location))
      }
    }
    findings += analyzer.findings.all.filter { program.trees[Int($0.location.file)].isText }
    self.init(analyzer.model, findings)
    phaseEnded(.check)
  }

}

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
    var analyzer = Analyzer(program.trees)
    analyzer.environments.choice = environment
    analyzer.findings = program.findings
    analyzer.model.nameUses = program.imports
    analyzer.hasLostFile = !program.findings.isEmpty
    analyzer.analyzeProgram(phaseEnded)
    var diagnostics: [Diagnostic] = []
    for (file, tree) in program.trees.enumerated() {
      diagnostics += tree.errors.map { $0.diagnostic(in: tree.source, file: UInt32(file)) }
    }
    for finding in analyzer.findings where program.trees[Int(finding.location.file)].isText {
      diagnostics.append(finding.diagnostic(in: analyzer.model.sources))
    }
    self.init(analyzer.model, diagnostics)
    phaseEnded(.check)
  }

}

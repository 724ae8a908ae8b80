package import HSMModel
import HSMSyntax
package import HSMText

extension Analysis {

  /// Returns what `source` means, which imports nothing.
  ///
  /// - Complexity: O(n).
  package init(_ source: SourceText) {
    self.init(Program(Parser.parse(source)))
  }

  /// Returns what `program` means, of whose root the machines that are `requested` need an id, and calls
  /// `phaseEnded` after `declare` and `check`.
  ///
  /// - Complexity: O(n).
  package init(
    _ program: Program, environment: EnvironmentChoice = .all,
    phaseEnded: (Phase) -> Void = { _ in }, requested: (_ machine: String) -> Bool = { _ in false }
  ) {
    var analyzer = Analyzer(program, environment)
    analyzer.analyzeProgram(requested: requested, phaseEnded)
    ContractCheck.check(analyzer.model, &analyzer.findings)
    var errors: [Finding] = []
    for (file, tree) in program.trees.enumerated() {
      for all in [tree.errors, tree.warnings] {
        for index in all.indices {
          // A message refers to the list of errors, which is there anyway, and not to a copy of one.
          let message = Finding.Message {
            all[index].diagnostic(in: $0.source, file: $0.location.file)
          }
          errors.append(Finding(message, Location(file: UInt32(file), span: all[index].span)))
        }
      }
    }
    let found = analyzer.findings.all
    // What is no text means nothing.
    if !errors.isEmpty {
      errors += found.lazy.filter { program.trees[Int($0.location.file)].isText }
    }
    self.init(analyzer.model, errors.isEmpty ? found : errors)
    phaseEnded(.check)
  }

}

package import HSMText

/// What a source means, and all that is wrong with it.
package struct Analysis: Sendable {

  /// The declarations, as far as they could be read.
  package let model: Model

  /// The findings of all phases, in source order.
  private let findings: [Finding]

  /// What inherits from scopes, if a finding is about what one hands on.
  private let heirs: FirstHeirs?

  /// `true` iff nothing is an error.
  package let isValid: Bool

  /// Creates what consists of `model` and `findings`, which may be in any order; those of one place keep
  /// theirs.
  ///
  /// - Complexity: O(n log n) in the number of findings, and O(n) in that of states.
  package init(_ model: Model, _ findings: [Finding]) {
    self.model = model
    let order = findings.indices.sorted {
      let (a, b) = (findings[$0].location, findings[$1].location)
      return (a.file, a.span.start, a.span.end, $0) < (b.file, b.span.start, b.span.end, $1)
    }
    self.findings = order.map { findings[$0] }
    let heirs = findings.contains { $0.origin.isOfScope } ? FirstHeirs(in: model) : nil
    self.heirs = heirs
    isValid = !findings.contains { $0.diagnostic(in: model, heirs).severity == .error }
  }

  /// The model, if nothing is an error: a payload can be made of every machine.
  package var checked: CheckedModel? { isValid ? CheckedModel(model) : nil }

  /// The analysis of the same sources in which nothing was found, and nothing declared.
  package var withoutMeaning: Analysis {
    Analysis(Model(sources: model.sources, isPayload: model.isPayload), [])
  }

  /// The places of what was found.
  package var locations: some RandomAccessCollection<Location> { findings.lazy.map { $0.location } }

  /// Returns the finding with this index in words, anew each time: a finding itself is much smaller.
  package func diagnostic(_ index: Int) -> Diagnostic {
    findings[index].diagnostic(in: model, heirs)
  }

  /// All that was found.
  ///
  /// - Complexity: O(n) in the number of findings.
  package var diagnostics: [Diagnostic] { findings.indices.map(diagnostic) }

}

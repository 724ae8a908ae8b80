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
    self.findings = Self.sorted(findings)
    let heirs = findings.contains { $0.origin.isOfScope } ? FirstHeirs(in: model) : nil
    self.heirs = heirs
    isValid = !findings.contains { $0.diagnostic(in: model, heirs).severity == .error }
  }

  /// Returns `findings` by place; those of one place keep their order.
  private static func sorted(_ findings: [Finding]) -> [Finding] {
    func precedes(_ i: Int, _ j: Int) -> Bool {
      let (a, b) = (findings[i].location, findings[j].location)
      return (a.file, a.span.start, a.span.end, i) < (b.file, b.span.start, b.span.end, j)
    }
    if findings.indices.dropFirst().allSatisfy({ precedes($0 - 1, $0) }) { return findings }
    let order = findings.indices.map { UInt32($0) }.sorted { precedes(Int($0), Int($1)) }
    return order.map { findings[Int($0)] }
  }

  /// The model, if nothing is an error: a payload can be made of every machine.
  package var checked: CheckedModel? { isValid ? CheckedModel(model) : nil }

  /// The analysis of the same sources in which nothing was found, and nothing declared.
  package var withoutMeaning: Analysis {
    Analysis(Model(sources: model.sources, isPayload: model.isPayload), [])
  }

  /// The number of findings.
  package var count: Int { findings.count }

  /// Returns where the finding with this index is.
  package func location(_ index: Int) -> Location { findings[index].location }

  /// Returns the finding with this index in words, anew each time: a finding itself is much smaller.
  package func diagnostic(_ index: Int) -> Diagnostic {
    findings[index].diagnostic(in: model, heirs)
  }

  /// All that was found.
  ///
  /// - Complexity: O(n) in the number of findings.
  package var diagnostics: [Diagnostic] { findings.indices.map(diagnostic) }

}

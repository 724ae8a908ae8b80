package import HSMText

/// What a source means, and all that is wrong with it.
package struct Analysis: Sendable {

  /// The declarations, as far as they could be read.
  package let model: Model

  /// The findings of all phases, in source order.
  package let diagnostics: [Diagnostic]

  /// Creates what consists of `model` and `diagnostics`, which may be in any order.
  ///
  /// - Complexity: O(n log n) in the number of diagnostics.
  package init(_ model: Model, _ diagnostics: [Diagnostic]) {
    self.model = model
    self.diagnostics = Analysis.sorted(diagnostics)
  }

  /// The model, if nothing is an error: a payload can be made of every machine.
  package var checked: CheckedModel? {
    diagnostics.contains { $0.severity == .error } ? nil : CheckedModel(model)
  }

  /// `true` iff nothing is an error.
  package var isValid: Bool { checked != nil }

  /// Returns `diagnostics` in the order of their places; those of one place keep their order.
  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    if diagnostics.count < 2 { return diagnostics }
    return diagnostics.indices.sorted {
      let (a, b) = (diagnostics[$0].location, diagnostics[$1].location)
      return (a.file, a.span.start, a.span.end, $0) < (b.file, b.span.start, b.span.end, $1)
    }.map { diagnostics[$0] }
  }

}

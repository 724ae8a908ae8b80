package import HSMText

/// A file that the run could not read.
package struct FileFailure: Equatable, Sendable {

  /// The file's name as the user wrote it.
  package var path: String

  /// What went wrong, in one sentence that stands alone, as in a `Diagnostic`.
  package var message: String

  /// What to do, imperative and concrete.
  package var help: [String]

  /// The name that stands in the place of a rule's where a format asks for one.
  package static let ruleName = "unreadable-file"

  /// Creates the failure to read the file named `path`.
  package init(path: String, message: String, help: [String] = []) {
    self.path = path
    self.message = message
    self.help = help
  }

}

/// Everything that one run found, ready for any renderer.
///
/// Every renderer shows `failures` first, then `diagnostics`, each in the order of its array.
package struct Report: Sendable {

  /// The sources that locations index.
  package let sources: [SourceText]

  /// The findings, in the order of `Report.sorted`.
  package let diagnostics: [Diagnostic]

  /// The files that could not be read, in the order in which they were asked for.
  package let failures: [FileFailure]

  /// The number of files that the run was asked to check, unreadable ones included.
  package let fileCount: Int

  /// Creates the report of a run over `fileCount` files, and sorts `diagnostics`.
  ///
  /// - Requires: the file of every location is an index of `sources`.
  /// - Complexity: O(n log n) in the number of diagnostics.
  package init(
    sources: [SourceText], diagnostics: [Diagnostic], failures: [FileFailure] = [],
    fileCount: Int
  ) {
    self.sources = sources
    self.diagnostics = Report.sorted(diagnostics)
    self.failures = failures
    self.fileCount = fileCount
  }

  /// Returns `diagnostics` by file, start, and rule name; equal ones keep their order.
  ///
  /// - Complexity: O(n log n).
  package static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let order = diagnostics.indices.sorted { left, right in
      let (a, b) = (diagnostics[left], diagnostics[right])
      if a.location.file != b.location.file { return a.location.file < b.location.file }
      let (start, otherStart) = (a.location.span.start, b.location.span.start)
      if start != otherStart { return start < otherStart }
      if a.rule != b.rule {
        return a.rule.name.utf8.lexicographicallyPrecedes(b.rule.name.utf8)
      }
      return left < right
    }
    return order.map { diagnostics[$0] }
  }

}

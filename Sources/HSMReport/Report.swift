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
/// Every renderer shows `failures` first, then the findings in their order.
package struct Report: Sendable {

  /// The sources that locations index.
  package let sources: [SourceText]

  /// The files that could not be read, in the order in which they were asked for.
  package let failures: [FileFailure]

  /// The number of files that the run was asked to check, unreadable ones included.
  package let fileCount: Int

  /// The number of findings.
  package let count: Int

  /// How many of them are shown at most.
  package var limit = Int.max

  /// What columns count.
  package var columnUnit = PositionIndex.Unit.scalar

  /// Puts the finding with an index into words.
  private let diagnostic: @Sendable (Int) -> Diagnostic

  /// Creates the report of a run over `fileCount` files with `count` findings, which `diagnostic` puts
  /// into words one at a time, by file, start and rule name.
  ///
  /// - Requires: the file of every location is an index of `sources`.
  package init(
    sources: [SourceText], count: Int, failures: [FileFailure] = [], fileCount: Int,
    diagnostic: @escaping @Sendable (Int) -> Diagnostic
  ) {
    self.sources = sources
    self.failures = failures
    self.fileCount = fileCount
    self.count = count
    self.diagnostic = diagnostic
  }

  /// Creates the report of a run over `fileCount` files that found `diagnostics`, in any order.
  ///
  /// - Requires: the file of every location is an index of `sources`.
  /// - Complexity: O(n log n) in the number of diagnostics.
  package init(
    sources: [SourceText], diagnostics: [Diagnostic], failures: [FileFailure] = [],
    fileCount: Int
  ) {
    let sorted = Report.sorted(diagnostics)
    self.init(
      sources: sources, count: sorted.count, failures: failures, fileCount: fileCount
    ) { sorted[$0] }
  }

  /// `true` iff nothing was found.
  package var isEmpty: Bool { count == 0 && failures.isEmpty }

  /// Calls `show` with each finding that is shown, in order, and returns what all come to.
  package func visit(_ show: (Diagnostic) -> Void) -> Summary {
    var summary = Summary(files: fileCount, errors: failures.count)
    for index in 0..<count {
      let diagnostic = diagnostic(index)
      summary.add(diagnostic.severity)
      if index < limit { show(diagnostic) } else { summary.omitted += 1 }
    }
    return summary
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
      return precedes(a.rule, b.rule) ?? (left < right)
    }
    return order.map { diagnostics[$0] }
  }

  /// Returns whether findings of the rule `a` stand before those of `b` that start at the same place;
  /// `nil` if they are one rule.
  static func precedes(_ a: Rule, _ b: Rule) -> Bool? {
    a == b ? nil : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }

}

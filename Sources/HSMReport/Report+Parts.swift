package import HSMText

/// What was found in some sources by itself, as a part of a report.
package struct ReportPart: Sendable {

  /// The sources, and what tells their files from others.
  let sources: [SourceText]
  let files: [Int]

  /// Where each finding is, in these sources.
  let locations: [Location]

  /// Puts the finding with an index into words.
  let diagnostic: @Sendable (Int) -> Diagnostic

  /// Creates what was found at `locations` in `sources`, whose files have these ids; `diagnostic` puts it
  /// into words.
  package init(
    sources: [SourceText], files: [Int], locations: [Location],
    diagnostic: @escaping @Sendable (Int) -> Diagnostic
  ) {
    self.sources = sources
    self.files = files
    self.locations = locations
    self.diagnostic = diagnostic
  }

}

extension Report {

  /// Creates the report of all `parts`; what several found in a file that they share stands there once.
  ///
  /// - Complexity: O(n log n) in the number of findings.
  package init(_ parts: [ReportPart], failures: [FileFailure]) {
    var sources: [SourceText] = []
    var indices: [Int: UInt32] = [:]
    var moves: [[UInt32]] = []
    var items: [Item] = []
    for (number, part) in parts.enumerated() {
      let files = zip(part.files, part.sources).map { id, source in
        if let known = indices[id] { return known }
        indices[id] = UInt32(sources.count)
        sources.append(source)
        return UInt32(sources.count - 1)
      }
      moves.append(files)
      for (index, location) in part.locations.enumerated() {
        items.append(
          Item(
            file: files[Int(location.file)], start: location.span.start, part: UInt32(number),
            index: UInt32(index)))
      }
    }
    items.sort { ($0.file, $0.start, $0.part, $0.index) < ($1.file, $1.start, $1.part, $1.index) }
    let files = moves
    let diagnostic = { @Sendable (item: Item) -> Diagnostic in
      var result = parts[Int(item.part)].diagnostic(Int(item.index))
      result.moveFiles { files[Int(item.part)][Int($0)] }
      return result
    }
    let order = Report.ordered(items, diagnostic)
    self.init(
      sources: sources, count: order.count, failures: failures,
      fileCount: sources.count + failures.count
    ) { diagnostic(order[$0]) }
  }

  /// A finding of a part, and where it starts in the report's sources.
  private struct Item {
    let file: UInt32
    let start: UInt32
    let part: UInt32
    let index: UInt32
  }

  /// Returns `items`, which are in the order of their places, with those that start at one place in the
  /// order of their rules, and of equal ones the first.
  private static func ordered(
    _ items: [Item], _ diagnostic: (Item) -> Diagnostic
  ) -> [Item] {
    var result: [Item] = []
    result.reserveCapacity(items.count)
    var rest = items[...]
    while let first = rest.first {
      let together = rest.prefix { $0.file == first.file && $0.start == first.start }
      rest = rest.dropFirst(together.count)
      if together.count == 1 {
        result.append(first)
        continue
      }
      let found = together.map { ($0, diagnostic($0)) }
      var seen: Set<String> = []
      let distinct = found.filter {
        seen.insert("\($0.1.location.span.end) \($0.1.message)").inserted
      }
      result += distinct.enumerated().sorted { left, right in
        precedes(left.element.1.rule, right.element.1.rule) ?? (left.offset < right.offset)
      }.map { $0.element.0 }
    }
    return result
  }

}

package import HSMText

/// What was found in some sources by itself, as a part of a report.
package struct ReportPart: Sendable {

  /// The sources, and what tells their files from others.
  let sources: [SourceText]
  let files: [Int]

  /// The number of findings.
  let count: Int

  /// Returns where the finding with an index is, in these sources.
  let location: @Sendable (Int) -> Location

  /// Puts the finding with an index into words.
  let diagnostic: @Sendable (Int) -> Diagnostic

  /// Creates `count` findings in `sources`, whose files have these ids; `location` says where each is, and
  /// `diagnostic` puts it into words.
  package init(
    sources: [SourceText], files: [Int], count: Int,
    location: @escaping @Sendable (Int) -> Location,
    diagnostic: @escaping @Sendable (Int) -> Diagnostic
  ) {
    self.sources = sources
    self.files = files
    self.count = count
    self.location = location
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
    items.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for (number, part) in parts.enumerated() {
      let files = zip(part.files, part.sources).map { id, source in
        if let known = indices[id] { return known }
        indices[id] = UInt32(sources.count)
        sources.append(source)
        return UInt32(sources.count - 1)
      }
      moves.append(files)
      for index in 0..<part.count {
        let location = part.location(index)
        items.append(
          Item(
            file: files[Int(location.file)], start: location.span.start, part: UInt32(number),
            index: UInt32(index)))
      }
    }
    if parts.count > 1 {
      items.sort { ($0.file, $0.start, $0.part, $0.index) < ($1.file, $1.start, $1.part, $1.index) }
    }
    let files = moves
    let diagnostic = { @Sendable (item: Item) -> Diagnostic in
      var result = parts[Int(item.part)].diagnostic(Int(item.index))
      result.moveFiles { files[Int(item.part)][Int($0)] }
      return result
    }
    Report.order(&items, diagnostic)
    let order = items
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

  /// Puts those of `items`, which are in the order of their places, that start at one place into the order
  /// of their rules, and keeps of equal ones the first.
  private static func order(_ items: inout [Item], _ diagnostic: (Item) -> Diagnostic) {
    var (start, count) = (0, 0)
    while start < items.count {
      let first = items[start]
      var end = start + 1
      while end < items.count, items[end].file == first.file, items[end].start == first.start {
        end += 1
      }
      defer { start = end }
      if end == start + 1 {
        items[count] = first
        count += 1
        continue
      }
      let found = items[start..<end].map { ($0, diagnostic($0)) }
      var seen: Set<String> = []
      let distinct = found.filter {
        seen.insert("\($0.1.location.span.end) \($0.1.message)").inserted
      }
      let sorted = distinct.enumerated().sorted { left, right in
        precedes(left.element.1.rule, right.element.1.rule) ?? (left.offset < right.offset)
      }
      for (_, (item, _)) in sorted {
        items[count] = item
        count += 1
      }
    }
    items.removeLast(items.count - count)
  }

}

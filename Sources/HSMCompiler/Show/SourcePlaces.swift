package import HSMText

/// The paths and lines of places in the sources of a model.
package struct SourcePlaces: Sendable {

  private let sources: [SourceText]
  private let tables: [LineTable]

  /// Creates the places of `model`.
  ///
  /// - Complexity: O(n) in the length of the sources.
  package init(_ model: Model) {
    sources = model.sources
    tables = sources.map { LineTable($0.bytes) }
  }

  /// Returns the path of the source that `location` is in.
  package func path(_ location: Location) -> String { sources[Int(location.file)].path }

  /// Returns the line, from 1, that `location` starts in.
  package func line(_ location: Location) -> Int {
    tables[Int(location.file)].line(at: location.span.start) + 1
  }

}

/// Positions in some sources, found on demand.
///
/// An index is made for a source when it is first asked about, so clean files cost nothing.
package struct SourceMap: Sendable {

  /// The sources.
  package let sources: [SourceText]

  /// What columns count.
  private let unit: PositionIndex.Unit

  /// The index of each source that was asked about.
  private var indexes: [PositionIndex?]

  /// Creates the map of `sources`, in which columns count `unit`.
  package init(_ sources: [SourceText], in unit: PositionIndex.Unit = .scalar) {
    self.sources = sources
    self.unit = unit
    indexes = Array(repeating: nil, count: sources.count)
  }

  /// Returns the path of the source that `location` is in.
  package func path(of location: Location) -> String { sources[Int(location.file)].path }

  /// Returns the line and column, from 1, where `location` starts.
  ///
  /// - Complexity: O(n) for the first question about a source of n bytes, then O(log n).
  package mutating func start(of location: Location) -> (line: Int, column: Int) {
    position(of: location.span.start, in: location.file)
  }

  /// Returns the line and column, from 1, of `offset` in the source with index `file`.
  ///
  /// - Complexity: as of `start(of:)`.
  package mutating func position(
    of offset: UInt32, in file: UInt32
  ) -> (line: Int, column: Int) {
    index(of: file).position(of: offset, in: unit)
  }

  /// Returns the path and line where `location` starts, such as `a.hsm:3`.
  ///
  /// - Complexity: as of `start(of:)`.
  package mutating func place(of location: Location) -> String {
    "\(path(of: location)):\(start(of: location).line)"
  }

  /// Returns the positions of the source with index `file`.
  ///
  /// - Complexity: O(n) for the first question about a source of n bytes.
  package mutating func index(of file: UInt32) -> PositionIndex {
    if let index = indexes[Int(file)] { return index }
    let index = PositionIndex(sources[Int(file)].bytes)
    indexes[Int(file)] = index
    return index
  }

}

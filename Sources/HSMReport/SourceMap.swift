internal import HSMText

/// Positions in a report's sources, found on demand.
///
/// A table is made for a source when it is first asked about, so clean files cost nothing.
struct SourceMap {

  /// The sources.
  let sources: [SourceText]

  /// The index of each source that was asked about.
  private var indexes: [SourceIndex?]

  /// Creates the map of `sources`.
  init(_ sources: [SourceText]) {
    self.sources = sources
    indexes = Array(repeating: nil, count: sources.count)
  }

  /// Returns the source that `location` is in.
  func source(of location: Location) -> SourceText { sources[Int(location.file)] }

  /// Returns the line and column, from 1, of `offset` in the source with index `file`; an offset
  /// past the end is taken as the end.
  ///
  /// - Complexity: O(n) for the first question about a source of n bytes, then O(log n).
  mutating func position(of offset: UInt32, in file: UInt32) -> (line: Int, column: Int) {
    load(file)
    return indexes[Int(file)]!.position(of: Int(offset), in: sources[Int(file)].bytes)
  }

  /// Returns the table of the lines of the source with index `file`.
  mutating func lines(of file: UInt32) -> LineTable {
    load(file)
    return indexes[Int(file)]!.lines
  }

  /// Makes the index of the source with index `file` unless it exists.
  private mutating func load(_ file: UInt32) {
    if indexes[Int(file)] == nil {
      indexes[Int(file)] = SourceIndex(lines: LineTable(sources[Int(file)].bytes))
    }
  }

}

/// What is known about the positions in one source.
private struct SourceIndex {

  /// Where the lines start.
  let lines: LineTable

  /// At index i the number of scalars that start before the byte `i * SourceIndex.stride`; made
  /// when a column first asks for it, so that columns far into a long line do not rescan the line.
  private var scalarCounts: [UInt32] = []

  /// The number of bytes between two counts.
  private static let stride = 256

  /// Creates the index of the source with the given lines.
  init(lines: LineTable) { self.lines = lines }

  /// Returns the line and column of `offset` in `bytes`, the column in Unicode scalars, where each
  /// invalid byte is one.
  mutating func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let place = scalarStart(bytes, at: min(offset, bytes.count))
    let line = lines.line(at: UInt32(place))
    let start = Int(lines.span(ofLine: line, in: bytes).start)
    if place - start <= SourceIndex.stride {
      return (line + 1, SourceIndex.scalars(bytes, start, place) + 1)
    }
    if scalarCounts.isEmpty { countScalars(bytes) }
    return (line + 1, scalarCount(bytes, before: place) - scalarCount(bytes, before: start) + 1)
  }

  /// Returns the number of scalars of `bytes` that start before `offset`.
  private func scalarCount(_ bytes: [UInt8], before offset: Int) -> Int {
    let index = offset / SourceIndex.stride
    let counted = Int(scalarCounts[index])
    return counted + SourceIndex.scalars(bytes, index * SourceIndex.stride, offset)
  }

  /// Fills `scalarCounts`.
  private mutating func countScalars(_ bytes: [UInt8]) {
    scalarCounts = [0]
    var offset = 0
    while offset + SourceIndex.stride <= bytes.count {
      let count = SourceIndex.scalars(bytes, offset, offset + SourceIndex.stride)
      scalarCounts.append(scalarCounts[scalarCounts.count - 1] + UInt32(count))
      offset += SourceIndex.stride
    }
  }

  /// Returns the number of scalars of `bytes` whose first byte is in `start..<end`.
  ///
  /// Whether a byte starts a scalar depends on the three before it only, so ranges add up.
  private static func scalars(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var offset = start
    let first = scalarStart(bytes, at: start)
    if first < start {
      offset = first + decodeScalar(bytes, at: first, limit: bytes.count).length
    }
    var count = 0
    while offset < end {
      offset += decodeScalar(bytes, at: offset, limit: bytes.count).length
      count += 1
    }
    return count
  }

}

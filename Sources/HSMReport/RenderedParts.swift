/// What a renderer has written and not yet passed on: a report may be much longer than its sources.
struct RenderedParts {

  /// The number of bytes that are passed on at once.
  static let size = 1 << 16

  /// What has been written.
  var bytes: [UInt8] = []

  private let sink: (Span<UInt8>) -> Void

  /// Creates what passes parts on to `sink`.
  init(_ sink: @escaping (Span<UInt8>) -> Void) { self.sink = sink }

  /// Passes on what has been written if it is long enough.
  mutating func flush() { if bytes.count >= Self.size { end() } }

  /// Passes on what has been written.
  mutating func end() {
    if !bytes.isEmpty { sink(bytes.span) }
    bytes.removeAll(keepingCapacity: true)
  }

}

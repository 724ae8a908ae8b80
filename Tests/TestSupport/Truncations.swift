/// What is left of files that are cut off, none of it twice.
package struct Truncations {

  /// The bytes of each file and the lengths to cut it to, by path.
  private var files: [String: (bytes: [UInt8], lengths: [Int])] = [:]

  /// Creates the truncations of the files at `paths`, at all places or, of files of more than 4096 bytes,
  /// at 500.
  package init(_ paths: [String]) {
    let sources = paths.compactMap { path in (try? Repository.bytes(path)).map { (path, $0) } }
    // Of sources in order, none before one has more in common with it than the last.
    var last: [UInt8] = []
    for (path, bytes) in sources.sorted(by: { $0.1.lexicographicallyPrecedes($1.1) }) {
      if bytes.count > 4096 {
        files[path] = (bytes, Effort.places(in: bytes.count, upTo: 4096))
      } else {
        let common = zip(last, bytes).prefix { $0 == $1 }.count
        let start = min(common + 1, last.count, bytes.count)
        files[path] = (bytes, Effort.some(of: start..<bytes.count))
        last = bytes
      }
    }
  }

  /// Returns what is left of the file at `path`.
  package subscript(path: String) -> some Sequence<[UInt8]> {
    let (bytes, lengths) = files[path] ?? ([], [])
    return lengths.lazy.map { Array(bytes[..<$0]) }
  }

}

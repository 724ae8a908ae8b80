/// The name of a file as the system knows it: bytes, which need not be UTF-8.
package struct FilePath: Hashable, Comparable, Sendable, CustomStringConvertible {

  /// The bytes, without the NUL that ends them for the system.
  package let bytes: [UInt8]

  /// Creates the path of these `bytes`.
  package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Creates the path that is the UTF-8 of `text`.
  package init(_ text: String) { bytes = Array(text.utf8) }

  /// The path as messages show it: in one line, and different from that of every other path.
  package var description: String { visible(bytes) }

  /// The path as a C string.
  ///
  /// - Throws: if no file can have this path.
  func cString() throws(FileError) -> [CChar] {
    if bytes.isEmpty { throw FileError("the path is empty") }
    if bytes.contains(0) { throw FileError("a path cannot contain the character U+0000") }
    var result = bytes.map { CChar(truncatingIfNeeded: $0) }
    result.append(0)
    return result
  }

  /// Returns `true` iff the path ends with the UTF-8 of `suffix`.
  package func hasSuffix(_ suffix: String) -> Bool {
    bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Returns `true` iff the name ends in a dot and the ASCII of `ending`, in capitals or not.
  package func hasEnding(_ ending: String) -> Bool {
    func lowercase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    let wanted = [.dot] + ending.utf8
    return name.bytes.count > wanted.count
      && name.bytes.suffix(wanted.count).elementsEqual(wanted) { lowercase($0) == $1 }
  }

  /// Returns `true` iff the path begins with the UTF-8 of `prefix`.
  package func hasPrefix(_ prefix: String) -> Bool { bytes.starts(with: prefix.utf8) }

  /// What stands up to the last slash, and that; empty if there is no slash.
  package var folder: FilePath {
    FilePath(bytes[..<(bytes.lastIndex(of: .slash).map { $0 + 1 } ?? 0)])
  }

  /// What stands after the last slash.
  package var name: FilePath { FilePath(bytes[folder.bytes.count...]) }

  /// Returns the path of `name` in the directory at this path; `name` itself in `.`.
  package func appending(_ name: FilePath) -> FilePath {
    if bytes.isEmpty || bytes == [.dot] { return name }
    return FilePath(bytes.last == .slash ? bytes + name.bytes : bytes + [.slash] + name.bytes)
  }

  /// Returns `path` as seen from the folder of the file at this path, without needless `.` and `..`.
  package func resolving(_ path: FilePath) -> FilePath {
    if path.bytes.isEmpty || path.bytes.first == .slash { return path }
    var parts = bytes.split(separator: .slash, omittingEmptySubsequences: false).dropLast()
    for part in path.bytes.split(separator: .slash) where !part.elementsEqual([.dot]) {
      if part.elementsEqual([.dot, .dot]), let last = parts.last, !last.isEmpty,
        !last.allSatisfy({ $0 == .dot }) || last.count > 2
      {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return FilePath(parts.joined(separator: [.slash]))
  }

  package static func < (a: FilePath, b: FilePath) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }

}

extension UInt8 {

  /// `/`, between the parts of a path.
  static let slash: UInt8 = 0x2F

  /// `.`, with which the names of hidden files begin.
  static let dot: UInt8 = 0x2E

}

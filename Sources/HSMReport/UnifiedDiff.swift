/// What changes between two texts, as `diff -u` shows it.
package enum UnifiedDiff {

  /// The lines around a change that are shown, on each side.
  private static let context = 3

  /// The most lines, of both texts together, that are compared one by one; larger differences count
  /// as one change, since comparing takes memory with the square of their number.
  private static let limit = 4000

  private typealias Line = ArraySlice<UInt8>

  /// A run of lines: equal ones, or old ones and the new ones in their place.
  private struct Piece {
    var old: Range<Int>
    var new: Range<Int>
    let isEqual: Bool
  }

  /// Appends what changes from `old` to `new`, the text of the file at `path`, to `output`.
  package static func append(
    _ old: [UInt8], _ new: [UInt8], path: String, to output: inout [UInt8]
  ) {
    let (old, new) = (lines(of: old), lines(of: new))
    output += "--- \(path)\n+++ \(path)\n".utf8
    var hunk: [Piece] = []
    for piece in pieces(old, new) {
      guard piece.isEqual else {
        hunk.append(piece)
        continue
      }
      if hunk.isEmpty {
        hunk.append(last(context, of: piece))
      } else if piece.old.count <= context * 2 {
        hunk.append(piece)
      } else {
        hunk.append(first(context, of: piece))
        append(hunk, old, new, to: &output)
        hunk = [last(context, of: piece)]
      }
    }
    if hunk.contains(where: { !$0.isEqual }) {
      if let end = hunk.last, end.isEqual { hunk[hunk.count - 1] = first(context, of: end) }
      append(hunk, old, new, to: &output)
    }
  }

  /// Returns the lines of `text`, each with its end.
  private static func lines(of text: [UInt8]) -> [Line] {
    var result: [Line] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      result.append(text[start...index])
      start = index + 1
    }
    if start < text.count { result.append(text[start...]) }
    return result
  }

  /// Returns the runs of lines that make up `old` and `new`, equal and changed ones in turn.
  private static func pieces(_ old: [Line], _ new: [Line]) -> [Piece] {
    var prefix = 0
    while prefix < min(old.count, new.count), old[prefix] == new[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < min(old.count, new.count) - prefix,
      old[old.count - 1 - suffix] == new[new.count - 1 - suffix]
    {
      suffix += 1
    }
    let (oldEnd, newEnd) = (old.count - suffix, new.count - suffix)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    if oldEnd + newEnd - 2 * prefix > limit {
      removed = Set(prefix..<oldEnd)
      inserted = Set(prefix..<newEnd)
    } else {
      for change in new[prefix..<newEnd].difference(from: old[prefix..<oldEnd]) {
        switch change {
        case .remove(let offset, _, _): removed.insert(prefix + offset)
        case .insert(let offset, _, _): inserted.insert(prefix + offset)
        }
      }
    }
    var result: [Piece] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let (oldStart, newStart) = (i, j)
      while removed.contains(i) { i += 1 }
      while inserted.contains(j) { j += 1 }
      if i > oldStart || j > newStart {
        result.append(Piece(old: oldStart..<i, new: newStart..<j, isEqual: false))
        continue
      }
      while i < old.count, !removed.contains(i), !inserted.contains(j) { (i, j) = (i + 1, j + 1) }
      result.append(Piece(old: oldStart..<i, new: newStart..<j, isEqual: true))
    }
    return result
  }

  private static func first(_ count: Int, of piece: Piece) -> Piece {
    Piece(
      old: piece.old.prefix(count), new: piece.new.prefix(count), isEqual: true)
  }

  private static func last(_ count: Int, of piece: Piece) -> Piece {
    Piece(old: piece.old.suffix(count), new: piece.new.suffix(count), isEqual: true)
  }

  /// Appends `hunk`, with its header.
  private static func append(
    _ hunk: [Piece], _ old: [Line], _ new: [Line], to output: inout [UInt8]
  ) {
    guard let start = hunk.first, let end = hunk.last else { return }
    let oldRange = start.old.lowerBound..<end.old.upperBound
    let newRange = start.new.lowerBound..<end.new.upperBound
    output += "@@ -\(text(of: oldRange)) +\(text(of: newRange)) @@\n".utf8
    for piece in hunk {
      for index in piece.old { append(piece.isEqual ? 0x20 : 0x2D, old[index], to: &output) }
      if piece.isEqual { continue }
      for index in piece.new { append(0x2B, new[index], to: &output) }
    }
  }

  /// Returns the first line and the number of lines; the line before an empty range.
  private static func text(of range: Range<Int>) -> String {
    "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }

  private static func append(_ sign: UInt8, _ line: Line, to output: inout [UInt8]) {
    output.append(sign)
    output += line
    if line.last != 0x0A { output += "\n\\ No newline at end of file\n".utf8 }
  }

}

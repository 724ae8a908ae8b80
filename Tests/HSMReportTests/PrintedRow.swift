/// The text part of a printed row, cut into characters by a measure of its own: the atoms' widths.
struct PrintedRow {

  /// What is printed and the column where it starts.
  var pieces: [(text: String, column: Int)] = []

  /// The columns of the row.
  var width = 0

  /// Reads `text`; a character that is no atom counts one column.
  init(_ text: Substring) {
    for character in Self.characters(of: text) {
      pieces.append((character.text, width))
      width += character.width
    }
  }

  /// The widths of what can be printed.
  private static let widths: [String: Int] = {
    var widths: [String: Int] = [:]
    for atom in Atom.all where atom != .tab { widths[atom.shown] = atom.width }
    return widths
  }()

  /// Cuts `text` into the longest atoms possible.
  private static func characters(of text: Substring) -> [(text: String, width: Int)] {
    let scalars = Array(text.unicodeScalars)
    var result: [(text: String, width: Int)] = []
    var index = 0
    while index < scalars.count {
      var found: (text: String, width: Int, count: Int)?
      if index + 1 == scalars.count || scalars[index + 1].value < 0x80,
        scalars[index].value < 0x80
      {
        found = (String(scalars[index]), 1, 1)
      } else {
        for count in (1...min(8, scalars.count - index)).reversed() {
          var view = String.UnicodeScalarView()
          view.append(contentsOf: scalars[index..<index + count])
          if let width = widths[String(view)] {
            found = (String(view), width, count)
            break
          }
        }
      }
      let next = found ?? (String(scalars[index]), 1, 1)
      result.append((next.text, next.width))
      index += next.count
    }
    return result
  }

  /// Returns the columns of each of `atoms` as this row shows them, `nil` for those it cuts off; or
  /// `nil` unless the row shows a part of `atoms` where atom `anchor`, or the end if there is no
  /// such atom, stands at `column`.
  func columns(of atoms: [Atom], anchor: Int, at column: Int) -> [Range<Int>?]? {
    if let columns = columns(of: atoms, from: 0), Self.start(columns, anchor) == column {
      return columns
    }
    guard pieces.first?.text == "…" else { return nil }
    for first in 1..<max(2, atoms.count + 1) {
      if let columns = columns(of: atoms, from: first), Self.start(columns, anchor) == column {
        return columns
      }
    }
    return nil
  }

  /// Returns where atom `index` starts, or the end of the last atom if it is past them.
  private static func start(_ columns: [Range<Int>?], _ index: Int) -> Int? {
    if index < columns.count { return columns[index]?.lowerBound }
    guard let last = columns.last else { return 0 }
    return last?.upperBound
  }

  /// Returns the columns of `atoms` if those from `first` on are what the row shows.
  private func columns(of atoms: [Atom], from first: Int) -> [Range<Int>?]? {
    var result: [Range<Int>?] = Array(repeating: nil, count: first)
    var column = 0
    var piece = 0
    if first > 0 { (column, piece) = (1, 1) }
    for index in first..<max(first, atoms.count) {
      if piece < pieces.count, pieces[piece].text == "…" {
        // Cut here; nothing follows the mark.
        if piece + 1 < pieces.count { return nil }
        return result + Array(repeating: nil, count: atoms.count - index)
      }
      let atom = atoms[index]
      let start = column
      let end = atom == .tab ? (column / 4 + 1) * 4 : column + atom.width
      if atom == .tab || atom.shown == " " {
        // Blanks at the end of a row are not printed.
        while column < end {
          if piece < pieces.count && pieces[piece].text != " " { return nil }
          if piece < pieces.count { piece += 1 }
          column += 1
        }
      } else {
        guard piece < pieces.count, pieces[piece].text == atom.shown else { return nil }
        piece += 1
        column = end
      }
      result.append(start..<end)
    }
    return piece < pieces.count ? nil : result
  }

}

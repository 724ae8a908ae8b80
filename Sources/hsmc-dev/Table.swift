/// A table in Markdown.
struct Table {

  private var rows: [[String]]

  /// Creates a table with the header `columns`, the first of which is aligned to the left and the
  /// others to the right.
  init(_ columns: [String]) { rows = [columns] }

  /// Adds a row of as many `cells` as there are columns.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines of the table, padded so that it can be read as it is.
  var text: String {
    let widths = rows[0].indices.map { column in
      max(3, rows.map { $0[column].unicodeScalars.count }.max() ?? 0)
    }
    var lines = rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: cell.1 - cell.0.unicodeScalars.count)
        return column == 0 ? cell.0 + blanks : blanks + cell.0
      }.joined(separator: " | ")
    }
    let rule = widths.enumerated().map { column, width in
      String(repeating: "-", count: column == 0 ? width : width - 1) + (column == 0 ? "" : ":")
    }
    lines.insert(rule.joined(separator: " | "), at: 1)
    return lines.map { "| \($0) |\n" }.joined()
  }

}

/// Returns `number`, which is not negative, with three digits, or with all before the point if
/// these are more.
func decimal(_ number: Double) -> String {
  decimal(number, places: number < 0.9995 ? 3 : number < 9.995 ? 2 : number < 99.95 ? 1 : 0)
}

/// Returns `number`, which is not negative, with this many `places` after the point, at most three.
func decimal(_ number: Double, places: Int) -> String {
  let scale = [1, 10, 100, 1000][places]
  let scaled = Int((number * Double(scale)).rounded())
  if places == 0 { return grouped(scaled) }
  let fraction = String(scaled % scale)
  return grouped(scaled / scale) + "." + String(repeating: "0", count: places - fraction.count)
    + fraction
}

/// Returns `number`, which is not negative, with a comma between thousands.
func grouped(_ number: Int) -> String {
  if number < 1000 { return String(number) }
  let rest = String(number % 1000)
  return grouped(number / 1000) + "," + String(repeating: "0", count: 3 - rest.count) + rest
}

/// Returns how many times as large as the one before it each of `values` is, but the first.
func growth(_ values: [Double]) -> String {
  zip(values.dropFirst(), values).map { value, before in
    let factor = value / max(before, .leastNormalMagnitude)
    return factor < 9.95 ? decimal(factor, places: 1) : grouped(Int(factor.rounded()))
  }.joined(separator: " ")
}

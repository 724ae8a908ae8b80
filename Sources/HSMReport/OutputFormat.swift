/// The formats that findings are printed in, the default first.
package enum OutputFormat: String, CaseIterable, Sendable {

  /// With the source around each finding, for people.
  case full

  /// One line a finding, for editors.
  case concise

  /// One document, for programs.
  case json

  /// Returns `report` in this format: as `version` of hsmc writes it for a terminal of `width`
  /// columns, with `color` or without, where that matters.
  package func render(_ report: Report, width: Int, color: Bool, version: String) -> [UInt8] {
    switch self {
    case .full: FullRenderer(width: width, color: color).render(report)
    case .concise: ConciseRenderer().render(report)
    case .json: JSONRenderer(version: version).render(report)
    }
  }

}

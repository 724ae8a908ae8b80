/// The formats that findings are printed in, the default first.
package enum OutputFormat: String, CaseIterable, Sendable {

  /// With the source around each finding, for people.
  case full

  /// One line a finding, for editors.
  case concise

  /// One document, for programs.
  case json

  /// Calls `sink` with each part of `report` in this format, as `version` of hsmc writes it in `width`
  /// columns, on a terminal or not, with `color` or without, where that matters; returns what the findings
  /// come to.
  package func render(
    _ report: Report, width: Int, isTerminal: Bool, color: Bool, version: String,
    to sink: @escaping (Span<UInt8>) -> Void
  ) -> Summary {
    switch self {
    case .full:
      FullRenderer(width: width, color: color, wrapsHeadlines: isTerminal).render(report, to: sink)
    case .concise: ConciseRenderer().render(report, to: sink)
    case .json: JSONRenderer(version: version).render(report, to: sink)
    }
  }

  /// How many findings are shown unless the user says so: as many as anyone reads on a terminal.
  package func limit(onTerminal: Bool) -> Int { self == .full && onTerminal ? 200 : Int.max }

}

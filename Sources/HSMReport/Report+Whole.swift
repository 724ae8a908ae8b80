package import HSMText

/// Reports all at once, for whoever has few findings: tests above all.
extension Report {

  /// The findings, in their order.
  package var diagnostics: [Diagnostic] {
    var result: [Diagnostic] = []
    _ = visit { result.append($0) }
    return result
  }

  /// Returns all that `render` passes on.
  fileprivate func whole(
    _ render: (Report, @escaping (Span<UInt8>) -> Void) -> Summary
  ) -> [UInt8] {
    var result: [UInt8] = []
    _ = render(self) { part in for index in part.indices { result.append(part[index]) } }
    return result
  }

}

extension ConciseRenderer {

  /// Returns the lines for `report`.
  package func render(_ report: Report) -> [UInt8] { report.whole(render) }

}

extension FullRenderer {

  /// Returns the findings of `report`.
  package func render(_ report: Report) -> [UInt8] { report.whole(render) }

}

extension JSONRenderer {

  /// Returns the document for `report`.
  package func render(_ report: Report) -> [UInt8] { report.whole(render) }

}

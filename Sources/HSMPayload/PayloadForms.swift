import HSMSyntax
package import HSMText

/// What a document of JSON is.
package enum PayloadForms {

  /// Returns `true` iff `source` is what `Analysis(payload:)` is meant for, right or wrong: a body, a
  /// version as the API returns it, its answer, or a request. Of what is no JSON, that it speaks of a
  /// terminal state must do.
  ///
  /// - Complexity: O(n).
  package static func include(_ source: SourceText) -> Bool {
    let tree = JSONParser.parse(source)
    if tree.error != nil { return mentionsTerminalState(source) }
    guard let root = tree.nodes.first, root.kind == .object else { return false }
    let reader = PayloadReader(tree)
    let names = tree.members(of: 0).map { key, _ in reader.field(key) }
    return names.contains(.versions)
      || names.contains(.states) && names.contains(.terminalState)
      || names.contains(.body) && names.contains(.path)
  }

  /// Returns `true` iff the name of the terminal state's member stands in `source`, in quotes.
  private static func mentionsTerminalState(_ source: SourceText) -> Bool {
    let name = [UInt8]("\"\(Member.terminalState.spelling)\"".utf8)
    let (bytes, count) = (source.bytes, source.bytes.count)
    var offset = bytes.span.first(0x22, in: 0..<count)
    while offset < count {
      if bytes[offset...].starts(with: name) { return true }
      offset = bytes.span.first(0x22, in: offset + 1..<count)
    }
    return false
  }

}

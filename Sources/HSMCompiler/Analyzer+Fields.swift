import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Reads a field of a body: its keyword and its node, in that body.
  typealias FieldReader = (inout Analyzer, Keyword, Int, Body) -> Void

  /// Calls `read` for each field of `node` that may stand in its `body`, once, and reports the fields
  /// that may not, that are given twice and that are missing.
  ///
  /// Then reads what the body includes, as fields of the same body, or of an `included` kind where
  /// `node` is a fragment.
  mutating func readFields(
    of node: Int, as body: Body, in included: BodyKind? = nil, read: FieldReader
  ) {
    let allowed = allowedFields[body.kind.index]
    var seen = FieldSet()
    var includeNodes: [Int] = []
    var firstNodes: [Int] = []
    var hasGap = !tree.nodes[node].isClosed
    for child in tree.children(of: node) {
      let field = tree.nodes[child]
      if field.kind == .unexpected {
        hasGap = true
        continue
      }
      guard let keyword = field.keyword, field.kind != .declaration else { continue }
      if !allowed.contains(keyword) {
        let span = tree.firstTokenSpan(of: child)
        report(
          .unknownField(keyword, in: body.kind, target: onlyTarget(in: child)), span,
          of: body.frame, whole: tree.span(of: child))
        // What is missing is what was meant.
        if keyword == .exits { seen.insert(.transition) }
      } else if keyword == .include {
        includeNodes.append(child)
      } else if seen.insert(keyword) {
        read(&self, keyword, child, body)
      } else {
        if firstNodes.isEmpty { firstNodes = firstFields(of: node) }
        let firstNode = firstNodes[Int(keyword.rawValue)]
        // What is broken may have been meant as something else.
        if field.isBroken || tree.nodes[firstNode].isBroken { continue }
        let first = tree.firstTokenSpan(of: firstNode)
        report(
          .duplicateField(keyword), tree.firstTokenSpan(of: child), of: body.frame,
          other: Location(file: file, span: first), whole: tree.span(of: child))
      }
    }
    for include in includeNodes { readInclude(include, as: included, in: body, read: read) }
    if hasGap { return }
    let missing = requiredFields[body.kind.index].subtracting(seen).subtracting(body.boundFields)
    guard !missing.isEmpty, let (header, name) = header(of: node) else { return }
    let fields = body.kind.requiredFields.filter(missing.contains)
    report(.missingFields(fields, in: body.kind, name: text(name)), header, of: body.frame)
  }

  /// Returns the text of the only target in `node`, exits or a transition, if there is just one.
  private func onlyTarget(in node: Int) -> String? {
    let exits = tree.nodes[node].kind == .exits ? Array(tree.children(of: node)) : [node]
    guard exits.count == 1, let target = child(of: exits[0], .target) else { return nil }
    return text(tree.span(of: target))
  }

  /// Returns the first field of each keyword in the body of `node`, by raw value of the keyword.
  private func firstFields(of node: Int) -> [Int] {
    var result = [Int](repeating: 0, count: Keyword.allCases.count)
    for child in tree.children(of: node) where tree.nodes[child].kind != .declaration {
      guard let keyword = tree.nodes[child].keyword else { continue }
      if result[Int(keyword.rawValue)] == 0 { result[Int(keyword.rawValue)] = child }
    }
    return result
  }

}

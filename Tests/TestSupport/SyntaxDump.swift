package import HSMSyntax
import HSMText

/// Tokens and trees as text, for goldens.
package enum SyntaxDump {

  /// Returns the tokens of `tree`, one a line: offset, kind, text.
  package static func tokens(_ tree: SyntaxTree) -> String {
    var result = ""
    for token in 0..<tree.tokens.count {
      let text = tree.source.text(tree.tokens.span(token))
      result += "\(tree.tokens.starts[token]) \(tree.tokens.kinds[token]) \(quoted(text))\n"
    }
    return result
  }

  /// Returns the nodes of `tree`, one a line, indented below what they are in.
  package static func tree(_ tree: SyntaxTree) -> String {
    var result = ""
    func dump(_ node: Int, depth: Int) {
      let content = tree.nodes[node]
      result += String(repeating: "  ", count: depth) + "\(content.kind)"
      if let keyword = content.keyword { result += " \(keyword.spelling)" }
      if Int(content.next) == node + 1 {
        result += " " + quoted(tree.source.text(tree.span(of: node)))
      }
      if content.isBroken { result += " (broken)" }
      result += "\n"
      for child in tree.children(of: node) { dump(child, depth: depth + 1) }
    }
    dump(0, depth: 0)
    return result
  }

  /// Returns `text` in quotes, with escapes for what is hard to see.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20 || 0x7F..<0xA1 ~= scalar.value:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

}

import HSMSyntax
import HSMText
import Testing

extension JSONTests {

  /// Checks what holds for the tree of any bytes, and returns the tree of `bytes`.
  @discardableResult
  static func check(_ bytes: [UInt8]) -> JSONTree {
    let tree = parse(bytes)
    let expected = NaiveJSON.strings(in: bytes)
    if (tree.error == nil) != (expected != nil) {
      record("is \(expected == nil ? "no " : "")JSON", bytes)
    }
    checkNodes(tree)
    if let error = tree.error {
      check(error, in: tree.source)
    } else {
      let strings = tree.nodes.filter { $0.kind == .string }.map { node in
        var decoded: [UInt8] = []
        JSONString.append(bytes[node.span.bytes], to: &decoded)
        return decoded
      }
      if strings != expected?.map({ [UInt8]($0.utf8) }) { record("has other strings", bytes) }
      if tree.nodes[0].next != tree.nodes.count { record("has several roots", bytes) }
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      if packed(0, in: tree) != packed(bytes[(hasMark ? 3 : 0)...]) {
        record("is not what its tree says", bytes)
      }
    }
    return tree
  }

  /// Checks that the nodes of `tree` are inside one another.
  private static func checkNodes(_ tree: JSONTree) {
    for (index, node) in tree.nodes.enumerated() {
      var isRight = node.start < node.end && node.end <= tree.source.bytes.count
      isRight = isRight && index < node.next && node.next <= tree.nodes.count
      if node.kind != .object && node.kind != .array {
        isRight = isRight && Int(node.next) == index + 1
      }
      var end = node.start + 1
      for (number, child) in tree.children(of: index).enumerated() {
        let content = tree.nodes[child]
        isRight = isRight && content.start >= end && content.end <= node.end
        isRight = isRight && Int(content.next) <= Int(node.next)
        if node.kind == .object, number % 2 == 0 { isRight = isRight && content.kind == .string }
        end = content.end
      }
      if tree.error == nil, node.kind == .object {
        isRight = isRight && tree.children(of: index).map { $0 }.count % 2 == 0
      }
      if !isRight { record("has a bad node \(index)", tree.source.bytes) }
    }
  }

  /// Checks that `error` about `source` points to characters and can be put in words.
  private static func check(_ error: JSONError, in source: SourceText) {
    let bytes = source.bytes
    for span in [error.span] + (error.other.map { [$0] } ?? []) {
      guard span.start <= span.end, span.end <= bytes.count else {
        record("has its error outside", bytes)
        continue
      }
      for offset in [Int(span.start), Int(span.end)] where offset < bytes.count {
        if bytes[offset] & 0xC0 == 0x80, error.kind != .invalidUTF8 {
          record("has its error inside a character", bytes)
        }
      }
    }
    if (error.kind == .invalidUTF8) != (String(validating: bytes, as: UTF8.self) == nil) {
      record("is UTF-8 or not", bytes)
    }
    let diagnostic = error.diagnostic(in: source, file: 0)
    if diagnostic.message.isEmpty || diagnostic.label.isEmpty || diagnostic.help.isEmpty
      || diagnostic.related.contains(where: \.message.isEmpty)
    {
      record("has an error without words: \(error.kind)", bytes)
    }
    for edit in diagnostic.help.flatMap({ $0.fix?.edits ?? [] }) {
      let span = edit.location.span
      let isInside = span.start <= span.end && span.end <= bytes.count
      if !isInside
        || [Int(span.start), Int(span.end)].contains(where: {
          $0 < bytes.count && bytes[$0] & 0xC0 == 0x80
        })
      {
        record("has an edit that is not of whole characters", bytes)
      }
    }
  }

  /// Returns the document of `node` without blanks, made from the tree.
  private static func packed(_ node: Int, in tree: JSONTree) -> [UInt8] {
    let content = tree.nodes[node]
    switch content.kind {
    case .array:
      let items = tree.children(of: node).map { packed($0, in: tree) }
      return [0x5B] + items.joined(separator: [0x2C]) + [0x5D]
    case .object:
      let members = tree.members(of: node).map { key, value in
        packed(key, in: tree) + [0x3A] + packed(value, in: tree)
      }
      return [0x7B] + members.joined(separator: [0x2C]) + [0x7D]
    default: return Array(tree.source.bytes[content.span.bytes])
    }
  }

  /// Returns the document `bytes` without the blanks outside its strings.
  private static func packed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var isInString = false
    var isEscaped = false
    return bytes.filter { byte in
      let isBlank = !isInString && [0x20, 0x09, 0x0A, 0x0D].contains(byte)
      if byte == 0x22, !isEscaped { isInString.toggle() }
      isEscaped = isInString && byte == 0x5C && !isEscaped
      return !isBlank
    }
  }

  /// Records that the document `bytes` is not as expected.
  private static func record(_ what: String, _ bytes: [UInt8]) {
    Issue.record("\(String(decoding: bytes.prefix(2_000), as: UTF8.self).debugDescription) \(what)")
  }

}

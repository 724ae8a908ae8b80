import Foundation
import HSMText
import TestSupport
import Testing

/// What the JSON parser accepts, what it makes of it, and what it says of the rest.
struct JSONTests {

  @Test(arguments: JSONCase.all)
  func verdict(_ test: JSONCase) {
    let tree = Self.check(test.bytes)
    #expect((tree.error == nil) == test.isValid)
  }

  /// What is wrong with each case, and where.
  @Test func errors() {
    var result = ""
    for test in JSONCase.all {
      let tree = Self.parse(test.bytes)
      guard let error = tree.error else { continue }
      let kind = "\(error.kind)".replacing(/HSMText\.(\w+\.)*/, with: "")
      result += "\(test.name): \(kind) at \(error.span.start)"
      if error.span.end > error.span.start { result += "–\(error.span.end)" }
      if let other = error.other { result += ", and \(other.start)–\(other.end)" }
      result += "\n"
    }
    Golden.expect(result, at: "Tests/Goldens/json/errors.txt")
  }

  @Test func nodesAreSmall() {
    #expect(MemoryLayout<JSONNode>.size == 16 && MemoryLayout<JSONNode>.stride == 16)
  }

  @Test func childrenAndMembers() {
    let tree = Self.parse([UInt8](#" {"a": [1, {"b": null}], "\u0063": ""} "#.utf8))
    func text(_ node: Int) -> String { tree.source.text(tree.nodes[node].span) }
    let members = tree.members(of: 0).map { "\(text($0.key)) = \(text($0.value))" }
    #expect(members == [#""a" = [1, {"b": null}]"#, #""\u0063" = """#])
    #expect(tree.children(of: 2).map(text) == ["1", #"{"b": null}"#])
    #expect(
      tree.nodes.map(\.kind) == [
        .object, .string, .array, .number, .object, .string, .null, .string, .string,
      ])
    #expect(tree.nodes.filter(\.hasEscapes).map { tree.source.text($0.span) } == [#""\u0063""#])
  }

  /// Of a document with an error, what stands before it is there.
  @Test func nodesBeforeTheError() {
    let tree = Self.parse([UInt8](#"{"a": 1, "b": [true, "c": 2], "d": 3}"#.utf8))
    #expect(tree.error?.kind == .colonInArray)
    #expect(tree.nodes.count == 7)
    #expect(tree.members(of: 0).map(\.key) == [1, 3])
    let cut = Self.parse([UInt8](#"{"a": 1, "b": "#.utf8))
    #expect(cut.members(of: 0).map(\.key) == [1])
  }

  @Test(arguments: JSONCase.all.filter(\.isValid))
  func decodesLikeFoundation(_ test: JSONCase) throws {
    let tree = Self.parse(test.bytes)
    for node in tree.nodes where node.kind == .string {
      let token = tree.source.bytes[node.span.bytes]
      var decoded: [UInt8] = []
      JSONString.append(token, to: &decoded)
      let value = try JSONSerialization.jsonObject(with: Data(token), options: .fragmentsAllowed)
      #expect(decoded == [UInt8](try #require(value as? String).utf8))
    }
  }

  /// Decoding ends and appends something sensible whatever the bytes are.
  @Test func decodingIsTotal() {
    let pieces = [
      "\"", "\\", "\\u", "\\u00e9", "\\ud83d", "\\ude00", "\\n", "a", "é", "0", "{", "\n",
    ]
    var random = SplitMix64(seed: 3)
    for _ in Effort.some(of: 0..<2_000) {
      let count = Int.random(in: 0..<8, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
      let token = [UInt8]("\"\(text)\"".utf8)
      var decoded: [UInt8] = []
      JSONString.append(token[...], to: &decoded)
      #expect(decoded.count <= token.count)
      #expect(String(validating: decoded, as: UTF8.self) != nil)
    }
  }

  /// Returns the tree of `bytes`.
  static func parse(_ bytes: [UInt8]) -> JSONTree {
    JSONParser.parse(SourceText(path: "test.json", bytes: bytes))
  }

}

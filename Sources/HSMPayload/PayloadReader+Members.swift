import HSMModel
import HSMSyntax
import HSMText

extension PayloadReader {

  /// Returns the members of the object `node`, which is `object`, by field: the last one counts, as
  /// for the server. Reports those that are missing, that are given twice and that the API ignores.
  mutating func readMembers(_ node: Int, of object: PayloadObject) -> PayloadMembers {
    let known = tables.knownFields[object.index]
    var members = PayloadMembers()
    var unknown: [Int] = []
    for (key, value) in tree.members(of: node) {
      guard let field = field(key), known.contains(field) else {
        unknown.append(key)
        continue
      }
      if let first = members.add(field, key, value) {
        report(
          .duplicateKey(field.name), span(key), other: location(first), whole: member(first))
      }
    }
    if !unknown.isEmpty || !members.fields.contains(tables.requiredFields[object.index]) {
      let fields = members.fields
      var missing = object.required.filter { !fields.contains($0) }
      if !unknown.isEmpty { reportUnknown(unknown, of: object, &missing) }
      if !missing.isEmpty {
        report(.missingMembers(missing.map { $0.name }, of: object.phrase), header(node))
      }
    }
    return members
  }

  /// Reports the members with these `keys`, which the API ignores, and of equal ones those after the
  /// first as given twice; takes those that they are meant as out of the `missing` ones.
  private mutating func reportUnknown(
    _ keys: [Int], of object: PayloadObject, _ missing: inout [Member]
  ) {
    var names = SymbolTable()
    var firstKeys: [Int] = []
    for key in keys {
      let name = value(key)
      let text = String(decoding: name, as: UTF8.self)
      let symbol = names.intern(0..<name.count, in: name.span)
      if symbol.index < firstKeys.count {
        let first = firstKeys[symbol.index]
        report(.duplicateKey(text), span(key), other: location(first), whole: member(first))
        continue
      }
      firstKeys.append(key)
      if let index = meaning(of: text, in: object, among: missing) {
        report(
          .misnamedMember(text, of: object.phraseWithArticle, missing[index].name), span(key))
        missing.remove(at: index)
      } else {
        report(
          .unknownMember(text, of: object.phraseWithArticle), span(key), whole: member(key))
      }
    }
  }

  /// Returns the index of the member among the `missing` ones of an `object` that `name` is meant as:
  /// that which a source calls so, or one with a similar name.
  private func meaning(
    of name: String, in object: PayloadObject, among missing: [Member]
  ) -> Int? {
    let known = object.bodyKind?.members.filter { $0.keyword.spelling == name } ?? []
    return missing.firstIndex { member in known.contains { $0.member == member } }
      ?? Similarity.best(for: [UInt8](name.utf8), among: missing.map { [UInt8]($0.name.utf8) })
  }

  /// Returns the field whose name the string `key` is, if it is one.
  ///
  /// Inlined, as `value` is, since each call would copy the reader.
  @inline(__always)
  func field(_ key: Int) -> Member? {
    let symbol: Symbol?
    if tree.nodes[key].hasEscapes {
      let name = value(key)
      symbol = tables.fieldNames.find(0..<name.count, in: name.span)
    } else {
      symbol = tables.fieldNames.find(content(key), in: tree.source.bytes.span)
    }
    return symbol.flatMap { Member(rawValue: UInt8($0.index)) }
  }

  // MARK: Strings

  /// Returns the bytes of the string `node` between its quotes.
  func content(_ node: Int) -> Range<Int> {
    Int(tree.nodes[node].start) + 1..<Int(tree.nodes[node].end) - 1
  }

  /// Returns `false` if the string `node` surely stands for another number of bytes than `length`.
  func mayHaveLength(_ length: Int, _ node: Int) -> Bool {
    tree.nodes[node].hasEscapes || content(node).count == length
  }

  /// Returns the bytes that the string `node` stands for.
  @inline(__always)
  func value(_ node: Int) -> ArraySlice<UInt8> {
    if !tree.nodes[node].hasEscapes { return tree.source.bytes[content(node)] }
    var bytes: [UInt8] = []
    JSONString.append(tree.source.bytes[span(node).bytes], to: &bytes)
    return bytes[...]
  }

  /// Returns the text that the string `node` stands for.
  func text(_ node: Int) -> String { String(decoding: value(node), as: UTF8.self) }

}

import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Calls `read` for each field of the body of `node` that may stand in a `body`, once, and reports
  /// the fields that may not, that are given twice and that are missing.
  ///
  /// Then reads what the body includes, as fields of the same body, or of an `included` one where
  /// `node` is a fragment.
  mutating func readFields(
    of node: Int, as body: BodyKind, in included: BodyKind? = nil,
    read: (inout Analyzer, Keyword, Int) -> Void
  ) {
    let allowed = allowedFields[body.index]
    var seen = FieldSet()
    var includeNodes: [Int] = []
    var hasGap = !tree.nodes[node].isClosed
    for child in tree.children(of: node) {
      let field = tree.nodes[child]
      if field.kind == .unexpected {
        hasGap = true
        continue
      }
      guard let keyword = field.keyword, field.kind != .declaration else { continue }
      if !allowed.contains(keyword) {
        report(.unknownField(keyword, in: body), tree.firstTokenSpan(of: child))
      } else if keyword == .include {
        includeNodes.append(child)
      } else if seen.insert(keyword) {
        firstNodes[Int(keyword.rawValue)] = child
        read(&self, keyword, child)
      } else {
        let first = tree.firstTokenSpan(of: firstNodes[Int(keyword.rawValue)])
        report(
          .duplicateField(keyword), tree.firstTokenSpan(of: child),
          other: Location(file: file, span: first), whole: tree.span(of: child))
      }
    }
    for include in includeNodes { readInclude(include, as: included ?? body, read: read) }
    if hasGap { return }
    let missing = requiredFields[body.index].subtracting(seen).subtracting(boundFields)
    guard !missing.isEmpty, let name = nameNode(of: node) else { return }
    let header = SourceSpan(tree.span(of: node).start, tree.span(of: name).end)
    report(
      .missingFields(
        body.requiredFields.filter(missing.contains), in: body, name: text(tree.span(of: name))),
      header)
  }

  /// Returns the text of the field `node`, KEYWORD STRING, stripped as the server strips it;
  /// reports a blank one. `nil` if it is broken or blank.
  mutating func readText(_ node: Int) -> Text? {
    guard let string = child(of: node, .string) else { return nil }
    return readString(string)
  }

  /// Returns the stripped text of the string `node`; reports a blank one.
  @inline(__always)
  mutating func readString(_ node: Int) -> Text? {
    guard var text = verbatim(node) else { return nil }
    text = model.stripped(text)
    if text.range.isEmpty {
      report(.blankText, text.location.span)
      return nil
    }
    return text
  }

  /// Returns the text of the string `node` as it is, or `nil` if it is broken.
  mutating func verbatim(_ node: Int) -> Text? {
    let token = Int(tree.nodes[node].firstToken)
    let span = tree.tokens.span(token)
    var text = Text(location: Location(file: file, span: span), origin: origin)
    switch tree.tokens.kinds[token] {
    case .string:
      text.buffer = file + 1
      text.start = span.start + 1
      text.end = span.end - 1
    case .escapedString, .multilineString:
      text.start = UInt32(model.decoded.count)
      StringValue.append(
        tree.source.bytes[span.bytes], tree.tokens.kinds[token], to: &model.decoded)
      text.end = UInt32(model.decoded.count)
    default: return nil
    }
    return text
  }

  /// Returns the texts of the strings in the list `node`; those that are broken or blank are left
  /// out. `nil` if the list says nothing certain: it is broken and holds nothing.
  mutating func readTexts(_ node: Int) -> Items {
    let start = model.texts.count
    let end = Int(tree.nodes[node].next)
    var child = node + 1
    while child < end {
      if tree.nodes[child].kind == .string, let text = readString(child) {
        model.texts.append(text)
      }
      child = Int(tree.nodes[child].next)
    }
    return Items(start..<model.texts.count)
  }

  /// Returns the queries in the list `node`, verbatim.
  mutating func readQueries(_ node: Int) -> Items {
    let start = model.texts.count
    for child in tree.children(of: node) where tree.nodes[child].kind == .string {
      if let text = verbatim(child) { model.texts.append(text) }
    }
    return Items(start..<model.texts.count)
  }

  /// Reports the list `node` if it holds nothing (contract, constraint 2, and *recall*).
  mutating func checkNotEmpty(_ keyword: Keyword, _ node: Int) {
    if tree.nodes[node].isBroken || Int(tree.nodes[node].next) > node + 1 { return }
    report(.emptyList(keyword), tree.span(of: node))
  }

  /// Returns the id of the field `node`; reports one that is none (contract, scalar *id*).
  mutating func readID(_ node: Int) -> Text? {
    guard let string = child(of: node, .string), let text = verbatim(string) else { return nil }
    let bytes = model.bytes(text)
    if !bytes.isID {
      report(.invalidID(String(decoding: bytes, as: UTF8.self)), text.location.span)
    }
    return text
  }

  /// Returns the version constraint of the field `node`; reports one that is none (contract, scalar
  /// *version constraint*).
  mutating func readVersionConstraint(_ node: Int) -> Text? {
    guard let string = child(of: node, .string), let text = verbatim(string) else { return nil }
    let bytes = model.bytes(text)
    if let part = versionConstraints.firstMalformed(in: bytes) {
      let start = bytes.startIndex + part.lowerBound
      var span = text.location.span
      if text.buffer != 0 { span = SourceSpan(UInt32(start), UInt32(start + part.count)) }
      if part.isEmpty { span = text.location.span }
      let shown = model.buffer(of: text).span.strippingWhiteSpace(start..<start + part.count)
      report(
        .invalidVersionConstraint(
          String(decoding: model.buffer(of: text)[shown], as: UTF8.self)), span)
    }
    return text
  }

  /// Returns the whole number of the field `node`; reports one that is none.
  mutating func readInteger(_ keyword: Keyword, _ node: Int) -> Text? {
    guard let word = child(of: node, .number) else { return nil }
    let span = tree.span(of: word)
    guard let number = DecimalNumber(tree.source.bytes[span.bytes]), number.isInteger else {
      report(.invalidInteger(keyword, text(span)), span)
      return nil
    }
    // Contract, scalar *word limit*.
    if keyword == .wordLimit, !number.isPositive { report(.wordLimitRange(text(span)), span) }
    return source(span)
  }

  /// Returns the fillers of the field `node`, checked (contract, scalars *fillers*, *filler delay*).
  mutating func readFillers(_ node: Int) -> Fillers {
    var fillers = Fillers()
    if let word = child(of: node, .number) { fillers.delay = readDelay(word) }
    fillers.texts = readTexts(node)
    var count = 0
    var sixth: Int? = nil
    for child in tree.children(of: node) where tree.nodes[child].kind == .string {
      count += 1
      if count == 6 { sixth = child }
    }
    if let sixth { report(.tooManyFillers(count), tree.span(of: sixth)) }
    return fillers
  }

  /// Returns the number of the delay `node`, without its unit.
  private mutating func readDelay(_ node: Int) -> Text? {
    var span = tree.span(of: node)
    let bytes = tree.source.bytes[span.bytes]
    guard bytes.last == 0x73, let number = DecimalNumber(bytes.dropLast()) else {
      report(.invalidDelay(text(span)), span)
      return nil
    }
    if !number.isPositive || !number.isAtMostTen {
      let digits = String(decoding: bytes.dropLast(), as: UTF8.self)
      report(.fillerDelayRange(digits), span)
    }
    span.end -= 1
    return source(span)
  }

  /// Returns the persistence of the field `node`, the default if it is broken.
  mutating func readPersistence(_ node: Int) -> Persistence? {
    guard let word = child(of: node, .word) else { return nil }
    let span = tree.span(of: word)
    let name = text(span)
    if let known = Persistence.allCases.first(where: { $0.name == name }) { return known }
    let names = Persistence.allCases.map { [UInt8]($0.name.utf8) }
    let suggestion = Similarity.best(for: [UInt8](name.utf8), among: names)
      .map { Persistence.allCases[$0].name }
    report(.invalidPersistence(name, suggestion: suggestion), span)
    return nil
  }

  /// Returns the source's bytes in `span` as a text.
  func source(_ span: SourceSpan) -> Text {
    Text(
      buffer: file + 1, start: span.start, end: span.end,
      location: Location(file: file, span: span), origin: origin)
  }

  /// Returns `true` iff a part of the body of `node` could not be read, so that what it lacks may
  /// stand there.
  func hasGap(_ node: Int) -> Bool {
    !tree.nodes[node].isClosed
      || tree.children(of: node).contains { tree.nodes[$0].kind == .unexpected }
  }

  /// Returns `true` iff a field of the body of `node` begins with `keyword`.
  func says(_ keyword: Keyword, in node: Int) -> Bool {
    tree.children(of: node).contains { tree.nodes[$0].keyword == keyword }
  }

  /// Returns the first child of `node` that is of `kind`.
  func child(of node: Int, _ kind: NodeKind) -> Int? {
    tree.child(of: node, kind)
  }

}

import HSMModel
import HSMSyntax
import HSMText

/// Values: what their form alone says of them. See `ContractCheck` for the rest.
extension Analyzer {

  // MARK: Texts

  /// Returns the string of the field `node`, KEYWORD STRING, which is a `scalar`; `nil` if it is broken.
  mutating func readString(
    in node: Int, _ origin: Origin, as scalar: Scalar = .text
  ) -> Text? {
    guard let string = child(of: node, .string) else { return nil }
    return readString(string, origin, as: scalar)
  }

  /// Returns the string `node`, which is a `scalar`: a text is stripped as the server strips it. `nil`
  /// if it is broken.
  @inline(__always)
  mutating func readString(_ node: Int, _ origin: Origin, as scalar: Scalar = .text) -> Text? {
    let token = Int(tree.nodes[node].firstToken)
    let span = tree.tokens.span(token)
    switch tree.tokens.kinds[token] {
    case .string:
      let content = SourceSpan(span.start + 1, span.end - 1)
      var text = Text(scalar, file: file, span, content: content, origin: origin)
      text.strip(in: tree.source.bytes.span)
      return text
    case .escapedString, .multilineString:
      let start = UInt32(model.decoded.count)
      StringValue.append(
        tree.source.bytes[span.bytes], tree.tokens.kinds[token], to: &model.decoded)
      let content = SourceSpan(start, UInt32(model.decoded.count))
      var text = Text(scalar, file: file, span, content: content, origin: origin)
      text.isDecoded = true
      text.strip(in: model.decoded.span)
      return text
    default: return nil
    }
  }

  /// Returns the strings in the list `node`, each a `scalar`, without those that are broken. None if the
  /// list says nothing certain: what it holds is broken.
  mutating func readTexts(_ node: Int, _ origin: Origin, as scalar: Scalar = .text) -> Items {
    let start = model.texts.count
    let end = Int(tree.nodes[node].next)
    var child = node + 1
    while child < end {
      if tree.nodes[child].kind == .string, let text = readString(child, origin, as: scalar) {
        model.texts.append(text)
      }
      child = Int(tree.nodes[child].next)
    }
    if model.texts.count == start, tree.nodes[node].isBroken || end > node + 1 { return .none }
    return Items(start..<model.texts.count)
  }

  /// Returns the source's bytes in `content`, at `span`, as a `scalar`.
  func source(
    _ scalar: Scalar, _ span: SourceSpan, content: SourceSpan? = nil, _ origin: Origin
  ) -> Text {
    Text(scalar, file: file, span, content: content ?? span, origin: origin)
  }

  // MARK: Numbers

  /// Returns the whole number of the field `node`, a `scalar`; reports one that is none.
  mutating func readInteger(
    _ keyword: Keyword, _ node: Int, _ body: Body, as scalar: Scalar = .integer
  ) -> Text? {
    guard let word = child(of: node, .number) else { return nil }
    let span = tree.span(of: word)
    guard let number = DecimalNumber(tree.source.bytes[span.bytes]), number.isInteger else {
      report(.invalidInteger(keyword, text(span)), span, of: body.origin)
      return nil
    }
    return source(scalar, span, body.origin)
  }

  /// Returns the fillers of the field `node`.
  mutating func readFillers(_ node: Int, _ body: Body) -> Fillers {
    var delay = Items.none
    if let word = child(of: node, .number) { delay = model.add(readDelay(word, body)) }
    return Fillers(delay: delay, texts: readTexts(node, body.origin))
  }

  /// Returns the number of the delay `node`, without its unit; reports one that is none.
  private mutating func readDelay(_ node: Int, _ body: Body) -> Text? {
    let span = tree.span(of: node)
    let bytes = tree.source.bytes[span.bytes]
    guard bytes.last == 0x73, DecimalNumber(bytes.dropLast()) != nil else {
      report(.invalidDelay(text(span)), span, of: body.origin)
      return nil
    }
    return source(.delay, span, content: SourceSpan(span.start, span.end - 1), body.origin)
  }

  // MARK: Words

  /// Returns the persistence of the field `node`; reports one that is none.
  mutating func readPersistence(_ node: Int, _ body: Body) -> Persistence? {
    guard let word = child(of: node, .word) else { return nil }
    let span = tree.span(of: word)
    let name = text(span)
    if let known = Persistence(named: name) { return known }
    report(
      .invalidPersistence(name, suggestion: Persistence.like(name)?.name), span, of: body.origin)
    return nil
  }

}

import HSMModel
import HSMSyntax
import HSMText

extension PayloadReader {

  // MARK: Strings

  /// Returns the string `node`, a `scalar`: a text is stripped as the server strips it. Reports anything
  /// but a string.
  mutating func readString(_ node: Int?, as scalar: Scalar = .text) -> Text? {
    guard let node, expect(.string, node, "a string") else { return nil }
    let place = span(node)
    var content = SourceSpan(place.start + 1, place.end - 1)
    if tree.nodes[node].hasEscapes {
      content.start = UInt32(model.decoded.count)
      JSONString.append(tree.source.bytes[place.bytes], to: &model.decoded)
      content.end = UInt32(model.decoded.count)
    }
    var text = Text(scalar, file: file, place, content: content, origin: origin)
    text.isDecoded = tree.nodes[node].hasEscapes
    text.strip(in: model.buffer(of: text).span)
    return text
  }

  /// Returns the strings of the list `node`, each a `scalar`. None if the list says nothing certain:
  /// what it holds is no string.
  mutating func readTexts(_ node: Int?, as scalar: Scalar = .text) -> Items {
    guard let node, expect(.array, node, "a list") else { return .none }
    let start = model.texts.count
    for child in tree.children(of: node) {
      if let text = readString(child, as: scalar) { model.texts.append(text) }
    }
    if model.texts.count == start, Int(tree.nodes[node].next) > node + 1 { return .none }
    return Items(start..<model.texts.count)
  }

  /// Returns the persistence `node`; reports one that is none.
  mutating func readPersistence(_ node: Int?) -> Persistence? {
    guard let node, expect(.string, node, "a string") else { return nil }
    let name = value(node)
    if let known = tables.persistences.find(0..<name.count, in: name.span) {
      return Persistence.allCases[known.index]
    }
    let text = text(node)
    report(.invalidPersistence(text, suggestion: Persistence.like(text)?.name), span(node))
    return nil
  }

  // MARK: Numbers

  /// Returns the number `node`, a `scalar`, as it is spelled; reports anything but a number, and one
  /// with a fraction if it is to be whole, a `phrase`.
  mutating func readNumber(
    _ node: Int?, as scalar: Scalar, whole phrase: String? = nil
  ) -> Text? {
    guard let node, expect(.number, node, "a number") else { return nil }
    let place = span(node)
    if let phrase {
      guard let number = DecimalNumber(tree.source.bytes[place.bytes]) else { return nil }
      if !number.isInteger, number.roundedWhole == nil {
        report(
          .notWhole(tree.source.text(place), phrase, hasFraction: number.hasFraction), place)
        return nil
      }
    }
    return Text(scalar, file: file, place, content: place, origin: origin)
  }

  // MARK: Lists and objects

  /// Returns the items of the list `node`, if there are two.
  func pair(_ node: Int) -> (Int, Int)? {
    var items = tree.children(of: node)
    guard let first = items.next(), let second = items.next(), items.next() == nil else {
      return nil
    }
    return (first, second)
  }

  /// Returns the tool call spec `node`.
  mutating func readTool(_ node: Int) -> ToolCallSpec? {
    guard expect(.object, node, "an object") else { return nil }
    let members = readMembers(node, of: .tool)
    var spec = ToolCallSpec(name: model.symbols.empty())
    spec.id = model.add(readString(members[.toolID], as: .id))
    spec.version = model.add(readString(members[.version], as: .versionConstraint))
    spec.instruction = model.add(readString(members[.instruction]))
    spec.fillers = Fillers(
      delay: model.add(readNumber(members[.fillerDelay], as: .delay)),
      texts: readTexts(members[.fillers]))
    spec.ownFields = tables.toolFields
    spec.persistence = readPersistence(members[.persistence]) ?? spec.persistence
    spec.origin = origin
    return spec
  }

  /// Returns the tool call specs of the list `node`.
  mutating func readTools(_ node: Int?) -> Items {
    guard let node, expect(.array, node, "a list") else { return .none }
    let start = model.uses.count
    for child in tree.children(of: node) {
      if let spec = readTool(child) { model.uses.append(spec) }
    }
    return Items(start..<model.uses.count)
  }

  /// Returns the exit conditions of the list `node`.
  mutating func readExits(_ node: Int?) -> Items {
    guard let node, expect(.array, node, "a list") else { return .none }
    let start = model.exits.count
    for child in tree.children(of: node) where expect(.object, child, "an object") {
      let members = readMembers(child, of: .exit)
      let description = readString(members[.description])
      let next = members[.nextState]
      let target = readTarget(next)
      guard let description else { continue }
      model.exits.append(
        Exit(
          description: description, target: target, span: span(child),
          targetSpan: span(next ?? child)))
    }
    return Items(start..<model.exits.count)
  }

}

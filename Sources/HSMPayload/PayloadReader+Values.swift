import HSMModel
import HSMSyntax
import HSMText

extension PayloadReader {

  // MARK: Strings

  /// Returns the string `node` as it is; reports anything else, which should have been `phrase`.
  mutating func readString(_ node: Int?, _ phrase: String = "a string") -> Text? {
    guard let node, expect(.string, node, phrase) else { return nil }
    var text = Text(location: location(node), origin: origin)
    let place = span(node)
    if tree.nodes[node].hasEscapes {
      text.start = UInt32(model.decoded.count)
      JSONString.append(tree.source.bytes[place.bytes], to: &model.decoded)
      text.end = UInt32(model.decoded.count)
    } else {
      text.buffer = file + 1
      text.start = place.start + 1
      text.end = place.end - 1
    }
    return text
  }

  /// Returns the text `node`, stripped as the server strips it; reports a blank one.
  mutating func readText(_ node: Int?) -> Text? {
    guard let text = readString(node).map({ model.stripped($0) }) else { return nil }
    if text.range.isEmpty {
      report(.blankText, text.location.span)
      return nil
    }
    return text
  }

  /// Returns the texts of the list `node`.
  mutating func readTexts(_ node: Int?) -> Items {
    guard let node, expect(.array, node, "a list") else { return .none }
    let start = model.texts.count
    for child in tree.children(of: node) {
      if let text = readText(child) { model.texts.append(text) }
    }
    return Items(start..<model.texts.count)
  }

  /// Returns the queries of the list `node`, verbatim; `nil` if it is null.
  mutating func readQueries(_ node: Int?) -> Items? {
    guard let node, tree.nodes[node].kind != .null,
      expect(.array, node, "a list or null")
    else { return nil }
    let start = model.texts.count
    for child in tree.children(of: node) {
      if let text = readString(child) { model.texts.append(text) }
    }
    checkNotEmpty(.queries, node)
    return Items(start..<model.texts.count)
  }

  /// Reports the list `node` if it is empty.
  mutating func checkNotEmpty(_ keyword: Keyword, _ node: Int?) {
    guard let node, tree.nodes[node].kind == .array, Int(tree.nodes[node].next) == node + 1 else {
      return
    }
    report(.emptyList(keyword), span(node))
  }

  /// Returns the id `node`.
  mutating func readID(_ node: Int?) -> Text? {
    guard let text = readString(node) else { return nil }
    let bytes = model.bytes(text)
    if !bytes.isID {
      report(.invalidID(String(decoding: bytes, as: UTF8.self)), text.location.span)
    }
    return text
  }

  /// Returns the version constraint `node`.
  mutating func readVersionConstraint(_ node: Int?) -> Text? {
    guard let text = readString(node) else { return nil }
    let bytes = model.bytes(text)
    if let part = versionConstraints.firstMalformed(in: bytes) {
      let start = bytes.startIndex + part.lowerBound
      let shown = model.buffer(of: text).span.strippingWhiteSpace(start..<start + part.count)
      let name = String(decoding: model.buffer(of: text)[shown], as: UTF8.self)
      report(.invalidVersionConstraint(name), text.location.span)
    }
    return text
  }

  /// Returns the persistence `node`.
  mutating func readPersistence(_ node: Int?) -> Persistence? {
    guard let node, expect(.string, node, "a string") else { return nil }
    let name = value(node)
    if let known = tables.persistences.find(0..<name.count, in: name.span) {
      return Persistence.allCases[known.index]
    }
    let names = Persistence.allCases.map { [UInt8]($0.name.utf8) }
    let suggestion = Similarity.best(for: [UInt8](name), among: names)
      .map { Persistence.allCases[$0].name }
    report(.invalidPersistence(text(node), suggestion: suggestion), span(node))
    return nil
  }

  // MARK: Numbers

  /// Returns the number `node` and its spelling.
  private mutating func readNumber(_ node: Int?) -> (number: DecimalNumber, text: Text)? {
    guard let node, expect(.number, node, "a number") else { return nil }
    let place = span(node)
    guard let number = DecimalNumber(tree.source.bytes[place.bytes]) else { return nil }
    let text = Text(
      buffer: file + 1, start: place.start, end: place.end, location: location(node), origin: origin
    )
    return (number, text)
  }

  /// Returns the whole number `node`, which is a `phrase`.
  mutating func readInteger(_ node: Int?, _ phrase: String) -> (number: DecimalNumber, text: Text)?
  {
    guard let read = readNumber(node) else { return nil }
    if read.number.isWhole, read.number.isInteger || read.number.isShort { return read }
    let spelling = String(decoding: model.bytes(read.text), as: UTF8.self)
    report(.notWhole(spelling, phrase), read.text.location.span)
    return nil
  }

  /// Returns the word limit `node`.
  mutating func readWordLimit(_ node: Int?) -> Text? {
    guard let (number, text) = readInteger(node, "word limit") else { return nil }
    if !number.isPositive {
      report(
        .wordLimitRange(String(decoding: model.bytes(text), as: UTF8.self)), text.location.span)
    }
    return text
  }

  /// Returns the fillers in the list `node`.
  mutating func readFillerTexts(_ node: Int?) -> Items {
    let texts = readTexts(node)
    if let node, tree.nodes[node].kind == .array {
      let (count, sixth) = count(node, item: 5)
      if let sixth { report(.tooManyFillers(count), span(sixth)) }
    }
    return texts
  }

  /// Returns the delay `node`, in seconds.
  mutating func readDelay(_ node: Int?) -> Text? {
    guard let (number, text) = readNumber(node) else { return nil }
    if !number.isPositive || !number.isAtMostTen {
      report(
        .fillerDelayRange(String(decoding: model.bytes(text), as: UTF8.self)), text.location.span)
    }
    return text
  }

  // MARK: Lists and objects

  /// Returns the number of items in the list `node`, and the item with this index, if there is one.
  func count(_ node: Int, item index: Int) -> (count: Int, item: Int?) {
    var (count, item): (Int, Int?) = (0, nil)
    for child in tree.children(of: node) {
      if count == index { item = child }
      count += 1
    }
    return (count, item)
  }

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
    spec.id = readID(members[.toolID]) ?? spec.id
    spec.version = readVersionConstraint(members[.version]) ?? spec.version
    spec.instruction = readText(members[.instruction]) ?? spec.instruction
    spec.fillers.texts = readFillerTexts(members[.fillers])
    spec.fillers.delay = readDelay(members[.fillerDelay])
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
      let description = readText(members[.description])
      let target = readTarget(members[.nextState])
      if let description { model.exits.append(Exit(description: description, target: target)) }
    }
    return Items(start..<model.exits.count)
  }

}

import HSMModel
import HSMSyntax

extension Decompiler {

  /// Writes the declaration with this index in `tools`.
  mutating func writeTool(_ index: Int) {
    let declaration = tools.declarations[index]
    let spec = model.uses[declaration.use]
    beginDeclaration(.tool, declaration.name.span, declaration.name.indices)
    for field in BodyKind.tool.fields {
      if field == .persistence, spec.persistence == .persistedPreferred { continue }
      if field == .fillers, isDefault(spec.fillers) { continue }
      writeField(field, of: spec)
    }
    source.close()
  }

  /// Writes the field `keyword` with the uses with these indices, unless there are none.
  mutating func writeUses(_ keyword: Keyword, _ uses: some Sequence<Int>) {
    if uses.contains(where: { _ in true }) { writeList(keyword, uses) { $0.writeUse($1) } }
  }

  /// Writes the use with this index: the tool's name, and in a block what its declaration says
  /// otherwise.
  mutating func writeUse(_ index: Int) {
    let declaration = tools.declarations[tools.declarationOfUse[index]]
    source.token(declaration.name.span, declaration.name.indices)
    let overrides = model.overrides(of: model.uses[declaration.use], by: model.uses[index])
    if overrides.isEmpty { return }
    writeBraces(overrides.indices) { decompiler, position in
      decompiler.writeField(overrides[position], of: decompiler.model.uses[index])
    }
  }

  /// Writes the text in `items` as the string of the field `keyword`, an empty one where nothing is said.
  private mutating func writeString(_ items: Items, of keyword: Keyword) {
    let bytes = model.said(items)
    source.string(bytes.span, 0..<bytes.count, .keyword(keyword))
  }

  /// Writes what `spec` says in the field `keyword`.
  private mutating func writeField(_ keyword: Keyword, of spec: ToolCallSpec) {
    if keyword == .fillers { return writeFillers(spec.fillers) }
    source.keyword(keyword)
    switch keyword {
    case .id: writeString(spec.id, of: keyword)
    case .version: writeString(spec.version, of: keyword)
    case .instruction: writeString(spec.instruction, of: keyword)
    default: source.token(spec.persistence.spelling)
    }
  }

}

extension Model {

  /// Returns the bytes of the text in `items`: none where nothing is said.
  func said(_ items: Items) -> ArraySlice<UInt8> { text(items).map { bytes($0) } ?? [] }

  /// Returns the fields in which `spec` differs from `declared`, a call of the same tool.
  func overrides(of declared: ToolCallSpec, by spec: ToolCallSpec) -> [Keyword] {
    var result: [Keyword] = []
    if !haveSameBytes(spec.version, declared.version) { result.append(.version) }
    if !haveSameBytes(spec.instruction, declared.instruction) { result.append(.instruction) }
    if spec.persistence != declared.persistence { result.append(.persistence) }
    if !sayTheSame(spec.fillers, declared.fillers) { result.append(.fillers) }
    return result
  }

  /// Returns `true` iff the bytes of `a` and `b` are the same.
  private func haveSameBytes(_ a: Items, _ b: Items) -> Bool { said(a) == said(b) }

  /// Returns `true` iff `a` and `b` have equal texts and delays, by value.
  private func sayTheSame(_ a: Fillers, _ b: Fillers) -> Bool {
    guard a.texts.count == b.texts.count, haveSameDelay(a, b) else { return false }
    for (left, right) in zip(a.texts, b.texts) where bytes(texts[left]) != bytes(texts[right]) {
      return false
    }
    return true
  }

  /// Returns `true` iff `a` and `b` have equal delays, by value.
  private func haveSameDelay(_ a: Fillers, _ b: Fillers) -> Bool {
    if haveSameBytes(a.delay, b.delay) { return true }
    var (left, right): ([UInt8], [UInt8]) = ([], [])
    appendDelayKey(of: a, to: &left)
    appendDelayKey(of: b, to: &right)
    return left == right
  }

  /// Appends bytes to `key` that are equal for equal delays, by value, only: none for the default.
  private func appendDelayKey(of fillers: Fillers, to key: inout [UInt8]) {
    guard let delay = text(fillers.delay), let number = DecimalNumber(bytes(delay)), !number.isThree
    else { return }
    number.appendKey(to: &key)
  }

  /// Appends bytes to `key` that are equal for specs that say the same only.
  func appendKey(of spec: ToolCallSpec, to key: inout [UInt8]) {
    appendPart(said(spec.id), to: &key)
    appendPart(said(spec.version), to: &key)
    appendPart(said(spec.instruction), to: &key)
    key.append(UInt8(Persistence.allCases.firstIndex(of: spec.persistence) ?? 0))
    for text in texts[spec.fillers.texts.range] { appendPart(bytes(text), to: &key) }
    // The delay comes last, behind what no length has.
    for _ in 0..<4 { key.append(0xFF) }
    appendDelayKey(of: spec.fillers, to: &key)
  }

  /// Appends `part` to `key`, with its length before it, so that parts do not run together.
  private func appendPart(_ part: ArraySlice<UInt8>, to key: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      key.append(UInt8(truncatingIfNeeded: part.count &>> shift))
    }
    key += part
  }

}

import HSMSyntax

extension Decompiler {

  /// Writes the declaration with this index in `tools`.
  mutating func writeTool(_ index: Int) {
    let declaration = tools.declarations[index]
    let spec = model.uses[declaration.use]
    beginDeclaration(.tool, declaration.name[...])
    for field in BodyKind.tool.fields {
      if field == .persistence, spec.persistence == .persistedPreferred { continue }
      if field == .fillers, isDefault(spec.fillers) { continue }
      source.line()
      writeField(field, of: spec)
    }
    source.close()
  }

  /// Writes the field `keyword` with the uses with these indices, unless there are none.
  mutating func writeUses(_ keyword: Keyword, _ uses: Range<Int>) {
    if !uses.isEmpty { writeList(keyword, Array(uses)) { $0.writeUse($1) } }
  }

  /// Writes the use with this index: the tool's name, and in a block what its declaration says
  /// otherwise.
  mutating func writeUse(_ index: Int) {
    let declaration = tools.declarations[tools.declarationOfUse[index]]
    source.raw(declaration.name)
    let overrides = model.overrides(of: model.uses[declaration.use], by: model.uses[index])
    if overrides.isEmpty { return }
    source.raw(" ")
    writeBraces(Array(overrides.indices)) { decompiler, position in
      decompiler.writeField(overrides[position], of: decompiler.model.uses[index])
    }
  }

  /// Writes what `spec` says in the field `keyword`, on the current line.
  private mutating func writeField(_ keyword: Keyword, of spec: ToolCallSpec) {
    if keyword == .fillers { return writeFillers(spec.fillers) }
    source.keyword(keyword)
    source.raw(" ")
    switch keyword {
    case .id: source.string(model.bytes(spec.id), indentedBy: 1)
    case .version: source.string(model.bytes(spec.version), indentedBy: 1)
    case .instruction: source.string(model.bytes(spec.instruction), indentedBy: 1)
    default: source.raw(spec.persistence.rawValue.utf8)
    }
  }

}

extension Model {

  /// Returns the fields in which `spec` differs from `declared`, a call of the same tool.
  func overrides(of declared: ToolCallSpec, by spec: ToolCallSpec) -> [Keyword] {
    BodyKind.use.fields.filter { field in
      switch field {
      case .version: bytes(spec.version) != bytes(declared.version)
      case .instruction: bytes(spec.instruction) != bytes(declared.instruction)
      case .persistence: spec.persistence != declared.persistence
      default: key(of: spec.fillers) != key(of: declared.fillers)
      }
    }
  }

  /// Returns bytes that are equal for fillers with equal texts and delays, by value, only.
  func key(of fillers: Fillers) -> [UInt8] {
    var key: [UInt8] = []
    let delay = fillers.delay.flatMap { DecimalNumber(bytes($0)) }
    appendPart((delay.flatMap { $0.isThree ? nil : $0.key } ?? [])[...], to: &key)
    for text in texts[fillers.texts] { appendPart(bytes(text), to: &key) }
    return key
  }

  /// Returns bytes that are equal for specs that say the same only.
  func key(of spec: ToolCallSpec) -> [UInt8] {
    var key: [UInt8] = []
    for text in [spec.id, spec.version, spec.instruction] { appendPart(bytes(text), to: &key) }
    appendPart(Array(spec.persistence.rawValue.utf8)[...], to: &key)
    return key + self.key(of: spec.fillers)
  }

  /// Appends `part` to `key`, with its length before it, so that parts do not run together.
  private func appendPart(_ part: ArraySlice<UInt8>, to key: inout [UInt8]) {
    for shift in stride(from: 0, to: 32, by: 8) {
      key.append(UInt8(truncatingIfNeeded: part.count &>> shift))
    }
    key += part
  }

}

import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Declares the fragment `node` of `owner`.
  mutating func declareFragment(_ node: Int, owner: Int) {
    let space = owner == 0 ? NameSpace.fileFragments : .fragments
    let name = declare(node, in: space, at: model.fragments.count, owner: owner)
    let location = nameLocation(of: node)
    if owner != 0, let shadowed = binding(of: name, in: .fileFragments, owner: 0) {
      report(
        .duplicateName(model.name(name), .fragment), location.span,
        other: model.fragments[shadowed].location)
    }
    model.fragments.append(FragmentDeclaration(name: name, node: node, location: location))
  }

  /// How deep fragments may include each other, and how many includes one body may come to: twice the
  /// same include in each of a chain of fragments doubles with each of them.
  private static let includeLimit = 256
  private static let includeCountLimit = 10_000

  /// Reads the fields of the fragment that `include` names as fields of a `body`, each by `read`.
  mutating func readInclude(
    _ include: Int, as body: BodyKind, read: (inout Analyzer, Keyword, Int) -> Void
  ) {
    guard let nameNode = child(of: include, .name) else { return }
    let span = tree.span(of: nameNode)
    let name = symbol(span)
    guard let index = resolve(name, at: span, in: .fragments) else {
      return reportUnknownFragment(name, span)
    }
    let location = Location(file: file, span: span)
    if let start = includes.firstIndex(where: { $0.fragment == index }) {
      let cycle = includes[start...]
      report(
        .includeCycle(
          cycle.map { model.name(model.fragments[$0.fragment].name) },
          cycle.dropFirst().map { $0.location } + [location]), span,
        whole: tree.span(of: include))
      return
    }
    if includes.isEmpty { includeCount = 0 }
    includeCount += 1
    if includes.count >= Self.includeLimit || includeCount > Self.includeCountLimit {
      // Reported once: every include that follows would say the same.
      if !isTooDeep { report(.includesTooDeep(model.name(name)), span) }
      isTooDeep = true
      return
    }
    includes.append((index, location))
    model.fragments[index].isIncluded = true
    let (returnTo, includer) = (file, origin)
    enter(model.fragments[index].location.file)
    if !isShapeOnly {
      model.inclusions.append(Inclusion(fragment: index, location: includes[0].location))
      origin.inclusion = UInt32(model.inclusions.count)
    }
    readFragment(model.fragments[index].node, as: body, read: read)
    enter(returnTo)
    origin = includer
    includes.removeLast()
  }

  /// Reads the fields of the fragment `node`, then what it includes.
  private mutating func readFragment(
    _ node: Int, as body: BodyKind, read: (inout Analyzer, Keyword, Int) -> Void
  ) {
    readFields(of: node, as: .fragment, in: body) { analyzer, keyword, field in
      if !analyzer.allowedFields[body.index].contains(keyword) {
        let include = analyzer.includes.first?.location
        analyzer.report(
          .unincludableField(keyword, in: body), analyzer.tree.firstTokenSpan(of: field),
          other: include)
      } else {
        read(&analyzer, keyword, field)
      }
    }
  }

  /// Checks the fragments that nothing includes, for their shape only.
  mutating func readUnusedFragments() {
    isShapeOnly = true
    defer { isShapeOnly = false }
    for index in model.fragments.indices where !model.fragments[index].isIncluded {
      let fragment = model.fragments[index]
      enter(fragment.location.file)
      includes.append((index, fragment.location))
      readFields(of: fragment.node, as: .fragment) { analyzer, keyword, field in
        switch keyword {
        case .exits: _ = analyzer.readExits(field, from: nil)
        case .tools, .exitTools: _ = analyzer.readUses(field)
        default: _ = analyzer.readTexts(field)
        }
      }
      includes.removeLast()
    }
  }

  private mutating func reportUnknownFragment(_ name: Symbol, _ span: SourceSpan) {
    if isShapeOnly || hasLostFile || mayBeLost(name) { return }
    let similar = suggestion(for: name, among: model.fragments) { $0.name }
      .map { model.fragments[$0] }
    report(
      .unknownFragment(model.name(name), suggestion: similar.map { model.name($0.name) }), span,
      other: similar?.location)
  }

}

import HSMModel
import HSMSyntax
import HSMText

extension Analyzer {

  /// Declares the fragment `node` of the current owner.
  mutating func declareFragment(_ node: Int) {
    let space = owner == 0 ? NameSpace.fileFragments : .fragments
    let name = declare(node, in: space, at: model.fragments.count)
    let location = nameLocation(of: node)
    if owner != 0, let shadowed = binding(of: name, in: .fileFragments, owner: 0) {
      report(
        .duplicateName(model.name(name), .fragment), location.span,
        other: model.fragments[shadowed].location)
    }
    model.fragments.append(FragmentDeclaration(name: name, location: location))
    declarations.fragments.append((node, isIncluded: false))
  }

  /// Reads the fields of the fragment that `include` names as fields of an `included` kind of body, or
  /// of that of `body`, in which it stands; each by `read`.
  mutating func readInclude(
    _ include: Int, as included: BodyKind?, in body: Body, read: FieldReader
  ) {
    guard let nameNode = child(of: include, .name) else { return }
    let span = tree.span(of: nameNode)
    let name = symbol(span)
    guard let index = resolve(name, at: span, in: .fragments, body) else {
      return reportUnknownFragment(name, span, body)
    }
    let location = Location(file: file, span: span)
    if let cycle = includes.cycle(to: index) {
      return report(
        .includeCycle(
          cycle.map { model.name(model.fragments[$0.fragment].name) },
          cycle.dropFirst().map { $0.location } + [location]), span, of: body.frame,
        whole: tree.span(of: include))
    }
    var excess: IncludeStack.Excess?
    guard includes.push(index, location, report: { excess = $0 }) else {
      if let excess { report(excess, location, of: body.frame) }
      return
    }
    declarations.fragments[index].isIncluded = true
    var inclusion: Int? = nil
    if !body.isShapeOnly {
      inclusion = model.inclusions.count
      model.inclusions.append(Inclusion(fragment: index, location: includes.all[0].location))
    }
    let fragment = Body(ofFragmentIn: body, inclusion: inclusion)
    within(model.fragments[index].location.file) {
      $0.readFragment(index, fragment, as: included ?? body.kind, read: read)
    }
    includes.pop()
  }

  /// Reports that the include at `location` is one too many.
  private mutating func report(
    _ excess: IncludeStack.Excess, _ location: Location, of origin: Origin
  ) {
    switch excess {
    case .depth: report(.includesTooDeep, location.span, of: origin)
    case .count(let repeated):
      // The outermost include that is read again and again is the one to look at.
      let place = repeated.first?.location ?? location
      let names = ([includes.all[0].fragment] + repeated.map { $0.fragment }).map {
        model.name(model.fragments[$0].name)
      }
      let counts = zip(names.dropFirst(), repeated).map { (name: $0, count: $1.count) }
      within(place.file) {
        $0.report(
          .tooManyIncludes(names[0], counts), place.span, of: origin,
          other: $0.includes.all[0].location)
      }
    }
  }

  /// Reads the fields of the fragment with this index, whose body is `fragment`, then what it includes,
  /// as fields of a `body`.
  private mutating func readFragment(
    _ index: Int, _ fragment: Body, as body: BodyKind, read: FieldReader
  ) {
    readFields(of: declarations.fragments[index].node, as: fragment, in: body) {
      analyzer, keyword, field, fragment in
      if !analyzer.allowedFields[body.index].contains(keyword) {
        let include = analyzer.includes.all.first?.location
        analyzer.report(
          .unincludableField(keyword, in: body), analyzer.tree.firstTokenSpan(of: field),
          of: fragment.frame, other: include)
      } else {
        read(&analyzer, keyword, field, fragment)
      }
    }
  }

  /// Checks the fragments that nothing includes, for their shape only.
  mutating func readUnusedFragments() {
    for index in model.fragments.indices where !declarations.fragments[index].isIncluded {
      let location = model.fragments[index].location
      includes.push(index, location)
      within(location.file) { analyzer in
        let node = analyzer.declarations.fragments[index].node
        analyzer.readFields(of: node, as: Body(.fragment, isShapeOnly: true)) {
          analyzer, keyword, field, body in
          switch keyword {
          case .exits: _ = analyzer.readExits(field, body)
          case .tools, .exitTools: _ = analyzer.readUses(field, body)
          default: _ = analyzer.readTexts(field, body.origin)
          }
        }
      }
      includes.pop()
    }
  }

  private mutating func reportUnknownFragment(_ name: Symbol, _ span: SourceSpan, _ body: Body) {
    if body.isShapeOnly || declarations.hasLostFile || mayBeLost(name) { return }
    let similar = suggestion(for: name, among: model.fragments) { $0.name }
      .map { model.fragments[$0] }
    report(
      .unknownFragment(model.name(name), suggestion: similar.map { model.name($0.name) }), span,
      of: body.frame, other: similar?.location)
  }

}

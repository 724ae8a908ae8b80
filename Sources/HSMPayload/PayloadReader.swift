import HSMModel
import HSMSyntax
import HSMText

/// Reads the body of a create-version request, or what the API returns, into a model, and checks what
/// the form alone does not say: names, and that each object has its members.
///
/// It accepts a body, a request with one, a version as the API returns it, and the answer of the
/// endpoint that returns versions. The model is flat: its tools have no names, and only the three global lists of
/// guidelines stand in the scope.
struct PayloadReader {

  let tree: JSONTree

  /// The index of the source.
  let file: UInt32 = 0

  var model: Model
  var findings = Findings()

  /// The states and references of the machines.
  var names = NameTable()

  /// The machine that is read, as an owner of names.
  var owner = 0

  /// The tables, held here since a global costs a check at each use.
  let tables = PayloadTables.shared

  /// `true` iff a state, or a reference, of the machine could not be read, so that any name may be its.
  var hasLostState = false
  var hasLostReference = false

  /// Whose items are read.
  var origin = Origin()

  init(_ tree: JSONTree) {
    self.tree = tree
    model = Model(sources: [tree.source], isPayload: true)
  }

  /// Reads all of the document.
  mutating func readDocument() {
    guard tree.error == nil, !tree.nodes.isEmpty else { return }
    checkLengths()
    guard expect(.object, 0, "an object") else { return }
    let fields = tree.members(of: 0).map { key, _ in field(key) }
    // A machine may have any members besides its own.
    if fields.contains(.states) { return readMachine(0) }
    if fields.contains(.body) { return readRequest() }
    guard fields.contains(.versions) else { return readMachine(0) }
    let members = readMembers(0, of: .answer)
    guard let versions = members[.versions], expect(.array, versions, "a list") else { return }
    for version in tree.children(of: versions) where expect(.object, version, "an object") {
      readMachine(version)
    }
  }

  /// Reads the request that the document is: its path says the id of the machine.
  private mutating func readRequest() {
    let members = readMembers(0, of: .request)
    guard let body = members[.body], expect(.object, body, "an object") else { return }
    readMachine(body)
    guard let path = members[.path], tree.nodes[path].kind == .string,
      !tree.nodes[path].hasEscapes
    else { return }
    let place = span(path)
    for part in tree.source.bytes[content(path)].split(separator: 0x2F) where part.isID {
      let content = SourceSpan(UInt32(part.startIndex), UInt32(part.endIndex))
      model.machines[0].id = model.add(
        Text(.id, file: file, place, content: content, origin: Origin()))
    }
  }

  /// Reports whole numbers of more digits than the server reads, wherever they stand.
  private mutating func checkLengths() {
    for (index, node) in tree.nodes.enumerated()
    where Int(node.end - node.start) > DecimalNumber.digitLimit {
      guard node.kind == .number, let number = DecimalNumber(tree.source.bytes[node.span.bytes])
      else { continue }
      let count = number.integerDigitCount
      if count > DecimalNumber.digitLimit { report(.integerTooLong(count), span(index)) }
    }
  }

  // MARK: Reporting

  /// Adds a finding with `message` at `span`, which is put right by removing `whole`.
  mutating func report(
    _ message: Finding.Message, _ span: SourceSpan, other: Location? = nil, whole: SourceSpan? = nil
  ) {
    findings.add(Finding(message, Location(file: file, span: span), other: other, whole: whole))
  }

  /// Returns the bytes of the member with this `key`.
  func member(_ key: Int) -> SourceSpan { SourceSpan(span(key).start, span(key + 1).end) }

  /// Returns the bytes of `node`.
  func span(_ node: Int) -> SourceSpan { SourceSpan(tree.nodes[node].start, tree.nodes[node].end) }

  /// Returns the location of `node`.
  func location(_ node: Int) -> Location { Location(file: file, span: span(node)) }

  /// Returns the place of an object in a message: its `name`, or its opening brace.
  func header(_ node: Int) -> SourceSpan {
    for (key, value) in tree.members(of: node) where field(key) == .name { return span(value) }
    return SourceSpan(tree.nodes[node].start, tree.nodes[node].start + 1)
  }

  // MARK: Shapes

  /// Returns whether `node` is of `kind`; reports that it is not what the API wants, `phrase`.
  mutating func expect(_ kind: JSONKind, _ node: Int, _ phrase: String) -> Bool {
    if tree.nodes[node].kind == kind { return true }
    reportType(node, phrase)
    return false
  }

  /// Reports that `node` is not what the API wants, `phrase`.
  mutating func reportType(_ node: Int, _ phrase: String) {
    var place = span(node)
    if tree.nodes[node].kind == .object || tree.nodes[node].kind == .array {
      place.end = place.start + 1
    }
    report(.wrongType(expected: phrase, found: Self.phrase(tree.nodes[node].kind)), place)
  }

  /// Returns `kind` in words.
  private static func phrase(_ kind: JSONKind) -> String {
    switch kind {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .number: "a number"
    case .true, .false: "a boolean"
    case .null: "null"
    }
  }

}

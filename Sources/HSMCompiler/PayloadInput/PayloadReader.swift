import HSMSyntax

/// Reads the body of a create-version request, or what the API returns, into a model, and checks
/// everything that the contract says.
///
/// It accepts a body, a version as the API returns it, and the answer of the endpoint that returns
/// versions. The model is flat: its tools have no names, and only the three global lists of
/// guidelines stand in the scope.
struct PayloadReader {

  let tree: JSONTree

  /// The index of the source.
  let file: UInt32 = 0

  var model: Model
  var findings: [Finding] = []

  /// The states and references of the current machine.
  var states = BindingTable()
  var references = BindingTable()

  /// The machine that is read, as an owner of names.
  var owner = 0

  /// The names of members; a symbol's index is its field's place among all fields.
  private let fieldNames: SymbolTable

  /// The name of the state that is read.
  var currentState: Int? = nil

  /// What may still be spent on suggestions, so that time stays linear; see `Similarity`.
  var suggestionBudget = 20_000_000

  init(_ tree: JSONTree) {
    self.tree = tree
    model = Model(sources: [tree.source])
    var names = SymbolTable()
    for field in PayloadField.allCases {
      let name = [UInt8](field.rawValue.utf8)
      _ = names.intern(0..<name.count, in: name.span)
    }
    fieldNames = names
  }

  /// Reads all of the document.
  mutating func readDocument() {
    guard tree.error == nil, !tree.nodes.isEmpty else { return }
    guard expect(.object, 0, "an object") else { return }
    var isAnswer = false
    for (key, _) in tree.members(of: 0) where field(key) == .versions { isAnswer = true }
    guard isAnswer else { return readMachine(0) }
    let members = readMembers(0, of: .answer)
    guard let versions = members[.versions], expect(.array, versions, "a list") else { return }
    for version in tree.children(of: versions) where expect(.object, version, "an object") {
      readMachine(version)
    }
  }

  // MARK: Reporting

  /// Adds a finding of `kind` at `span`.
  mutating func report(_ kind: Finding.Kind, _ span: SourceSpan, other: Location? = nil) {
    let location = Location(file: file, span: span)
    findings.append(Finding(kind, location, other: other, isPayload: true))
  }

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

  /// Returns the field whose name the string `key` is, if it is one.
  func field(_ key: Int) -> PayloadField? {
    let name = decoded(key)
    return fieldNames.find(0..<name.count, in: name.span).map { PayloadField.allCases[$0.index] }
  }

  /// Returns the members of the object `node`, which is `object`, by field: the last one counts, as
  /// for the server. Reports those that are missing, that are given twice and that the API ignores.
  mutating func readMembers(_ node: Int, of object: PayloadObject) -> [PayloadField: Int] {
    let known = object.required + object.added
    var members: [PayloadField: Int] = [:]
    var keys = SymbolTable()
    var firstKeys: [Int] = []
    var unknown: [Int] = []
    for (key, value) in tree.members(of: node) {
      let name = decoded(key)
      let symbol = keys.intern(0..<name.count, in: name.span)
      if symbol.index < firstKeys.count {
        report(
          .duplicateKey(String(decoding: name, as: UTF8.self)), span(key),
          other: location(firstKeys[symbol.index]))
      } else {
        firstKeys.append(key)
      }
      if let field = field(key), known.contains(field) {
        members[field] = value
      } else if firstKeys[symbol.index] == key {
        unknown.append(key)
      }
    }
    for key in unknown {
      let name = decoded(key)
      let similar = suggestion(for: name, among: object.required, members)
      let text = String(decoding: name, as: UTF8.self)
      report(.unknownMember(text, of: object.phraseWithArticle, suggestion: similar), span(key))
    }
    let missing = object.required.filter { members[$0] == nil }
    if !missing.isEmpty {
      report(.missingMembers(missing.map { $0.rawValue }, of: object.phrase), header(node))
    }
    return members
  }

  /// Returns the field among `fields` that is missing in `members` and that `name` most likely means.
  private func suggestion(
    for name: [UInt8], among fields: [PayloadField], _ members: [PayloadField: Int]
  ) -> String? {
    let names = fields.filter { members[$0] == nil }.map { $0.rawValue }
    return Similarity.best(for: name, among: names.map { [UInt8]($0.utf8) }).map { names[$0] }
  }

  /// Returns the bytes that the string `node` stands for.
  func decoded(_ node: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONString.append(tree.source.bytes[span(node).bytes], to: &bytes)
    return bytes
  }

}

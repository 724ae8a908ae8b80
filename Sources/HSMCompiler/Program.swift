package import HSMSyntax
package import HSMText

/// What an import leads to.
package enum ImportedFile: Sendable {

  /// The syntax tree of a source, with what tells its file from others however it is named.
  case tree(SyntaxTree, identity: String)

  case notFound

  /// A file that is there but cannot be read, for a reason in words.
  case notReadable(String)

}

/// A root file and everything it reaches through imports, each file once.
package struct Program: Sendable {

  /// The syntax trees, the root's first, then in the order in which they are first imported.
  package let trees: [SyntaxTree]

  /// What tells the file of each tree from others, in the same order.
  package let identities: [String]

  /// The imports, and those that lead nowhere.
  let imports: [NameUse]
  let findings: [Finding]

  /// Reads the program with the root `source`, which has this `identity`.
  ///
  /// `file` returns the file that an import of a path leads to from the file at another: it alone
  /// reads files.
  ///
  /// - Complexity: O(n) in the bytes of all files.
  package init(
    root source: SourceText, identity: String,
    file: (_ path: String, _ importer: SourceText) -> ImportedFile
  ) {
    var trees = [Parser.parse(source)]
    var identities = [identity]
    var known = [identity: 0]
    var findings: [Finding] = []
    var imports: [NameUse] = []
    var index = 0
    while index < trees.count {
      let tree = trees[index]
      for node in tree.children(of: 0) where tree.nodes[node].keyword == .importFile {
        guard let (path, span) = Self.path(of: node, in: tree) else { continue }
        let location = Location(file: UInt32(index), span: span)
        switch file(path, tree.source) {
        case .tree(let tree, let identity):
          let imported = known[identity] ?? trees.count
          if imported == trees.count {
            known[identity] = imported
            identities.append(identity)
            trees.append(tree)
          }
          imports.append(
            NameUse(location: location, space: .files, declaration: Int32(imported), owner: nil))
        case .notFound: findings.append(Finding(.importNotFound(path), location))
        case .notReadable(let reason):
          findings.append(Finding(.importNotReadable(path, reason), location))
        }
      }
      index += 1
    }
    self.trees = trees
    self.identities = identities
    self.imports = imports
    self.findings = findings
  }

  /// Returns the path that the import `node` names, verbatim, and where it stands.
  private static func path(of node: Int, in tree: SyntaxTree) -> (String, SourceSpan)? {
    for child in tree.children(of: node) where tree.nodes[child].kind == .string {
      let token = Int(tree.nodes[child].firstToken)
      if tree.tokens.kinds[token] == .brokenString { return nil }
      var bytes: [UInt8] = []
      let span = tree.tokens.span(token)
      StringValue.append(tree.source.bytes[span.bytes], tree.tokens.kinds[token], to: &bytes)
      return (String(decoding: bytes, as: UTF8.self), span)
    }
    return nil
  }

}

import HSMModel
package import HSMSyntax
package import HSMText

/// What an import leads to.
package enum ImportedFile: Sendable {

  /// The syntax tree of a source, with the id of its file, which it has under any name.
  case tree(SyntaxTree, id: Int)

  case notFound

  /// A file that is there but cannot be read, for a reason in words.
  case notReadable(String)

}

/// A root file and everything it reaches through imports, each file once.
package struct Program: Sendable {

  /// The syntax trees, the root's first, then in the order in which they are first imported.
  package let trees: [SyntaxTree]

  /// The ids of their files, in the same order.
  package let files: [Int]

  /// The imports, and those that lead nowhere.
  let imports: [NameUse]
  let findings: [Finding]

  /// Reads the program with the root `tree`, whose file has this `id`.
  ///
  /// `file` returns the file that an import of a path leads to from the file with an id: it alone reads
  /// and parses files.
  ///
  /// - Complexity: O(n) in the bytes of all files.
  package init(
    root tree: SyntaxTree, id: Int,
    file: (_ path: String, _ importer: Int) -> ImportedFile
  ) {
    var trees = [tree]
    var files = [id]
    var known = [id: 0]
    var findings: [Finding] = []
    var imports: [NameUse] = []
    var index = 0
    while index < trees.count {
      let tree = trees[index]
      for (path, span) in Self.importPaths(in: tree) {
        let location = Location(file: UInt32(index), span: span)
        switch file(path, files[index]) {
        case .tree(let tree, let id):
          let imported = known[id] ?? trees.count
          if imported == trees.count {
            known[id] = imported
            trees.append(tree)
            files.append(id)
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
    self.files = files
    self.imports = imports
    self.findings = findings
  }

  /// Returns the paths that `tree` imports, verbatim, and where they stand.
  package static func importPaths(in tree: SyntaxTree) -> [(path: String, span: SourceSpan)] {
    tree.children(of: 0).filter { tree.nodes[$0].keyword == .importFile }
      .compactMap { path(of: $0, in: tree) }
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

import HSMModel
package import HSMSyntax
package import HSMText

/// What an import leads to.
package enum ImportedFile: Sendable {

  /// The file with this id, which it has under any name.
  case file(id: Int)

  /// No file; `suggestion` is a path that leads to the one that is most likely meant.
  case notFound(suggestion: String?)

  /// A file that is there but cannot be read, for a reason in words.
  case notReadable(String)

  /// The file at `place`, outside of the project of the importing file, which is the folder `project`
  /// because of what it holds, its `mark`.
  case outside(place: String, project: String, mark: String)

}

/// What the imports of a file lead to: asked once, however many programs the file is in.
package struct FileImports: Sendable {

  /// The files, by their ids, and where the imports stand, in their order.
  package private(set) var found: [(id: Int32, span: SourceSpan)] = []

  /// What is wrong with the others, and where they stand.
  private(set) var failed: [(message: Finding.Message, span: SourceSpan)] = []

  /// `true` iff each import leads to a file.
  private(set) var isComplete = true

  /// Asks `file` what each import of `tree` leads to, by its path.
  ///
  /// - Complexity: O(n) in what stands at the top of the file and in its errors.
  package init(of tree: SyntaxTree, _ file: (_ path: String) -> ImportedFile) {
    let errors = Set(tree.errors.map { $0.span.start })
    for node in tree.children(of: 0) where tree.nodes[node].keyword == .importFile {
      guard let (path, span) = Self.path(of: node, in: tree),
        errors.isEmpty || !(span.start..<span.end).contains(where: errors.contains)
      else {
        // Something was said of the path already.
        isComplete = false
        continue
      }
      let count = found.count
      switch file(path) {
      case .file(let id): found.append((Int32(id), span))
      case .notFound(let suggestion):
        failed.append((.importNotFound(path, suggestion: suggestion), span))
      case .notReadable(let reason): failed.append((.importNotReadable(path, reason), span))
      case .outside(let place, let project, let mark):
        failed.append((.importOutsideProject(path, place, project: project, mark: mark), span))
      }
      if found.count == count { isComplete = false }
    }
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

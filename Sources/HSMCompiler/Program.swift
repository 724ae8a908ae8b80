import HSMModel
package import HSMSyntax
import HSMText

/// A root file and everything it reaches through imports, each file once.
package struct Program: Sendable {

  /// The syntax trees, the root's first, then in the order in which they are first imported.
  package private(set) var trees: [SyntaxTree]

  /// The ids of their files, in the same order.
  package private(set) var files: [Int]

  /// The imports, and what is wrong with those that lead nowhere.
  private(set) var imports: [NameUse] = []
  private(set) var findings: [Finding] = []

  /// `true` iff each import leads to a file.
  private(set) var isComplete = true

  /// Creates the program of `tree` alone, whose imports lead nowhere.
  package init(_ tree: SyntaxTree) {
    self.init(
      root: 0, tree: { _ in tree },
      imports: { _ in FileImports(of: tree) { _ in .notFound(suggestion: nil) } })
  }

  /// Creates the program whose root is the file with the id `root`. Of each of its files, `tree` and
  /// `imports` are asked once.
  ///
  /// - Complexity: O(n) in the number of files and of their imports.
  package init(
    root: Int, tree: (_ id: Int) -> SyntaxTree, imports: (_ id: Int) -> FileImports
  ) {
    trees = [tree(root)]
    files = [root]
    var known = [root: 0]
    var index = 0
    while index < trees.count {
      let file = UInt32(index)
      let fileImports = imports(files[index])
      for (id, span) in fileImports.found {
        let id = Int(id)
        let imported = known[id] ?? trees.count
        if imported == trees.count {
          known[id] = imported
          trees.append(tree(id))
          files.append(id)
        }
        self.imports.append(
          NameUse(
            location: Location(file: file, span: span), space: .files,
            declaration: Int32(imported), owner: nil))
      }
      isComplete = isComplete && fileImports.isComplete
      findings += fileImports.failed.map {
        Finding($0.message, Location(file: file, span: $0.span))
      }
      index += 1
    }
  }

}

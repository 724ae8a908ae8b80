import Foundation
package import HSMCompiler
import HSMSyntax
import HSMText

extension Program {

  /// Creates the program whose root is the file at `path`, which is relative to the repository's top
  /// folder, as are the names of its sources.
  package init(inRepository path: String) throws {
    var sources = [SourceText(path: path, bytes: try Repository.bytes(path))]
    self.init(
      root: 0, tree: { Parser.parse(sources[$0]) },
      imports: { importer in
        let folder = Repository.url(sources[importer].path).deletingLastPathComponent()
        return FileImports(of: Parser.parse(sources[importer])) { imported in
          let url = folder.appending(path: imported).standardized
          let name = String(url.path().dropFirst(Repository.root.standardized.path().count))
          if let id = sources.firstIndex(where: { $0.path == name }) { return .file(id: id) }
          guard let bytes = try? Repository.bytes(name) else { return .notFound(suggestion: nil) }
          sources.append(SourceText(path: name, bytes: bytes))
          return .file(id: sources.count - 1)
        }
      })
  }

}

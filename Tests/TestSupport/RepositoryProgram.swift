import Foundation
package import HSMCompiler
import HSMSyntax
import HSMText

extension Program {

  /// Creates the program whose root is the file at `path`, which is relative to the repository's top
  /// folder, as are the names of its sources.
  package init(inRepository path: String) throws {
    var paths = [path]
    let root = SourceText(path: path, bytes: try Repository.bytes(path))
    self.init(root: Parser.parse(root), id: 0) { imported, importer in
      let folder = Repository.url(paths[importer]).deletingLastPathComponent()
      let url = folder.appending(path: imported).standardized
      let name = String(url.path().dropFirst(Repository.root.standardized.path().count))
      guard let bytes = try? Repository.bytes(name) else { return .notFound }
      let id = paths.firstIndex(of: name) ?? paths.count
      if id == paths.count { paths.append(name) }
      return .tree(Parser.parse(SourceText(path: name, bytes: bytes)), id: id)
    }
  }

}

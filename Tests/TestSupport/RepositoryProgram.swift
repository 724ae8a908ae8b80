import Foundation
package import HSMCompiler
import HSMSyntax
import HSMText

extension Program {

  /// Creates the program whose root is the file at `path`, which is relative to the repository's top
  /// folder, as are the names of its sources.
  package init(inRepository path: String) throws {
    let root = SourceText(path: path, bytes: try Repository.bytes(path))
    self.init(root: root, identity: path) { imported, importer in
      let folder = Repository.url(importer.path).deletingLastPathComponent()
      let url = folder.appending(path: imported).standardized
      let name = String(url.path().dropFirst(Repository.root.standardized.path().count))
      guard let bytes = try? Repository.bytes(name) else { return .notFound }
      return .tree(Parser.parse(SourceText(path: name, bytes: bytes)), identity: name)
    }
  }

}

internal import HSMSyntax
import HSMText

extension Formatter {

  /// Returns `source` in its canonical form; as it is if it has syntax errors.
  package static func canonical(_ source: [UInt8]) -> [UInt8] {
    let tree = Parser.parse(SourceText(path: "", bytes: source))
    return tree.errors.isEmpty ? format(tree) : source
  }

}

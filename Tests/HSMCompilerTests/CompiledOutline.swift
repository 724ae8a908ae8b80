import Foundation
import HSMCompiler
import HSMModel
import HSMPayload
import HSMSyntax
import HSMText
import Testing

/// An outline as the compiler sees it.
struct CompiledOutline {

  /// The sources, by the paths of the files.
  let sources: [String: String]

  let program: Program
  let analysis: Analysis

  /// Prints `outline` with the order of fields that belongs to `seed`, and compiles it.
  init(_ outline: Outline, seed: UInt64 = 0) {
    var printer = OutlinePrinter(seed: seed)
    var sources: [String: String] = [:]
    for file in outline.files { sources[file.path] = printer.print(file) }
    self.sources = sources
    let paths = outline.files.map(\.path)
    func tree(_ id: Int) -> SyntaxTree {
      Parser.parse(SourceText(path: paths[id], bytes: [UInt8](sources[paths[id]]!.utf8)))
    }
    program = Program(
      root: 0, tree: tree,
      imports: { id in
        FileImports(of: tree(id)) { path in
          // All imports are relative to one folder; a path has three spellings.
          var path = path
          for prefix in ["./", "lib/../"] where path.hasPrefix(prefix) {
            path.removeFirst(prefix.count)
          }
          return paths.firstIndex(of: path).map { .file(id: $0) } ?? .notFound(suggestion: nil)
        }
      })
    analysis = Analysis(program)
  }

  /// Returns the payload of the machine `name`.
  func payload(
    of name: String, injection: Payload.Injection = .compiled, isCompact: Bool = true
  ) throws -> [String: Any] {
    let machine = try #require(
      analysis.model.machines.firstIndex { analysis.model.name($0.name) == name })
    let bytes = Payload.bytes(
      of: machine, in: try #require(analysis.checked), injection: injection, isCompact: isCompact)
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    return try #require(object as? [String: Any])
  }

  /// Returns a line for each string, number and empty list in a value of JSON, with its path.
  ///
  /// Equal lines are equal values, character for character.
  static func lines(_ value: Any, at path: String = "") -> [String] {
    switch value {
    case let object as [String: Any]:
      return ["\(path) has \(object.count)"]
        + object.sorted { $0.key < $1.key }.flatMap { lines($0.value, at: "\(path).\($0.key)") }
    case let array as [Any]:
      return ["\(path) has \(array.count)"]
        + array.enumerated().flatMap { lines($0.element, at: "\(path)[\($0.offset)]") }
    case let string as String: return ["\(path): \"\(string)\""]
    case is NSNull: return ["\(path): null"]
    case let number as NSNumber:
      // Foundation's `==` takes `true` and 1 for the same.
      let isBoolean = String(cString: number.objCType) == "c"
      return ["\(path): \(isBoolean ? "boolean " : "")\(number.doubleValue)"]
    default: return ["\(path): not JSON"]
    }
  }

}

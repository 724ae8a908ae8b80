import HSMCompiler
import HSMSyntax

/// The files that imports lead to, each read and parsed once however many roots reach it.
struct SourceFiles {

  /// What was read, by identity.
  private var known: [String: ImportedFile] = [:]

  /// Makes `source` stand for the file of this `identity`.
  mutating func overlay(_ source: SourceText, _ identity: String) {
    known[identity] = .tree(Parser.parse(source), identity: identity)
  }

  /// Returns the file at `path`, which the file `importer` imports.
  mutating func file(_ path: String, importedBy importer: SourceText) -> ImportedFile {
    let location = Self.join(importer.path, path)
    let identity = FileSystem.identity(of: location)
    if let file = known[identity] { return file }
    let file = Self.read(location, identity)
    known[identity] = file
    return file
  }

  private static func read(_ path: String, _ identity: String) -> ImportedFile {
    guard FileSystem.exists(path) else { return .notFound }
    guard FileSystem.isRegularFile(path) else {
      let reason = FileSystem.isDirectory(path) ? "it is a directory" : "it is not a regular file"
      return .notReadable(reason)
    }
    do throws(FileSystem.Failure) {
      let bytes = try FileSystem.read(path)
      return .tree(Parser.parse(SourceText(path: path, bytes: bytes)), identity: identity)
    } catch {
      return .notReadable(error.reason)
    }
  }

  /// Returns `path` as seen from the folder of `importer`, without needless `.` and `..`.
  private static func join(_ importer: String, _ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var parts = importer.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(
      String.init)
    for part in path.split(separator: "/").map(String.init) where part != "." {
      if part == "..", let last = parts.last, !["", ".", ".."].contains(last) {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

}

import Glibc

/// A directory of files that is removed with the value.
final class TemporaryDirectory {

  /// Where it is.
  let path: String

  private var names: Set<String> = []

  /// Makes one in `TMPDIR`, or else in `/tmp`.
  init() throws(Files.Failure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/hsmc-dev-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Files.Failure("make a directory in", parent) }
    path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  /// Returns the path of the file `name` in it, which need not exist.
  func file(_ name: String) -> String {
    names.insert(name)
    return "\(path)/\(name)"
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }

}

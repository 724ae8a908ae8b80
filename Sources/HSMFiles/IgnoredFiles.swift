/// Asks git what it ignores.
enum IgnoredFiles {

  /// Returns the files and directories below `directory` that git ignores, a directory instead of all in
  /// it; none if `directory` is in no checkout, is ignored itself, or git cannot tell.
  ///
  /// What git tracks is not ignored.
  static func all(in directory: FilePath) -> Set<FilePath> {
    if directory.resolvingLinks.nearestFolder(holding: ".git") == nil { return [] }
    let question =
      // A checkout's own settings must not have git run other programs.
      "-c core.fsmonitor=false ls-files -z --others --ignored --exclude-standard --directory"
    let words = [Array("git".utf8), Array("-C".utf8), directory.bytes]
    let answer = System.output(of: words + question.utf8.split(separator: 0x20).map(Array.init))
    var result: Set<FilePath> = []
    for name in (answer ?? []).split(separator: 0) {
      if name.elementsEqual("./".utf8) { return [] }
      let path = name.last == .slash ? name.dropLast() : name
      result.insert(directory.appending(FilePath(path)))
    }
    return result
  }

}

import HSMFiles
import HSMText

/// What paths that lead nowhere most likely mean.
struct PathSuggestions {

  /// The names in the directories that were looked at; none in one that cannot be read.
  private var names: [FilePath: [String]] = [:]

  /// How many more comparisons are worth while in this run.
  private var budget = 100_000_000

  /// Returns the path of a source that is there and is most likely meant by `path`, in `folder` or the
  /// root; `nil` when unsure.
  mutating func best(for path: String, in folder: FilePath) -> String? {
    // In a string, some backslashes of Windows are escapes.
    let words = path.replacing("\t", with: "/t").replacing("\n", with: "/n")
      .split { $0 == "/" || $0 == "\\" }.map(String.init)
    var (place, parts) = (folder, path.hasPrefix("/") ? [""] : [])
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      guard let part = part(word, in: place, kind: isLast ? .regular : .directory) else {
        return nil
      }
      parts.append(part)
      place = place.appending(FilePath(part))
    }
    let result = parts.joined(separator: "/")
    return result == path || words.isEmpty ? nil : result
  }

  /// Returns the name in `folder` of something of this `kind` that `word` most likely means: itself,
  /// without the ending of sources, or misspelt.
  private mutating func part(
    _ word: String, in folder: FilePath, kind: FileStatus.Kind
  ) -> String? {
    func isThere(_ name: String) -> Bool {
      (try? FileStatus(at: folder.appending(FilePath(name))))?.kind == kind
    }
    if isThere(word) { return word }
    if kind == .regular, isThere(word + ".hsm") { return word + ".hsm" }
    let all = names[folder] ?? HSMFiles.names(in: folder)
    names[folder] = all
    let candidates = kind == .regular ? all.filter { FilePath($0).hasEnding("hsm") } : all
    let index = Similarity.best(
      for: [UInt8](word.utf8), among: candidates.map { [UInt8]($0.utf8) }, budget: &budget)
    return index.map { candidates[$0] }.flatMap { isThere($0) ? $0 : nil }
  }

}

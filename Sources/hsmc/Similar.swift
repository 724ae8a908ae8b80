import HSMSyntax
import HSMText

/// Returns the one of `candidates` that `word` most likely means.
func similar(to word: String, among candidates: [String]) -> String? {
  Similarity.best(for: [UInt8](word.utf8), among: candidates.map { [UInt8]($0.utf8) })
    .map { candidates[$0] }
}

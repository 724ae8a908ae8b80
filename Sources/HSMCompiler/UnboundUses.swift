import HSMModel
import HSMSyntax
import HSMText

/// The first use of each tool that is without a value in some environment.
struct UnboundUses {

  /// What tells such tools, and their values, from others.
  struct Key: Hashable {
    let tool: Int
    let field: Keyword
  }

  /// What is said of them: of each the use that stands first.
  private(set) var findings: [Finding] = []

  private var indices: [Key: Int] = [:]

  /// Adds `finding` about the use of `key`, unless it stands behind one that is known.
  mutating func add(_ finding: Finding, _ key: Key) {
    guard let index = indices[key] else {
      indices[key] = findings.count
      return findings.append(finding)
    }
    let (known, new) = (findings[index].location, finding.location)
    if (new.file, new.span.start) < (known.file, known.span.start) { findings[index] = finding }
  }

}

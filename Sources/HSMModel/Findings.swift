import HSMText

/// The findings about a model, in the order in which they were made.
package struct Findings {

  /// The findings.
  package private(set) var all: [Finding] = []

  /// The places in fragments of which something was said, since a fragment is read at each include.
  private var reportedInFragments: Set<Location> = []

  /// Creates a list of `findings`.
  package init(_ findings: [Finding] = []) { all = findings }

  /// Adds `finding`; if it is in a fragment, unless something was found at that place before.
  package mutating func add(_ finding: Finding, isInFragment: Bool = false) {
    if isInFragment, !reportedInFragments.insert(finding.location).inserted { return }
    all.append(finding)
  }

}

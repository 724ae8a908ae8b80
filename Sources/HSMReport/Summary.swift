package import HSMText

/// How many findings of each severity a run had.
package struct Summary: Equatable, Sendable {

  /// The number of files that were asked for.
  package var files: Int

  /// The number of errors, unreadable files included.
  package var errors = 0

  /// The number of warnings.
  package var warnings = 0

  /// The number of infos.
  package var infos = 0

  /// The number of findings among these that are not shown.
  package var omitted = 0

  /// Creates the counts of a run over `files` in which so many `errors` were found.
  package init(files: Int, errors: Int = 0) {
    self.files = files
    self.errors = errors
  }

  /// Counts one more finding.
  package mutating func add(_ severity: Severity) {
    switch severity {
    case .error: errors += 1
    case .warning: warnings += 1
    case .info: infos += 1
    }
  }

  /// `true` iff nothing was found.
  package var isClean: Bool { errors + warnings + infos == 0 }

  /// The counts in one line without a line end: `hsmc: 2 errors, 1 warning in 3 files`.
  package var text: String {
    let fileText = Summary.count(files, "file")
    var parts: [String] = []
    if errors > 0 { parts.append(Summary.count(errors, "error")) }
    if warnings > 0 { parts.append(Summary.count(warnings, "warning")) }
    if infos > 0 { parts.append(Summary.count(infos, "info")) }
    if files == 0 { return "hsmc: no `.hsm` file found" }
    if parts.isEmpty { return "hsmc: " + fileText + " checked, no problems" }
    var result = "hsmc: " + parts[0]
    for part in parts.dropFirst() { result += ", " + part }
    result += " in " + fileText
    return omitted == 0 ? result : result + " (\(omitted) not shown)"
  }

  /// Returns `number` and `noun`, in the plural unless `number` is 1.
  private static func count(_ number: Int, _ noun: String) -> String {
    String(number) + " " + noun + (number == 1 ? "" : "s")
  }

}

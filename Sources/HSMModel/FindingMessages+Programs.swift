import HSMSyntax
import HSMText

/// Findings about programs of several files.
///
/// Each function returns the diagnostic of the kind of finding that it is named after.
extension Place {

  func importNotFound(_ path: String) -> Diagnostic {
    make(
      .importNotFound, "there is no file `\(path)` to import", label: "not found",
      note: "the path of an import is relative to the file it stands in",
      help: "correct the path, or remove the import")
  }

  func importNotReadable(_ path: String, _ reason: String) -> Diagnostic {
    make(
      .importNotReadable, "`\(path)` cannot be read: \(reason)", label: "cannot be imported",
      help: "make it a file that can be read, or remove the import")
  }

  func unknownMachine(_ name: String, _ suggestion: String?) -> Diagnostic {
    make(
      .unknownMachine, "no machine is named `\(name)`",
      label: "declared neither in this file nor in one that it imports",
      other: "a machine with a similar name is declared here",
      help: change(name, to: suggestion)
        ?? "import the file that declares it, or remove this and give an `id`")
  }

  func unknownExternalState(
    _ name: String, _ machine: String, _ suggestion: String?
  ) -> Diagnostic {
    make(
      .unknownExternalState, "machine `\(machine)` has no state or group `\(name)`",
      label: "not declared in that machine",
      other: suggestion == nil
        ? "the machine is declared here" : "a similar name is declared here",
      note: "the reference names the machine's source, so its states are known",
      help: change(name, to: suggestion) ?? "name a state of that machine")
  }

  func unknownEnvironment(_ name: String, _ suggestion: String?) -> Diagnostic {
    make(
      .unknownEnvironment, "no environment is named `\(name)`",
      label: "nothing in this program declares it",
      other: "an environment with a similar name is declared here",
      help: suggestion.map { "write `--environment \($0)`" }
        ?? "declare it: `environment \(name) { … }`, in this file or in one that it imports")
  }

  func unboundID(
    _ entity: Finding.Entity, _ name: String, _ field: Keyword, _ environment: String?
  ) -> Diagnostic {
    let place = environment.map { "environment `\($0)`" } ?? "without an environment,"
    return make(
      .unboundID,
      environment == nil
        ? "\(place) \(entity.rawValue) `\(name)` has no \(field.spelling)"
        : "\(place) gives \(entity.rawValue) `\(name)` no \(field.spelling)",
      label: "has no \(field.spelling) here", other: "declared without one here",
      note: "the API requires it; some environment gives it, so others must too",
      help: environment.map { "give it in `environment \($0)`, or in place" }
        ?? "choose an environment with `--environment NAME`, or give it in place")
  }

}

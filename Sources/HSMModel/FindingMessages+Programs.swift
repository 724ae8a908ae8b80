package import HSMSyntax
import HSMText

/// Findings about programs of several files.
extension Finding.Message {

  package static func importNotFound(_ path: String) -> Self {
    Self { place in
      place.make(
        .importNotFound, "there is no file `\(path)` to import", label: "not found",
        note: "the path of an import is relative to the file it stands in",
        help: "correct the path, or remove the import")
    }
  }

  package static func importNotReadable(_ path: String, _ reason: String) -> Self {
    Self { place in
      place.make(
        .importNotReadable, "`\(path)` cannot be read: \(reason)", label: "cannot be imported",
        help: "make it a file that can be read, or remove the import")
    }
  }

  package static func unknownMachine(_ name: String, suggestion: String?) -> Self {
    Self { place in
      place.make(
        .unknownMachine, "no machine is named `\(name)`",
        label: "declared neither in this file nor in one that it imports",
        other: "a machine with a similar name is declared here",
        help: place.change(name, to: suggestion)
          ?? "import the file that declares it, or remove this and give an `id`")
    }
  }

  /// A name that the known machine does not declare.
  package static func unknownExternalState(_ name: String, machine: String, suggestion: String?)
    -> Self
  {
    Self { place in
      place.make(
        .unknownExternalState, "machine `\(machine)` has no state or group `\(name)`",
        label: "not declared in that machine",
        other: suggestion == nil
          ? "the machine is declared here" : "a similar name is declared here",
        note: "the reference names the machine's source, so its states are known",
        help: place.change(name, to: suggestion) ?? "name a state of that machine")
    }
  }

  /// `known` are the names of the environments that there are.
  package static func unknownEnvironment(
    _ name: String, suggestion: String?, known: [String]
  ) -> Self {
    Self { place in
      place.make(
        .unknownEnvironment, "no environment is named `\(name)`",
        label: "nothing in this program declares it",
        other: "an environment with a similar name is declared here",
        help: suggestion.map { "write `--environment \($0)`" }
          ?? (known.isEmpty ? nil : "choose \(list(known.map { "`\($0)`" }, "or"))")
          ?? "declare it: `environment \(name) { … }`, in this file or in one that it imports")
    }
  }

  /// An entry of an environment for what the program does not declare.
  package static func unknownEntry(
    _ name: String, _ entity: Finding.Entity, suggestion: String?
  ) -> Self {
    Self { place in
      place.make(
        entity == .tool ? .unknownTool : entity == .machine ? .unknownMachine : .unknownReference,
        "no \(entity.rawValue) is named `\(name)`",
        label: "nothing in this program declares it",
        other: "a \(entity.rawValue) with a similar name is declared here",
        help: place.change(name, to: suggestion)
          ?? .guess("remove it, or declare the \(entity.rawValue)", place.removal(of: place.whole)))
    }
  }

  /// A second entry of an environment for one declaration.
  package static func duplicateEntry(
    _ name: String, _ entity: Finding.Entity, environment: String
  ) -> Self {
    Self { place in
      place.make(
        .duplicateName,
        "environment `\(environment)` has two entries for \(entity.rawValue) `\(name)`",
        label: "given again here", other: "first given here",
        help: .guess("remove one of them", place.removal(of: place.whole)))
    }
  }

  /// A tool, or a reference, whose id or version the environment does not give.
  package static func unboundID(
    _ entity: Finding.Entity, _ name: String, _ field: Keyword, environment: String?
  ) -> Self {
    Self { place in
      let owner = environment.map { "environment `\($0)`" } ?? "without an environment,"
      return place.make(
        .unboundID,
        environment == nil
          ? "\(owner) \(entity.rawValue) `\(name)` has no \(field.spelling)"
          : "\(owner) gives \(entity.rawValue) `\(name)` no \(field.spelling)",
        label: "has no \(field.spelling) here", other: "declared without one here",
        note: "the API requires it; some environment gives it, so others must too",
        help: environment.map { "give it in `environment \($0)`, or in place" }
          ?? "choose an environment with `--environment NAME`, or give it in place")
    }
  }

}

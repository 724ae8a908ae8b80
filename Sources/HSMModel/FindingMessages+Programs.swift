package import HSMSyntax
import HSMText

/// Findings about programs of several files.
extension Finding.Message {

  package static func importNotFound(_ path: String, suggestion: String?) -> Self {
    Self { place in
      place.make(
        .importNotFound, "there is no file `\(path)` to import", label: "not found",
        note: "the path of an import is relative to the file it stands in",
        help: suggestion.map {
          .guess(
            "change it to `\($0)`", $0.needsNoEscapes ? place.replacement("\"\($0)\"") : [])
        } ?? "correct the path, or remove the import")
    }
  }

  /// An import of the file at `place`, which is not in the folder `project`, a project because it holds
  /// `mark`.
  package static func importOutsideProject(
    _ path: String, _ file: String, project: String, mark: String
  ) -> Self {
    Self { place in
      place.make(
        .importOutsideProject, "`\(path)` leads out of the project", label: "leads to `\(file)`",
        note: "the project is `\(project)`, the nearest folder that holds `\(mark)`",
        help: "move the file into the project, or allow such imports with `--allow-outside`")
    }
  }

  package static func importNotReadable(_ path: String, _ reason: String) -> Self {
    Self { place in
      place.make(
        .importNotReadable,
        path.isEmpty ? "the path of an import is empty" : "`\(path)` cannot be read: \(reason)",
        label: "cannot be imported",
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

  /// A tool, a reference or a machine whose id or version `environments` do not give, and some `others`;
  /// nothing gives it if these are none.
  package static func unboundID(
    _ entity: Finding.Entity, _ name: String, _ field: Keyword, _ environments: [String],
    others: Int
  ) -> Self {
    Self { place in
      let declaration = "\(entity.rawValue) `\(name)`"
      let isOne = environments.count == 1
      let all = list(environments.map { "`\($0)`" } + (others > 0 ? ["\(others) more"] : []))
      let need = entity == .machine ? "a request is sent to that id" : "the API requires it"
      return place.make(
        .unboundID,
        environments.isEmpty
          ? "without an environment, \(declaration) has no \(field.spelling)"
          : "\(isOne ? "environment" : "environments") \(all) \(isOne ? "gives" : "give") "
            + "\(declaration) no \(field.spelling)",
        label: "has no \(field.spelling) here", other: "declared without one here",
        note: "\(need); some environment gives it, so others must too",
        help: environments.isEmpty
          ? "choose an environment with `--environment NAME`, or give it in place"
          : isOne
            ? "give it in `environment \(environments[0])`, or in place"
            : "give it in each of these, or in place")
    }
  }

  /// A machine of which a request is made, though its id stands nowhere.
  package static func missingID(ofMachine name: String) -> Self {
    Self { place in
      place.make(
        .missingField, "machine `\(name)` has no `id`", label: "`id` is missing",
        note: "a request is sent to the machine's id on the server",
        help: "add `id \"…\"` to it, or to `machine \(name)` in an environment")
    }
  }

}

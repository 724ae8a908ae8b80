import HSMSyntax
import HSMText

/// Checks what the contract says of values and of what belongs together, in a model that was read from
/// sources or a payload. Readers judge the form alone.
///
/// Deliberately absent: names, which are checked where they are declared (`NameTable`), and ids and
/// versions that only an environment gives.
package struct ContractCheck {

  let model: Model
  var findings: Findings

  /// The version constraints that are well formed.
  var versionConstraints = VersionConstraints()

  /// For each kind of state, the fields of which more must be known than their texts.
  let fields = Keyword.stateKinds.map { kind in
    StateField.all(of: kind).enumerated().filter { $0.element.shape.isLimited }
  }

  /// The places of texts of which something was said: the texts of fragments and of declared tools are
  /// held once for each use.
  private var reported: Set<Location> = []

  /// Adds to `findings` what in `model` the API would refuse.
  ///
  /// - Complexity: O(n).
  package static func check(_ model: Model, _ findings: inout Findings) {
    var check = ContractCheck(model: model, findings: findings)
    // Most texts are not blank, and that is all that must be known of them: a copy would cost more.
    for index in model.texts.indices where !model.texts[index].isSomeText {
      check.checkText(model.texts[index])
    }
    for index in model.exits.indices where !model.exits[index].description.isSomeText {
      check.checkText(model.exits[index].description, isExit: true)
    }
    for tool in model.tools { check.checkFillers(tool.spec) }
    for use in model.uses { check.checkFillers(use) }
    for machine in model.machines { check.checkMachine(machine) }
    findings = check.findings
  }

  private init(model: Model, findings: Findings) {
    self.model = model
    self.findings = findings
  }

  /// Adds a finding with `message` about what is of `origin`, an exit or not.
  mutating func report(
    _ message: Finding.Message, _ location: Location, of origin: Origin = Origin(),
    isExit: Bool = false,
    other: Location? = nil, whole: SourceSpan? = nil
  ) {
    findings.add(
      Finding(message, location, other: other, whole: whole, origin: origin, isExit: isExit),
      isInFragment: origin.inclusion != 0)
  }

  /// Adds a finding with `message` about `text`, at its own place unless another is given.
  mutating func report(
    _ message: Finding.Message, about text: Text, at span: SourceSpan? = nil, isExit: Bool = false
  ) {
    if !reported.insert(text.location).inserted { return }
    let location = Location(file: text.file, span: span ?? text.span)
    report(message, location, of: text.origin, isExit: isExit)
  }

}

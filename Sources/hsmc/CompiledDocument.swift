import HSMFiles
import HSMModel
import HSMPayload
import HSMText

/// A machine that can be compiled.
struct CompiledMachine {
  let checked: CheckedModel
  let index: Int

  /// The file with which its program begins.
  var root: String { checked.model.sources[0].path }

  /// Its name.
  var name: String { checked.model.name(machine.name) }

  /// The machine as it is declared.
  var machine: Machine { checked.model.machines[index] }
}

extension Payload.Injection: OptionChoice {

  static let option = "injection"

}

/// What `compile` prints or writes of a machine.
enum EmittedForm: String, OptionChoice {

  /// The body of the request.
  case payload

  /// The whole request.
  case request

  static let option = "emit"

}

/// What `compile` prints or writes for a machine: its payload, or the request that uploads it.
struct CompiledDocument {

  private let machine: CompiledMachine
  private let injection: Payload.Injection
  private let isCompact: Bool

  /// The request, if it is one.
  private let request: Request?

  /// Creates the document of `machine`, which has an id if it is for a `request`, as `arguments` want it.
  init(
    _ machine: CompiledMachine, _ request: Request?, _ arguments: Arguments
  ) throws(UsageError) {
    self.machine = machine
    injection = arguments[Payload.Injection.self]
    isCompact = arguments.has("compact")
    self.request = request
    if request == nil {
      for option in ["organization", "next-version", "dry-run"] where arguments.has(option) {
        throw .other("`--\(option)` is for `--emit request` only", help: "add `--emit request`")
      }
    }
  }

  /// Calls `sink` with each part of the document, in order.
  ///
  /// - Throws: what `sink` throws.
  func write<Failure>(
    to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try Payload.write(
      machine.index, in: machine.checked, injection: injection, isCompact: isCompact,
      request: request, to: sink)
  }

  /// Returns the file that holds the document at `path`.
  func file(at path: FilePath) -> OutputFile {
    OutputFile(path: path) { sink throws(FileError) in try write(to: sink) }
  }

}

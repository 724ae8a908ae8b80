import HSMCompiler
import HSMFiles

/// A machine that can be compiled.
struct CompiledMachine {
  let model: Model
  let index: Int

  /// Its name.
  var name: String { model.name(model.machines[index].name) }
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

  /// The request, with the id of the machine on the server.
  private let request: (Request, id: String)?

  /// Creates the document of `machine`, as `arguments` want it.
  init(
    _ machine: CompiledMachine, _ request: Request?, _ arguments: Arguments
  ) throws(UsageError) {
    self.machine = machine
    injection = arguments[Payload.Injection.self]
    isCompact = arguments.has("compact")
    guard let request else {
      self.request = nil
      for option in ["organization", "next-version", "dry-run"] where arguments.has(option) {
        throw .other("`--\(option)` is for `--emit request` only", help: "add `--emit request`")
      }
      return
    }
    guard let id = machine.model.machines[machine.index].id else {
      throw .other(
        "machine `\(machine.name)` has no `id`, so the request has no path",
        help: "write its id on the server into the machine: `id \"…\"`")
    }
    self.request = (request, String(decoding: machine.model.bytes(id), as: UTF8.self))
  }

  /// Calls `sink` with each part of the document, in order.
  ///
  /// - Throws: what `sink` throws.
  func write<Failure>(
    to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard let (request, id) = request else {
      return try Payload.write(
        machine.index, in: machine.model, injection: injection, isCompact: isCompact, to: sink)
    }
    let payload = Payload.bytes(
      of: machine.index, in: machine.model, injection: injection, isCompact: isCompact)
    try sink(request.document(id: id, payload: payload, isCompact: isCompact).span)
  }

  /// Returns the file that holds the document at `path`.
  func file(at path: FilePath) -> OutputFile {
    OutputFile(path: path) { sink throws(FileError) in try write(to: sink) }
  }

}

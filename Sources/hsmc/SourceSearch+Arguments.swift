import HSMFiles
import HSMPayload
import HSMText

/// What the command line says of searching.
extension SourceSearch {

  /// Searches what `arguments` name, as they say.
  init(_ arguments: Arguments) {
    self.init(
      arguments.paths, includesIgnored: arguments.has("no-ignore"),
      matching: arguments.paths("include"))
  }

  /// Says on standard error what waits on standard input, or lies in directories, and was not looked at.
  func notePassedOver(_ arguments: Arguments) {
    if arguments.has("quiet") { return }
    if arguments.paths.isEmpty, InputFile.standardInputWaits {
      Terminal.standardError.write("hsmc: standard input was not read; `-` reads it\n")
    }
    let payloads = passedOver.filter { path in
      guard let bytes = try? InputFile(at: path, mustBeRegular: true).bytes() else { return false }
      return PayloadForms.include(SourceText(path: path.description, bytes: bytes))
    }
    guard let first = payloads.first else { return }
    let count = payloads.count
    Terminal.standardError.write(
      "hsmc: \(count) \(count == 1 ? "payload was" : "payloads were") passed over, "
        + "\(count == 1 ? "" : "first ")`\(first)`; `--include '*.json'` takes in such files\n")
  }

  /// Says that nothing was found where `arguments` say to look, which `--allow-empty` may allow, and returns
  /// how that ends.
  func failEmpty(_ arguments: Arguments, mayBeAllowed: Bool = true) -> ExitCode {
    let paths = arguments.operands.isEmpty ? ["."] : arguments.operands
    return Terminal.fail(
      "there is no `.hsm` file in \(paths.map { "`\($0)`" }.joined(separator: ", "))",
      help: "name a file or another directory"
        + (mayBeAllowed ? "; `--allow-empty` takes nothing for success" : ""))
  }

}

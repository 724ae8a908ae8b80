import HSMFiles
import HSMPayload
import HSMText

extension FilePath {

  /// What stands for standard input, and as an output for standard output.
  static let standardInput = FilePath("-")
  static let standardOutput = FilePath("-")

  /// `true` iff a file of this name holds a payload.
  var isPayloadName: Bool { hasEnding("json") }

}

extension FileStore.File {

  /// `true` iff it holds what a payload does, right or wrong.
  var isPayloadInForm: Bool {
    PayloadForms.include(SourceText(path: path.description, bytes: bytes))
  }

  /// `true` iff it is a payload: its name ends in `.json` or, where it has no name of its own, it begins
  /// like JSON.
  var isPayload: Bool {
    if path != FileStore.standardInputName { return path.isPayloadName }
    let blanks: [UInt8] = [0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF]
    let first = bytes.first { !blanks.contains($0) }
    return first == 0x7B || first == 0x5B
  }

}

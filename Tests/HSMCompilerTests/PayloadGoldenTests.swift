import HSMCompiler
import HSMModel
import HSMPayload
import HSMSyntax
import HSMText
import TestSupport
import Testing

/// The payloads of the samples and of the files in `Tests/Goldens/payload`.
struct PayloadGoldenTests {

  static let files =
    Repository.files(in: "samples", suffix: ".hsm").filter { !$0.hasPrefix("samples/shared/") }
    + Repository.files(in: "Tests/Goldens/payload", suffix: ".hsm")

  @Test(arguments: files)
  func payload(_ path: String) throws {
    let analysis = Analysis(try Program(inRepository: path), environment: .none)
    #expect(analysis.diagnostics.map(\.message) == [])
    let checked = try #require(analysis.checked)
    let stem = path.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
    for (index, machine) in analysis.model.machines.enumerated()
    where machine.location.file == 0 {
      let name = analysis.model.name(machine.name)
      for injection in Payload.Injection.allCases {
        let bytes = Payload.bytes(of: index, in: checked, injection: injection)
        #expect(bytes == Payload.bytes(of: index, in: checked, injection: injection))
        Golden.expect(bytes, at: "Tests/Goldens/payload/\(stem)/\(name).\(injection.rawValue).json")
      }
    }
  }

}

import Foundation
import HSMFiles
import TestSupport
import Testing

/// Writing files whole.
struct FileWriterTests {

  /// Parts of all sizes are written whole and in their order.
  @Test func parts() throws {
    let scratch = try Scratch()
    let path = scratch.url("file").path()
    var random = SplitMix64(seed: 21)
    var expected: [UInt8] = []
    let parts = (0..<60).map { number in
      [UInt8](repeating: UInt8(number), count: Int.random(in: 0..<250_000, using: &random))
    }
    for part in parts { expected += part }
    try FileWriter.write([
      OutputFile(path: FilePath(path)) { sink throws(FileError) in
        for part in parts { try sink(part.span) }
      }
    ])
    #expect(try InputFile(at: FilePath(path)).bytes() == expected)
  }

}

import Foundation
import TestSupport
import Testing

/// hsmc among other processes.
struct ProcessTests {

  /// A machine of `count` states and about 300 bytes each.
  private static func bigMachine(_ count: Int) -> String {
    var text = "machine big {\n  description \"Big.\"\n  new_user -> s0\n  returning_user -> s0\n"
    text += "  terminal end\n  guidelines { \"Be brief.\" }\n"
    for index in 0..<count {
      text += """
          action s\(index) {
            objective "Find out what the patient wants from the clinic today, step \(index)."
            actions { "Ask what they need and repeat it back to them in their own words." }
            exits {
              "The patient has said what they want" -> \(index + 1 < count ? "s\(index + 1)" : "end")
              "The patient has nothing else to ask" -> end
            }
          }

        """
    }
    return text + "  action end { objective \"Bye.\" actions { \"Say bye.\" } }\n}\n"
  }

  @Test func aClosedPipeEndsQuietly() throws {
    let scratch = try Scratch()
    try scratch.write(Self.bigMachine(2000), to: "big.hsm")
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c",
      "'\(HsmcProcess.binary.path())' compile big.hsm 2>err | head -c 1 >out; "
        + "echo ${PIPESTATUS[0]} >code",
    ]
    process.currentDirectoryURL = scratch.root
    try process.run()
    process.waitUntilExit()
    #expect(try String(contentsOf: scratch.url("code"), encoding: .utf8) == "141\n")
    #expect(try String(contentsOf: scratch.url("err"), encoding: .utf8) == "")
  }

  /// However early or late an interrupt comes, the file is the old one or the new one, alone.
  @Test func anInterruptLeavesNoPartialFile() throws {
    let scratch = try Scratch()
    // Large enough for a second thread, which must not take the signal.
    try scratch.write(Self.bigMachine(4000), to: "big.hsm")
    try scratch.write("old", to: "out.json")
    for delay in 0..<20 {
      let process = Process()
      process.executableURL = HsmcProcess.binary
      process.arguments = ["compile", "big.hsm", "-o", "out.json"]
      process.currentDirectoryURL = scratch.root
      try process.run()
      usleep(UInt32(delay) * 20_000)
      process.interrupt()
      process.waitUntilExit()
      let size = try Data(contentsOf: scratch.url("out.json")).count
      #expect(size == 3 || size > 1_200_000)
      let names = try FileManager.default.contentsOfDirectory(atPath: scratch.root.path())
      #expect(names.sorted() == ["big.hsm", "out.json"])
    }
  }

  @Test func tenMegabytes() throws {
    let scratch = try Scratch()
    let source = Self.bigMachine(33_000)
    #expect(source.utf8.count > 10_000_000)
    try scratch.write(source, to: "big.hsm")
    let run = try HsmcProcess(["check", "big.hsm"], in: scratch.root)
    #expect(run.code == 0)
    #expect(run.errors == "hsmc: 1 file checked, no problems\n")
  }

  @Test func colorsOnlyWhereWanted() throws {
    let path = "Tests/Goldens/diagnostics/five-mistakes.hsm"
    let plain = try HsmcProcess(["check", path])
    #expect(!plain.output.contains("\u{1B}"))
    let colored = try HsmcProcess(["check", "--color=always", path])
    #expect(colored.output.contains("\u{1B}["))
    #expect(colored.output.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.output)
  }

}

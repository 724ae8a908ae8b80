import Foundation
import TestSupport
import Testing

/// Standard output that is not always ready.
struct StreamTests {

  /// Other programs may set a pipe that they share so that writing does not wait.
  @Test func aPipeThatDoesNotWait() throws {
    let scratch = try Scratch()
    let machines = (0..<1500).map { CompileTests.machine("m\($0)", target: "nowhere") }
    try scratch.write(machines.joined(), to: "big.hsm")
    let arguments = ["check", "-q", "--output-format", "concise", "big.hsm"]
    let expected = try HsmcProcess(arguments, in: scratch.root).output
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    _ = fcntl(writer.fileDescriptor, F_SETFL, O_NONBLOCK)
    let process = Process()
    process.executableURL = HsmcProcess.binary
    process.arguments = arguments
    process.currentDirectoryURL = scratch.root
    process.standardOutput = pipe
    try process.run()
    // Nothing is read until the pipe is full.
    var count: Int32 = 0
    while count < 1 << 15, process.isRunning {
      usleep(1000)
      _ = ioctl(pipe.fileHandleForReading.fileDescriptor, UInt(FIONREAD), &count)
    }
    usleep(100_000)
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(String(decoding: output, as: UTF8.self) == expected)
    // More than a pipe holds.
    #expect(expected.utf8.count > 1 << 16)
  }

}

import TestSupport
import Testing

/// The commands in the README are commands of hsmc.
struct ReadmeTests {

  /// The lines of shell in the README that run hsmc, without comments.
  static func commands() throws -> [[String]] {
    var isShell = false
    var result: [[String]] = []
    for line in try Repository.text("README.md").split(separator: "\n") {
      if line.hasPrefix("```") { isShell = line == "```sh" && !isShell }
      guard isShell, let start = line.firstRange(of: "hsmc ")?.lowerBound else { continue }
      let words = line[start...].split(separator: " ").map(String.init)
      result.append(Array(words.prefix { $0 != "#" && $0 != ">" && $0 != "|" }))
    }
    return result
  }

  @Test func commandsAndOptionsExist() throws {
    let commands = try Self.commands()
    #expect(commands.count >= 8)
    for words in commands where words.count > 1 && !words[1].hasPrefix("/") {
      let help = try HsmcProcess(["help", words[1]])
      #expect(help.code == 0, "\(words)")
      for option in words.dropFirst(2) where option.hasPrefix("-") {
        #expect(help.output.contains(option), "\(words): \(option)")
      }
    }
  }

  /// The first command, as a newcomer would run it after building.
  @Test func firstCommandPrintsAPayload() throws {
    let first = try #require(try Self.commands().first)
    let run = try HsmcProcess(Array(first.dropFirst()))
    #expect(run.code == 0 && run.output.hasPrefix("{\n") && run.errors.isEmpty)
  }

}

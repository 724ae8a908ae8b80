import TestSupport
import Testing

/// Directories of files that import each other.
struct ImportGraphTests {

  /// What `check` finds in a directory is what it finds in the programs there: those of the files that
  /// nothing else imports and, of files that only import each other, that of the first.
  @Test(arguments: Effort.some(of: 0..<40 as Range<UInt64>))
  func findsWhatProgramsFind(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 2...9, using: &random)
    let imports = (0..<count).map { _ in
      (0..<count).filter { _ in Int.random(in: 0..<count, using: &random) == 0 }
    }
    let scratch = try Scratch()
    for (file, targets) in imports.enumerated() {
      // A fragment that only some programs have, one that several declare, and one that is nowhere.
      let names = ["f\(Int.random(in: 0..<count, using: &random))", "twice", "nowhere"]
      let includes = names.map { " include \($0)" }.joined()
      try scratch.write(
        targets.map { "import \"\($0).hsm\"\n" }.joined()
          + "fragment f\(file) { guidelines { \"Be kind.\" } }\n"
          + (file % 3 == 0 ? "fragment twice { guidelines { \"Be brief.\" } }\n" : "")
          + CompileTests.machine("m\(file)").replacing(
            "{\n", with: "{\(includes)\n", maxReplacements: 1),
        to: "tree/\(file).hsm")
    }
    func check(_ path: String) throws -> Set<Substring> {
      let line = "$HSMC check -q --output-format concise \(path)"
      return Set(try Shell(line, in: scratch.root).output.split(separator: "\n"))
    }
    var found: Set<Substring> = []
    for root in Self.roots(imports) { found.formUnion(try check("tree/\(root).hsm")) }
    #expect(!found.isEmpty)
    #expect(try check("tree") == found)
  }

  /// Returns the files whose programs make up the directory in which each file imports `imports`.
  private static func roots(_ imports: [[Int]]) -> [Int] {
    func reach(_ root: Int) -> Set<Int> {
      var reached: Set<Int> = [root]
      while case let more = Set(reached.flatMap { imports[$0] }), !more.isSubset(of: reached) {
        reached.formUnion(more)
      }
      return reached
    }
    var roots = imports.indices.filter { file in
      !imports.indices.contains { $0 != file && imports[$0].contains(file) }
    }
    for file in imports.indices where !roots.contains(where: { reach($0).contains(file) }) {
      roots.append(file)
    }
    return roots
  }

  /// Work grows with the files and their imports, not with the programs times their files: 5,000 chained
  /// files took 81 s once, and take 0.2 s as a release build.
  @Test(arguments: [
    ("for i in {1..5000}; do echo \"import \\\"f$((i - 1)).hsm\\\"\" > f$i.hsm; done", 5001),
    ("for i in {1..400}; do printf 'import \"f%s.hsm\"\\n' {0..400} > f$i.hsm; done", 401),
  ])
  func isLinear(_ script: String, _ count: Int) throws {
    let scratch = try Scratch()
    let shell = try Shell("touch f0.hsm; \(script); timeout 20 $HSMC check", in: scratch.root)
    #expect(shell.output == "hsmc: \(count) files checked, no problems\n")
  }

}

import TestSupport
import Testing

/// What changes while hsmc looks at it: it may find the old or the new, or say that something is gone.
struct RaceTests {

  /// What goes on all the time in a folder where `tree` holds machines, and the command meanwhile.
  @Test(arguments: [
    (change: "cat long.hsm > tree/one.hsm; cat short.hsm > tree/one.hsm", command: "check tree"),
    (change: "cat long.hsm > tree/one.hsm; : > tree/one.hsm", command: "fmt tree"),
    (change: "mv tree/a tree/b; mv tree/b tree/a", command: "check tree"),
    (change: "mv tree/a tree/b; mv tree/b tree/a", command: "fmt tree"),
    (change: "mv tree/a old; ln -s /nowhere tree/a; rm tree/a; mv old tree/a", command: "check"),
    (change: "mv tree away; mv away tree", command: "fmt tree/a/two.hsm"),
    (change: "mv tree away; mv away tree", command: "compile tree/a/two.hsm -o tree/a/two.json"),
  ])
  func survives(_ race: (change: String, command: String)) throws {
    let scratch = try Scratch()
    try scratch.write(CompileTests.machine("one"), to: "short.hsm")
    let comment = "// " + String(repeating: "x", count: 1_000_000) + "\n"
    try scratch.write(CompileTests.machine("one") + comment, to: "long.hsm")
    try scratch.write(CompileTests.machine("one"), to: "tree/one.hsm")
    try scratch.write(CompileTests.machine("two"), to: "tree/a/two.hsm")
    let shell = try Shell(
      """
      while [ ! -e stop ]; do \(race.change); done 2> /dev/null & changer=$!
      for i in {1..15}; do
        timeout 10 $HSMC \(race.command) -q > output 2>&1
        code=$?
        [ $code -le 2 ] || { echo "ended with $code"; cat output; }
      done
      touch stop
      wait $changer
      """, in: scratch.root)
    #expect(shell.output == "")
  }

}

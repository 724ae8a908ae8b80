import Foundation
import TestSupport
import Testing

/// Files that the user may not read or write, and disks that are full.
///
/// Permissions do not bind root, so root runs hsmc as somebody else.
@Suite(.serialized)
struct PermissionTests {

  /// `true` iff hsmc can be run so that permissions bind.
  static let canBind = Shell.succeeds(
    "\(Shell.asNobody) $HSMC --version && ! \(Shell.asNobody) test -w /etc/passwd")

  /// `true` iff a small disk can be made.
  static let canMount = Shell.succeeds("unshare --mount mount -t tmpfs -o size=64k tmpfs /mnt")

  /// What is forbidden, the command, and what it says.
  static let denials: [(mode: String, arguments: String, output: String, code: Int32)] = [
    (
      "000 flows/one.hsm", "check flows",
      "error: cannot read `flows/one.hsm`: permission denied\nhsmc: 1 error in 2 files\n", 2
    ),
    (
      "000 flows/one.hsm", "check importing.hsm --output-format concise",
      "importing.hsm:1:8: error: `flows/one.hsm` cannot be read: permission denied "
        + "[import-not-readable]\nhsmc: 1 error in 1 file\n", 1
    ),
    (
      "000 flows", "check . --output-format concise",
      "flows: error: cannot search `flows`: permission denied [unreadable-file]\n"
        + "importing.hsm:1:8: error: `flows/one.hsm` cannot be read: permission denied "
        + "[import-not-readable]\nhsmc: 2 errors in 2 files\n", 2
    ),
    (
      "555 flows", "compile flows/one.hsm -o flows/one.json",
      "error: cannot write `flows/one.json`: permission denied\n", 2
    ),
    (
      "555 flows", "compile flows/one.hsm -o flows/out/",
      "error: cannot make the directory `flows/out/`: permission denied\n", 2
    ),
    (
      "555 flows", "fmt flows/two.hsm",
      "error: cannot write `flows/two.hsm`: permission denied\n", 2
    ),
    (
      "555 flows", "fmt flows/two.hsm importing.hsm other.txt",
      "error: cannot write `flows/two.hsm`: permission denied\n"
        + "hsmc: 1 file rewritten, 1 in canonical form already\n", 2
    ),
    (
      "444 flows/two.hsm", "fmt flows/two.hsm",
      "error: cannot write `flows/two.hsm`: permission denied\n", 2
    ),
    (
      "555 flows", "init flows",
      "error: cannot write `flows/first_machine.hsm`: permission denied\n"
        + "  = help: `hsmc init DIRECTORY` writes it to another directory\n", 2
    ),
  ]

  @Test(
    .enabled(if: canBind, "permissions bind neither this user nor one it can become"),
    arguments: denials)
  func denied(_ denial: (mode: String, arguments: String, output: String, code: Int32)) throws {
    let scratch = try Scratch()
    try scratch.write(CompileTests.machine("one"), to: "flows/one.hsm")
    try scratch.write("fragment  two { }", to: "flows/two.hsm")
    try scratch.write("import \"flows/one.hsm\"\n", to: "importing.hsm")
    try scratch.write("fragment  other { }", to: "other.txt")
    let run = try Shell(
      "chmod 777 . flows; chmod 666 flows/* other.txt; chmod \(denial.mode); "
        + "\(Shell.asNobody) \"$HSMC\" \(denial.arguments); code=$?; chmod 755 flows; exit $code",
      in: scratch.root)
    #expect(run.output == denial.output)
    #expect(run.code == denial.code)
    #expect(
      try String(contentsOf: scratch.url("flows/two.hsm"), encoding: .utf8) == "fragment  two { }")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url("flows").path())
    #expect(names.sorted() == ["one.hsm", "two.hsm"])
  }

  @Test(.enabled(if: canMount, "no disk can be mounted here"))
  func aFullDisk() throws {
    let scratch = try Scratch()
    try scratch.write(CompileTests.machine("one") + CompileTests.machine("two"), to: "both.hsm")
    let run = try Shell(
      """
      mkdir disk
      unshare --mount sh -c '
        mount -t tmpfs -o size=16k tmpfs disk
        echo old > disk/one.json
        echo "fragment  two { }" > disk/two.hsm
        head -c 64k /dev/zero > disk/rest 2> /dev/null
        "$HSMC" compile both.hsm -o disk/; echo "[$?]"
        "$HSMC" fmt disk/two.hsm; echo "[$?]"
        cat disk/one.json disk/two.hsm
        ls -A disk'
      """, in: scratch.root)
    #expect(
      run.output == """
        error: cannot write `disk/one.json`: no space left on the device
        [2]
        error: cannot write `disk/two.hsm`: no space left on the device
        [2]
        old
        fragment  two { }
        one.json
        rest
        two.hsm

        """)
  }

}

import Foundation
import TestSupport
import Testing

/// Outputs that are open already, and those that only look so.
struct OpenFileTests {

  /// A script, in which `out.json` is longer than the payload `good.json` and `messy.hsm` longer than its
  /// canonical form `tidy.hsm`, and what it prints.
  static let runs: [(script: String, output: String)] = [
    // No descriptors: the file is replaced.
    ("$HSMC compile one.hsm -o /proc/self/cwd/out.json; cmp out.json good.json", ""),
    ("$HSMC compile one.hsm -o /proc/self/fd/../cwd/out.json; cmp out.json good.json", ""),
    ("$HSMC compile one.hsm -o /proc/$$/root/$PWD/out.json; cmp out.json good.json", ""),
    (
      "$HSMC fmt /proc/self/cwd/messy.hsm; cmp messy.hsm tidy.hsm",
      "hsmc: 1 file rewritten, 0 in canonical form already\n"
    ),
    ("$HSMC compile one.hsm -o /proc/self/comm", "cannot write `/proc/self/comm`"),
    // Descriptors: from their offsets, cut behind what was written.
    (
      "exec 3<> out.json; $HSMC compile one.hsm -o /dev/fd/3; cmp out.json good.json; "
        + "echo more >&3; tail -n 1 out.json", "more\n"
    ),
    (
      "exec 3<> out.json; printf head >&3; $HSMC compile one.hsm -o /proc/self/fd/3; "
        + "(printf head; cat good.json) | cmp out.json -", ""
    ),
    (
      "exec 3<> out.json; ln -s /proc/self/fd/3 link; $HSMC compile one.hsm -o link; "
        + "cmp out.json good.json; test -L link && echo link", "link\n"
    ),
    ("$HSMC compile one.hsm -o /dev/stdout 1<> out.json; cmp out.json good.json", ""),
    ("$HSMC compile one.hsm -o /dev/stderr 2<> out.json; cmp out.json good.json", ""),
    // Appending stays appending.
    (
      "(cat out.json good.json) > both; $HSMC compile one.hsm -o /dev/fd/3 3>> out.json; "
        + "cmp out.json both", ""
    ),
    // A source is read and written whole, whatever its descriptor does.
    (
      "exec 3>> messy.hsm; $HSMC fmt -q /dev/fd/3; cmp messy.hsm tidy.hsm", ""
    ),
    ("exec 3<> messy.hsm; cat <&3 > /dev/null; $HSMC fmt -q /dev/fd/3; cmp messy.hsm tidy.hsm", ""),
    // Pipes and devices.
    ("$HSMC compile one.hsm -o /dev/stdout | cmp - good.json", ""),
    ("$HSMC compile one.hsm -o >(cat > piped); wait $!; cmp piped good.json", ""),
    ("$HSMC compile one.hsm -o /dev/null; test -c /dev/null && echo device", "device\n"),
    (
      "mkfifo pipe; cat pipe > piped & $HSMC compile one.hsm -o pipe; wait; cmp piped good.json", ""
    ),
    // What another process has open.
    (
      "tail -f /dev/null 4<> out.json & $HSMC compile one.hsm -o /proc/$!/fd/4; kill -9 $!; "
        + "tail -n 1 out.json",
      "another process has this file open; name the file itself\nlonger\n"
    ),
    (
      "exec 4< out.json; $HSMC compile one.hsm -o /dev/fd/4; tail -n 1 out.json",
      "it is open for reading only\nlonger\n"
    ),
    ("$HSMC compile one.hsm -o /dev/fd/77; test -e out.json", "cannot write `/dev/fd/77`"),
  ]

  @Test(arguments: runs)
  func isWrittenWhole(_ run: (script: String, output: String)) throws {
    let scratch = try Scratch()
    try scratch.write(CompileTests.machine("one"), to: "one.hsm")
    try scratch.write(
      "fragment   a   {   guidelines   {   \"Be brief.\"   }   }   ", to: "messy.hsm")
    try scratch.write("fragment a {\n  guidelines { \"Be brief.\" }\n}\n", to: "tidy.hsm")
    let shell = try Shell(
      "$HSMC compile one.hsm > good.json; (cat good.json good.json; echo longer) > out.json; "
        + run.script, in: scratch.root)
    #expect(
      run.output.isEmpty ? shell.output.isEmpty : shell.output.contains(run.output),
      "\(shell.output)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.root.path())
    #expect(!names.contains { $0.hasPrefix(".hsmc-") })
  }

}

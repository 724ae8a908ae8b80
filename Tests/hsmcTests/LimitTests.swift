import Foundation
import TestSupport
import Testing

/// What the system has little of, or nothing: descriptors, memory, `/proc`; and what files have besides
/// their bytes.
struct LimitTests {

  /// 40 outputs, and 100 files to format, are written with 16 descriptors, all or none.
  @Test func fewDescriptors() throws {
    let scratch = try Scratch()
    let names = (0..<40).map { "m\($0)" }
    try scratch.write(names.map { CompileTests.machine($0) }.joined(), to: "all.hsm")
    for index in 0..<100 {
      try scratch.write("fragment f\(index){guidelines{\"Be brief.\"}}", to: "flows/\(index).hsm")
    }
    let shell = try Shell(
      """
      ulimit -n 16
      $HSMC compile all.hsm -o out/; echo "[$?]"; ls out | wc -l; ls -A out | grep hsmc
      $HSMC fmt flows; echo "[$?]"; ls -A flows | grep hsmc
      mkdir full; echo old > full/m0.json; mkdir full/m39.json
      $HSMC compile all.hsm -o full/; echo "[$?]"; ls -A full; cat full/m0.json
      """, in: scratch.root)
    #expect(
      shell.output == """
        [0]
        40
        hsmc: 100 files rewritten, 0 in canonical form already
        [0]
        error: cannot write `full/m39.json`: it is a directory
        [2]
        m0.json
        m39.json
        old

        """)
  }

  private static let python = "import os; a = os.setxattr; g = os.getxattr; l = os.listxattr"
  private static let list =
    "bytes.fromhex('"
    + "02000000" + "01000600ffffffff" + "02000600e8030000" + "04000400ffffffff"
    + "10000600ffffffff" + "20000000ffffffff" + "')"

  /// `true` iff files can have extended attributes and access lists.
  static let canHaveAttributes = Shell.succeeds(
    "touch a; python3 -c \"\(python); a('a', 'user.x', b'1'); "
      + "a('a', 'system.posix_acl_access', \(list))\"")

  /// What a file has besides its bytes stays; what a folder gives to new files is not given to old ones.
  @Test(.enabled(if: canHaveAttributes, "files have no attributes here"))
  func attributes() throws {
    let scratch = try Scratch()
    try scratch.write("fragment a{guidelines{\"Be brief.\"}}", to: "a.hsm")
    try scratch.write("fragment b{guidelines{\"Be brief.\"}}", to: "b.hsm")
    let shell = try Shell(
      """
      chmod 640 b.hsm
      python3 -c "\(Self.python)
      a('a.hsm', 'user.x', b'1'); a('a.hsm', 'user.empty', b'')
      a('a.hsm', 'system.posix_acl_access', \(Self.list))
      a('.', 'system.posix_acl_default', \(Self.list))"
      stat -c %a a.hsm
      $HSMC fmt -q; echo "[$?]"
      stat -c %a a.hsm b.hsm
      python3 -c "\(Self.python)
      print(sorted(l('a.hsm')), g('a.hsm', 'user.x'), g('a.hsm', 'user.empty'))
      print(g('a.hsm', 'system.posix_acl_access') == \(Self.list), l('b.hsm'))"
      """, in: scratch.root)
    #expect(
      shell.output == """
        660
        [0]
        660
        640
        ['system.posix_acl_access', 'user.empty', 'user.x'] b'1' b''
        True []

        """)
  }

  /// A file of several names gets a new one under the name that was asked for.
  @Test func hardLinks() throws {
    let scratch = try Scratch()
    try scratch.write("fragment a{guidelines{\"Be brief.\"}}", to: "a.hsm")
    let shell = try Shell(
      "ln a.hsm other; $HSMC fmt -q a.hsm; cat other; echo; wc -l < a.hsm; stat -c %h a.hsm other",
      in: scratch.root)
    #expect(shell.output == "fragment a{guidelines{\"Be brief.\"}}\n3\n1\n1\n")
  }

  /// Where the system refuses memory, hsmc says so last.
  @Test func littleMemory() throws {
    let scratch = try Scratch()
    let shell = try Shell(
      """
      { echo 'fragment a { guidelines {'; yes '"Be brief. Be brief."' | head -n 300000; echo '} }'; } \
        > big.hsm
      for limit in 22000 25000 30000 40000 80000; do
        (ulimit -v $limit; $HSMC check -q big.hsm; echo "[$?]") > output 2>&1
        code=$(tail -n 1 output)
        if [ $code != "[0]" ]; then tail -n 2 output; else echo done; fi
      done
      """, in: scratch.root)
    let message = "error: the system gives hsmc no more memory\n[2]\n"
    let failures = shell.output.ranges(of: message).count
    #expect(failures > 0)
    #expect(shell.output.replacing(message, with: "").replacing("done\n", with: "") == "")
  }

  /// `-` as an output is standard output.
  @Test func standardOutput() throws {
    let scratch = try Scratch()
    try scratch.write(CompileTests.machine("one"), to: "one.hsm")
    let shell = try Shell(
      """
      $HSMC compile one.hsm > one.json; $HSMC compile one.hsm -o - | cmp - one.json
      $HSMC decompile one.json > back.hsm; $HSMC decompile one.json --output=- | cmp - back.hsm
      $HSMC compile one.hsm -o ./-; cmp ./- one.json; ls
      """, in: scratch.root)
    #expect(shell.output == "-\nback.hsm\none.hsm\none.json\n")
  }

  /// `true` iff a folder can be the root of a process.
  static let canChangeRoot = Shell.succeeds("chroot / true")

  /// Without `/proc`, `/dev` and all else hsmc sees its arguments and does its work.
  @Test(.enabled(if: canChangeRoot, "the root cannot be changed"))
  func withoutProc() throws {
    let scratch = try Scratch()
    try scratch.write(CompileTests.machine("one"), to: "root/one.hsm")
    let shell = try Shell(
      """
      for file in $HSMC $(ldd $HSMC | grep -o '/[^ ]*'); do
        mkdir -p root/$(dirname $file); cp -L $file root/$file
      done
      cd root; $HSMC compile one.hsm > ../expected
      chroot . $HSMC --version
      chroot . $HSMC compile one.hsm | cmp - ../expected
      chroot . $HSMC compile /one.hsm -o out/; cmp out/one.json ../expected
      chroot . $HSMC fmt --check; echo "[$?]"
      """, in: scratch.root)
    #expect(
      shell.output == """
        hsmc 0.1.0
        one.hsm
        hsmc: 1 file would change, 0 in canonical form already
        [1]

        """)
  }

}

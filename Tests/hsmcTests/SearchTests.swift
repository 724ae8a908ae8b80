import Foundation
import TestSupport
import Testing

/// What a search of directories finds, and what it leaves alone.
struct SearchTests {

  /// A script, in whose folder `tree` is a folder with `one.hsm`, `outside` one with `other.hsm`, and what
  /// it prints. `$LIST` names the files that `fmt` would rewrite, in the order of their bytes.
  static let runs: [(script: String, output: String)] = [
    // Links.
    ("ln -s ../outside tree/link; ln -s . tree/loop; $LIST tree", "tree/one.hsm\n"),
    ("ln -s ../outside/other.hsm tree/out.hsm; $LIST tree", "tree/one.hsm\n"),
    ("ln -s $PWD/outside/other.hsm tree/out.hsm; cd tree; $LIST", "one.hsm\n"),
    (
      "ln -s ../outside/other.hsm tree/out.hsm; $LIST tree outside",
      "tree/one.hsm\ntree/out.hsm\n"
    ),
    (
      "mkdir tree/a; mv tree/one.hsm tree/x; ln -s ../x tree/a/in.hsm; $LIST tree",
      "tree/a/in.hsm\n"
    ),
    ("ln -s outside named; $LIST named tree", "named/other.hsm\ntree/one.hsm\n"),
    ("ln -s outside/other.hsm named.hsm; $LIST named.hsm", "named.hsm\n"),
    ("mv tree treeful; mkdir tree; ln -s ../treeful/one.hsm tree/x.hsm; $LIST tree", ""),
    // Where the system shows itself, and version control.
    ("cd outside; sleep 0.1 & $LIST /proc/self/cwd/../tree", "/proc/self/cwd/../tree/one.hsm\n"),
    (
      "mkdir -p tree/proc tree/.hg tree/CVS; touch tree/proc/x; cp outside/other.hsm tree/CVS; "
        + "cp outside/other.hsm tree/.hg; cp outside/other.hsm tree/proc; $LIST tree",
      "tree/one.hsm\ntree/proc/other.hsm\n"
    ),
    // What git ignores.
    ("echo '*.hsm' > tree/.gitignore; $LIST tree", "tree/one.hsm\n"),
    ("git init -q tree; echo '*.hsm' > tree/.gitignore; $LIST tree", ""),
    ("git init -q tree; echo '*.hsm' > tree/.gitignore; cd tree; $LIST", ""),
    ("git init -q tree; echo '*.hsm' > tree/.gitignore; $LIST tree tree/one.hsm", "tree/one.hsm\n"),
    ("git init -q tree; echo '*.hsm' > tree/.gitignore; $LIST --no-ignore tree", "tree/one.hsm\n"),
    (
      "git init -q tree; echo '*.hsm' > tree/.gitignore; git -C tree add -f one.hsm; $LIST tree",
      "tree/one.hsm\n"
    ),
    (
      "git init -q; echo tree > .gitignore; cp -r tree tree2; mkdir 'a b'; mv tree2 'a b/tree'; $LIST",
      "outside/other.hsm\n"
    ),
    ("git init -q; echo tree > .gitignore; $LIST tree", "tree/one.hsm\n"),
    (
      "git init -q; echo tree > .gitignore; cp tree/one.hsm tree/two.hsm; "
        + "git add -f tree/two.hsm; $LIST", "outside/other.hsm\ntree/two.hsm\n"
    ),
    // A git that fails, and one that is missing, ignore nothing.
    (
      "git init -q tree; echo '*.hsm' > tree/.gitignore; echo '[' > tree/.git/config; $LIST tree",
      "tree/one.hsm\n"
    ),
    (
      "git init -q tree; echo '*.hsm' > tree/.gitignore; PATH=$PWD/outside $LIST tree",
      "tree/one.hsm\n"
    ),
    // A checkout has no other program run.
    (
      "git init -q tree; git -C tree config core.fsmonitor 'touch ../ran; false'; $LIST tree; ls -d ran",
      "tree/one.hsm\nls: cannot access 'ran': No such file or directory\n"
    ),
  ]

  @Test(arguments: runs)
  func finds(_ run: (script: String, output: String)) throws {
    let scratch = try makeFolders()
    let shell = try Shell("LIST=\"$HSMC fmt --check -q\"; " + run.script, in: scratch.root)
    #expect(shell.output == run.output)
  }

  /// What `fmt` does not rewrite as a whole.
  @Test(arguments: [
    ("fmt /", "`/` is the root directory"), ("fmt outside /..", "`/..` is the root directory"),
    ("fmt tree", "`tree` is the home directory"), ("fmt .", "`.` is the home directory, or holds"),
    ("fmt", "`.` is the home directory, or holds"), ("fmt link", "`link` is the home directory"),
    ("fmt --no-ignore tree/", "`tree/` is the home directory"),
  ])
  func isNotRewritten(_ line: String, _ message: String) throws {
    let scratch = try makeFolders()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url("link").path(), withDestinationPath: "tree")
    // Should it fail, it can write nowhere.
    let shell = try Shell(
      "HOME=$PWD/tree \(Shell.asNobody) $HSMC \(line); echo \"[$?]\"; "
        + "HOME=$PWD/tree $HSMC fmt -q --check tree; HOME=$PWD/tree $HSMC fmt -q outside",
      in: scratch.root)
    #expect(shell.output.hasPrefix("error: \(message)"), "\(shell.output)")
    #expect(shell.output.hasSuffix("[2]\ntree/one.hsm\n"), "\(shell.output)")
  }

  private func makeFolders() throws -> Scratch {
    let scratch = try Scratch()
    for path in ["tree/one.hsm", "outside/other.hsm"] {
      try scratch.write("fragment a{guidelines{\"Be brief.\"}}", to: path)
    }
    return scratch
  }

}

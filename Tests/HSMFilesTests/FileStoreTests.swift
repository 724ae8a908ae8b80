import Foundation
import HSMFiles
import TestSupport
import Testing

/// Files that are read once.
struct FileStoreTests {

  private func path(_ name: String, _ scratch: Scratch) -> FilePath {
    FilePath(scratch.url("").path() + name)
  }

  /// All names of a file lead to its id; it stays as it was read, under its first name.
  @Test(arguments: ["written to", "replaced", "removed"])
  func aFileIsReadOnce(_ change: String) throws {
    let scratch = try Scratch()
    try scratch.write("old", to: "a")
    try scratch.write("other", to: "b")
    try #require(symlink("a", scratch.url("link").path()) == 0)
    try #require(link(scratch.url("a").path(), scratch.url("hard").path()) == 0)
    var sizes: [Int] = []
    var store = FileStore { sizes.append($0) }
    for name in ["a", "link", "./a", "hard", "b", "a"] {
      let id = try store.file(at: path(name, scratch))
      #expect(id == (name == "b" ? 1 : 0))
    }
    switch change {
    case "written to": try scratch.write("new text", to: "hard")
    case "replaced":
      try #require(rename(scratch.url("b").path(), scratch.url("a").path()) == 0)
    default: try FileManager.default.removeItem(at: scratch.url("a"))
    }
    #expect(try store.file(at: path("b", scratch)) == 1)
    #expect(try store.file(at: path("a", scratch)) == 0)
    #expect(store.files.map(\.bytes) == [Array("old".utf8), Array("other".utf8)])
    #expect(store.files.map(\.path) == [path("a", scratch), path("b", scratch)])
    #expect(sizes == [3, 5])
  }

  /// What could not be read stays unread: all who ask are told the same.
  @Test func aFileThatIsNotThereYet() throws {
    let scratch = try Scratch()
    var store = FileStore()
    for _ in 0..<2 {
      #expect(throws: FileError.self) { try store.file(at: path("a", scratch)) }
      try scratch.write("new", to: "a")
    }
    #expect(store.files.isEmpty)
  }

}

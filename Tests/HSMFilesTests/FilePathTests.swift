import HSMFiles
import Testing

/// Paths are bytes.
struct FilePathTests {

  /// Bytes, and how messages show them.
  static let shown: [(bytes: [UInt8], text: String)] = [
    (Array("flows/a b.hsm".utf8), "flows/a b.hsm"),
    (Array("café 日本 👩‍🚀.hsm".utf8), "café 日本 👩‍🚀.hsm"),
    ([0x63, 0xE9, 0x2E], "c\\xE9."),
    ([0xC3, 0x28, 0xE2, 0x82, 0xF0, 0x9F, 0x98], "\\xC3(\\xE2\\x82\\xF0\\x9F\\x98"),
    ([0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xFF], "\\xC0\\xAF\\xED\\xA0\\x80\\xFF"),
    (Array("a\nb\r\t\\".utf8), "a\\nb\\r\\t\\\\"),
    (Array("\u{0}\u{1B}[31m\u{7F}".utf8), "\\x00\\x1B[31m\\x7F"),
    (
      Array("\u{85}\u{2028}\u{2029}\u{202E}\u{2066}".utf8),
      "\\u{85}\\u{2028}\\u{2029}\\u{202E}\\u{2066}"
    ),
    ([], ""),
  ]

  @Test(arguments: shown)
  func isShown(_ shown: (bytes: [UInt8], text: String)) {
    #expect(FilePath(shown.bytes).description == shown.text)
  }

  /// What messages show tells paths apart, and takes one line.
  @Test func differentPathsLookDifferent() {
    let alphabet: [UInt8] = [0x5C, 0x6E, 0x0A, 0x78, 0x46, 0xFF, 0xC2, 0x85, 0x7B, 0x7D]
    var paths: [[UInt8]] = [[]]
    var start = 0
    for _ in 0..<4 {
      let end = paths.count
      for path in paths[start..<end] { paths += alphabet.map { path + [$0] } }
      start = end
    }
    let texts = Set(paths.map { FilePath($0).description })
    #expect(texts.count == paths.count && paths.count > 10_000)
    #expect(texts.allSatisfy { text in !text.unicodeScalars.contains { $0.value < 0x20 } })
  }

  /// An importing file, what it imports, and where that is.
  @Test(arguments: [
    ("a.hsm", "b.hsm", "b.hsm"), ("f/a.hsm", "b.hsm", "f/b.hsm"), ("f/a.hsm", "../b.hsm", "b.hsm"),
    ("f/a.hsm", "./g/./b.hsm", "f/g/b.hsm"), ("f/a.hsm", "/b.hsm", "/b.hsm"),
    ("../a.hsm", "../b.hsm", "../../b.hsm"), ("/a.hsm", "../b.hsm", "/../b.hsm"),
    ("./a.hsm", "b.hsm", "./b.hsm"), ("f/a.hsm", "", ""), (".../a.hsm", "../b.hsm", "b.hsm"),
    ("..f/a.hsm", "../b.hsm", "b.hsm"),
  ])
  func resolves(_ importer: String, _ path: String, _ expected: String) {
    #expect(FilePath(importer).resolving(FilePath(path)) == FilePath(expected))
  }

  @Test func parts() {
    #expect(FilePath("a/b.hsm").folder == FilePath("a/") && FilePath("b").folder == FilePath(""))
    #expect(FilePath("a/b.hsm").name == FilePath("b.hsm") && FilePath("a/").name == FilePath(""))
    #expect(FilePath("a").appending(FilePath("b")) == FilePath("a/b"))
    #expect(FilePath("a/").appending(FilePath("b")) == FilePath("a/b"))
    #expect(FilePath(".").appending(FilePath("b")) == FilePath("b"))
    #expect(FilePath([0x7F]) < FilePath([0x80]) && FilePath("a") < FilePath("a/b"))
  }

}

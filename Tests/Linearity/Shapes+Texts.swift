let stringShapes: [Shape] = [
  Shape(
    "string of 20 MB", 20_000_000,
    machine: { count in
      action("s", "guidelines { \"" + many(count / 10) { _ in "ten bytes " } + "x\" }")
    }),
  Shape(
    "string of escapes", 500_000,
    machine: { count in
      action("s", "guidelines { \"" + many(count) { _ in #"\n\u{7F}\""# } + "x\" }")
    }),
  Shape(
    "string of 200,000 lines", 200_000,
    machine: { count in
      action(
        "s", "guidelines { \"\"\"\n" + many(count) { "    Line \(name($0))\n" } + "    \"\"\"\n }")
    }),
  Shape(
    "string of joined lines", 100_000,
    machine: { count in
      action("s", "guidelines { \"\"\"\n" + many(count) { _ in " a \\ \n" } + " b\n \"\"\"\n }")
    }),
  Shape(
    "string of blanks", 1_000_000,
    machine: { count in
      action("s", "guidelines { \"" + many(count) { _ in " " } + "x\" }")
    }),
  Shape(
    "backslashes and blanks", 300_000,
    machine: { count in
      action("s", "guidelines { \"\"\"\n x" + many(count) { _ in "\\\\ " } + "\n \"\"\"\n }")
    }),
  Shape(
    "block comment of 200,000 lines", 200_000,
    machine: { count in
      "/*" + many(count) { _ in "\n   * a line " } + "*/"
    }),
  Shape(
    "version constraint of 1 MB", 1_000_000,
    machine: { count in
      tool("t", "id \"\(id)\" version \">=1" + many(count / 4) { _ in ",!=2" } + "\"")
        + action("s", "tools { t }")
    }),
  Shape(
    "version of 1 MB", 1_000_000,
    machine: { count in
      tool("t", "id \"\(id)\" version \"==1" + many(count / 2) { _ in ".1" } + "\"")
        + action("s", "tools { t }")
    }),
  Shape(
    "broken version constraint of 1 MB", 1_000_000,
    machine: { count in
      tool("t", "id \"\(id)\" version \">=1" + many(count / 4) { _ in ",!=2" } + ",?\"")
    }),
  Shape(
    "number of 1 MB", 1_000_000,
    machine: { count in
      "reference r { id \"\(id)\" version 1" + many(count) { _ in "0" } + " }"
    }),
  Shape(
    "delay of 1 MB", 1_000_000,
    machine: { count in
      "decision d { objective \"O.\" exits { \"E\" -> end } fillers after 1."
        + many(count) { _ in "3" } + "s { \"F\" } }"
    }),
  Shape(
    "id of 1 MB", 1_000_000,
    machine: { count in
      "reference r { id \"" + many(count) { _ in "0" } + "\" version 1 }"
    }),
]

let nameShapes: [Shape] = [
  // Names of equal length, with a long beginning or end in common.
  Shape(
    "names that begin alike", 100_000,
    machine: { count in
      many(count) { "annotation a_long_beginning_\(name($0)) { inner_thought \"T\" -> end }\n" }
    }),
  Shape(
    "names that end alike", 100_000,
    machine: { count in
      many(count) { "annotation \(name($0))_and_a_long_end { inner_thought \"T\" -> end }\n" }
    }),
  // Permutations of eight-byte words.
  Shape(
    "names of the same words", 40_000,
    machine: { count in
      many(count) { "annotation \(permutation($0)) { inner_thought \"T\" -> end }\n" }
    }),
  // One byte differs, at a place of its own in a word.
  Shape(
    "names that differ in one character", 40_000,
    machine: { count in
      many(count) { "annotation \(oneDiffers($0)) { inner_thought \"T\" -> end }\n" }
    }),
  Shape(
    "names like keywords", 100_000,
    machine: { count in
      many(count) { "annotation \(likeKeyword($0)) { inner_thought \"T\" -> end }\n" }
    }),
  Shape(
    "name of 1 MB, in use", 1_000_000,
    machine: { count in
      let name = many(count) { _ in "n" }
      return action(name) + action("s", "exits { \"E\" -> \(name) }")
    }),
]

/// Returns a name made of ten words of eight bytes, in an order of its own for each `number`.
private func permutation(_ number: Int) -> String {
  var words = (0..<10).map { "word___\($0)" }
  var rest = number
  var result = ""
  while !words.isEmpty {
    result += words.remove(at: rest % words.count)
    rest /= words.count + 1
  }
  return result
}

/// Returns a name of 1,000 bytes in which one differs from those of all others.
private func oneDiffers(_ number: Int) -> String {
  var bytes = [UInt8](repeating: 0x61, count: 640)
  let letters = [UInt8]("bcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_".utf8)
  bytes[number / letters.count % bytes.count] = letters[number % letters.count]
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns a name that shares the length and the first, the middle and the last byte with a keyword.
private func likeKeyword(_ number: Int) -> String {
  let words = ["returning_user", "requested_information", "skip_active_memory_retrieval"]
  var bytes = [UInt8](words[number % words.count].utf8)
  var rest = number
  for index in 1...6 {
    bytes[index] = 0x61 + UInt8(rest % 26)
    rest /= 26
  }
  return String(decoding: bytes, as: UTF8.self)
}

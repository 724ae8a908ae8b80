let syntaxErrorShapes: [Shape] = [
  Shape("closing braces", 40_000, source: { many($0) { _ in "}" } }),
  Shape("closing braces on lines", 100_000, source: { many($0) { _ in "}\n" } }),
  Shape("opening braces", 1_000_000, source: { many($0) { _ in "{" } }),
  Shape("opening braces on lines", 100_000, source: { many($0) { _ in "{\n" } }),
  Shape("quotes", 200_000, source: { many($0) { _ in "\"" } }),
  Shape("backslashes", 1_000_000, source: { many($0) { _ in "\\" } }),
  Shape("arrows", 1_000_000, source: { many($0) { _ in "->" } }),
  Shape("then", 500_000, source: { many($0) { _ in "then " } }),
  Shape("opened comments", 500_000, source: { many($0) { _ in "/* " } }),
  Shape("unclosed machines", 50_000, source: { many($0) { "machine m\($0) {\n" } }),
  Shape("fields without a value", 40_000, machine: { many($0) { _ in "description\n" } }),
  Shape("unknown fields", 20_000, machine: { many($0) { "field_\(name($0)) \"x\"\n" } }),
  Shape("fields given twice", 100_000, machine: { many($0) { _ in "description \"x\"\n" } }),
  Shape("commas", 40_000, machine: { "guidelines {" + many($0) { _ in "\"G\", " } + "}" }),
  Shape(
    "names of many words", 20_000,
    source: { count in
      "machine m terminal t " + many(count) { _ in "group g include x " }
    }),
  Shape("names of many words on lines", 40_000, source: { many($0) { "machine a b\($0)\n" } }),
  Shape(
    "unterminated strings", 100_000,
    machine: { count in
      "guidelines {\n" + many(count) { "\"text \($0)\n" } + "}"
    }),
  Shape(
    "unterminated strings and comments", 100_000,
    machine: { count in
      "guidelines {\n" + many(count) { "\"text \($0) }\n// comment\n" } + "}"
    }),
  Shape(
    "lists that end too soon", 50_000, machine: { many($0) { "guidelines { \"text \($0) }\n" } }),
  Shape(
    "strings of several lines", 50_000,
    machine: { count in
      "guidelines {\n" + many(count) { "\"text \($0)\nmore.\"\n" } + "}"
    }),
  Shape(
    "triple quotes that do not close", 51_200,
    machine: { count in
      "guidelines {\n" + many(count) { _ in "\"\"\" text\n" } + "}"
    }),
  Shape(
    "control characters", 100_000,
    machine: { "guidelines {" + many($0) { _ in "\"\u{1}\"\n" } + "}" }),
  Shape(
    "invalid UTF-8", 100_000,
    bytes: { count in
      Array([[UInt8]](repeating: [0x22, 0xFF, 0x22, 0x0A], count: count).joined())
    }),
  Shape(
    "invalid UTF-8 between words", 100_000,
    bytes: { count in
      Array([[UInt8]](repeating: [0xFF, 0x01, 0x20], count: count).joined())
    }),
]

/// Many errors on one line: nobody may go back to its start for each.
let lineErrorShapes: [Shape] = [
  Shape(
    "errors on a line of 4 MB", 40_000,
    machine: { count in
      let blanks = many(90) { _ in " " }
      return "guidelines {" + many(count) { _ in "\"\\q\" " + blanks } + "}"
    }),
  Shape(
    "errors on a short line", 40_000,
    machine: { count in
      "guidelines {" + many(count) { _ in "\"\\q\" " } + "}"
    }),
  Shape(
    "quotes in strings on one line", 100_000,
    machine: { count in
      "guidelines { \"" + many(count) { _ in "say \"a\" and " } + "\" }"
    }),
  Shape(
    "unknown states on one line", 40_000,
    machine: { count in
      action("s", "exits {" + many(count) { "\"E\" -> x\($0) " } + "}")
    }),
  Shape(
    "wide characters and errors on one line", 20_000,
    machine: { count in
      "guidelines {" + many(count) { _ in "\"漢字\\q\" " } + "}"
    }),
  Shape(
    "marks on one character", 500_000,
    machine: { count in
      "guidelines { \"a" + many(count) { _ in "\u{301}" } + "\\q\" }"
    }),
]

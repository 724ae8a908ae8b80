let nestingShapes: [Shape] = [
  Shape(
    "groups to the limit, again and again", 400,
    machine: { count in
      many(count) { chain in
        many(200) { "group g\(chain)_\($0) {\n" } + action("s\(chain)") + many(200) { _ in "}\n" }
      }
    }),
  Shape(
    "groups 100,000 deep", 100_000,
    machine: { count in
      many(count) { "group g\($0) {\n" } + many(count) { _ in "}\n" }
    }),
  Shape(
    "braces 100,000 deep", 100_000,
    source: { count in
      many(count) { _ in "{" } + many(count) { _ in "}" }
    }),
  Shape(
    "brackets 100,000 deep", 100_000,
    machine: { count in
      "guidelines " + many(count) { _ in "[" } + many(count) { _ in "]" }
    }),
  Shape(
    "headers far into a long line", 256,
    machine: { count in
      "/*" + many(count * 400) { _ in "*" } + "*/" + many(200) { "group g\($0) { " }
        + many(200) { _ in "\n}" }
    }),
  Shape(
    "comments 100,000 deep", 100_000,
    source: { count in
      many(count) { _ in "/*" } + many(count) { _ in "*/" } + machine("m", "")
    }),
  Shape("line comments between two tokens", 1_000_000, machine: { many($0) { _ in "// c\n" } }),
  Shape("doc comments between two tokens", 300_000, machine: { many($0) { _ in "/// c\n" } }),
  Shape("block comments between two tokens", 300_000, machine: { many($0) { _ in "/* */" } }),
  Shape(
    "comments between all tokens", 20_000,
    machine: { count in
      let gap = " /* */ // c\n"
      return many(count) { number in
        ["action", "s\(number)", "{", "objective", "\"O.\"", "actions", "{", "\"A.\"", "}", "}"]
          .joined(separator: gap)
      }
    }),
  Shape(
    "blank lines between all tokens", 20_000,
    machine: { count in
      many(count) {
        "\n\n\n\naction\n\n\n\ns\($0)\n\n\n{ objective\n\n\n\"O.\" actions { \"A.\" } }"
      }
    }),
]

let listShapes: [Shape] = [
  Shape("machines", 50_000, source: { many($0) { machine("m\($0)", "") } }),
  Shape(
    "exits in one state", 50_000,
    machine: { count in
      action("s", "exits {" + many(count) { "\"E\($0)\" -> end\n" } + "}")
    }),
  Shape(
    "exits in a machine", 20_000,
    machine: { count in
      "exits {" + many(count) { "\"E\($0)\" -> end\n" } + "}" + action("s") + action("t")
    }),
  Shape(
    "exits in a machine with empty groups", 5_000,
    machine: { count in
      "exits {" + many(count) { "\"E\($0)\" -> end\n" } + "}" + many(count) { "group g\($0) { }\n" }
    }),
  Shape(
    "guidelines in a machine with small groups", 5_000,
    machine: { count in
      "guidelines {" + many(count) { "\"G\($0)\"\n" } + "}"
        + many(count) { "group g\($0) { guidelines { \"Own \($0)\" } }\n" }
    }),
  Shape(
    "groups that pass exits on", 480,
    machine: { count in
      many(count) { group in
        "group g\(group) { exits { \"E\" -> end \"F\(group)\" -> end }\n"
          + many(100) { action("s\(group)_\($0)", "exits { \"G\" -> end }") } + "}\n"
      }
    }),
  Shape(
    "guidelines that repeat", 50_000,
    machine: { count in
      "guidelines {" + many(count) { _ in "\"The same.\"\n" } + "}"
        + action("s", "guidelines {" + many(count) { _ in "\"The same.\"\n" } + "}")
        + action("t", "guidelines {" + many(count) { "\"Other \($0 % 7).\"\n" } + "}")
    }),
  Shape(
    "tools and uses", 20_000,
    machine: { count in
      many(count) { tool(name($0)) }
        + action("s", "tools {" + many(count) { name($0) + "\n" } + "}")
        + action("t", "exit_tools {" + many(count) { "\(name($0)) { version \"==1\" }\n" } + "}")
    }),
  Shape(
    "tools in a machine and many states", 5_000,
    machine: { count in
      tool("t") + "tools { t }\n" + many(count) { action("s\($0)", "tools { t { version \"\" } }") }
    }),
  Shape(
    "uses of one tool that differ", 10_000,
    machine: { count in
      tool("t") + many(count) { action("s\($0)", "tools { t { version \"==\($0)\" } }") }
    }),
  Shape(
    "references", 50_000,
    machine: { count in
      many(count) { "reference r\($0) { id \"\(id)\" version 1 }\n" }
        + action("s", "exits {" + many(count) { "\"E\" -> r\($0).x then end\n" } + "}")
    }),
]

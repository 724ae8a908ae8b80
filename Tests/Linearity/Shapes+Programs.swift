let graphShapes: [Shape] = [
  Shape(
    "chain of states", 100_000,
    machine: { count in
      many(count) { "annotation s\($0) { inner_thought \"T\" -> s\($0 + 1) }\n" }
        + "annotation s\(count) { inner_thought \"T\" -> end }\n"
    }),
  Shape(
    "arrows to groups", 20_000,
    machine: { count in
      many(count) {
        "group g\($0) { initial -> s\($0)\n annotation s\($0) { inner_thought \"T\" -> end } }\n"
      }
        + action("s", "exits {" + many(count) { "\"E\" -> g\($0)\n" } + "}")
    }),
  Shape(
    "known machines", 5_000,
    source: { count in
      machine(
        "m",
        many(count) {
          "reference r\($0) { machine m\($0) version 1 }\n"
            + "annotation s\($0) { inner_thought \"T\" -> r\($0).end then end }\n"
        }) + many(count) { machine("m\($0)", "id \"\(id)\"\n") }
    }),
]

let environmentShapes: [Shape] = [
  Shape(
    "environments", 20_000,
    source: { count in
      many(count) { "environment e\($0) { tool t { id \"\(id)\" } }\n" }
        + machine("m", tool("t") + action("s", "tools { t }"))
    }),
  Shape(
    "environments and uses of a tool", 5_000,
    source: { count in
      many(count) { "environment e\($0) { tool t { id \"\(id)\" } }\n" }
        + machine(
          "m",
          tool("t", "version \"\"")
            + many(count) { action("s\($0)", "tools { t }") })
    }),
  Shape(
    "environments and references", 5_000,
    source: { count in
      many(count) { "environment e\($0) { reference r { id \"\(id)\" version 1 } }\n" }
        + many(count) { machine("m\($0)", "reference r { }") }
    }),
  Shape(
    "entries of an environment", 20_000,
    source: { count in
      "environment e {" + many(count) { "tool \(name($0)) { id \"\(id)\" }\n" }
        + many(count) { "reference \(name($0)) { id \"\(id)\" version 1 }\n" } + "}\n"
        + machine(
          "m",
          many(count) { tool(name($0)) }
            + many(count) { "reference \(name($0)) { version 2 }\n" })
    }),
  Shape(
    "entries for nothing", 10_000,
    source: { count in
      "environment e {" + many(count) { "tool x\(name($0)) { id \"\(id)\" }\n" } + "}\n"
        + machine("m", many(count) { tool(name($0)) })
    }),
]

let fragmentShapes: [Shape] = [
  Shape(
    "fragments", 50_000,
    source: { count in
      many(count) { "fragment f\($0) { guidelines { \"G\($0)\" } }\n" } + machine("m", "")
    }),
  Shape(
    "chains of fragments", 200,
    source: { count in
      many(count) { chain in
        many(200) { "fragment f\(chain)_\($0) { include f\(chain)_\($0 + 1) }\n" }
          + "fragment f\(chain)_200 { guidelines { \"G\" } }\n"
      } + machine("m", many(count) { action("s\($0)", "include f\($0)_0") })
    }),
  Shape(
    "fragments with two lists in one state", 9_000,
    source: { count in
      many(count) {
        "fragment f\($0) { guidelines { \"G\($0)\" } navigation { \"N\($0)\" } }\n"
      } + machine("m", action("s", many(count) { "include f\($0)\n" }))
    }),
  Shape(
    "fragments with uses in one group", 9_000,
    source: { count in
      tool("t")
        + many(count) {
          "fragment f\($0) { tools { t { version \"==\($0)\" } } exit_tools { t } }\n"
        }
        + machine("m", "group g {" + many(count) { "include f\($0)\n" } + action("s") + "}")
    }),
  Shape(
    "circles of fragments", 20_000,
    source: { count in
      many(count) {
        "fragment f\($0) { include f\($0 / 200 * 200 + ($0 + 1) % 200) }\n"
      } + machine("m", "")
    }),
  Shape(
    "faults that groups pass on", 5_000,
    machine: { count in
      many(count) { "group g\($0) { exits { \"\" -> end } }\n" } + many(count) { action("s\($0)") }
    }),
]

let programShapes: [Shape] = [
  Shape(
    "chain of imports", 1_000,
    files: { count in
      (0..<count).map { ("f\($0)", "import \"f\($0 + 1)\"\n" + machine("m\($0)", "")) }
        + [("f\(count)", "")]
    }),
  Shape(
    "files that import one", 1_000,
    files: { count in
      [("f", many(count) { "import \"f\($0)\"\n" })]
        + (0..<count).map { ("f\($0)", "import \"s\"\n" + machine("m\($0)", "include h")) }
        + [("s", "fragment h { guidelines { \"G\" } }")]
    }),
  Shape(
    "imports of one file", 50_000,
    files: { count in
      [("f", many(count) { _ in "import \"s\"\n" }), ("s", machine("m", ""))]
    }),
  Shape("imports of nothing", 50_000, files: { [("f", many($0) { "import \"s\($0)\"\n" })] }),
]

let meaningErrorShapes: [Shape] = [
  Shape(
    "misspelt targets", 20_000,
    machine: { count in
      many(count) { action("state_\(name($0))", "exits { \"E\" -> stale_\(name($0)) }") }
    }),
  Shape(
    "misspelt targets with long names", 500,
    machine: { count in
      let end = many(1000) { _ in "x" }
      return many(count) { action(name($0) + end, "exits { \"E\" -> y\(name($0))\(end) }") }
    }),
  Shape(
    "two long names that are alike", 20_000,
    machine: { count in
      let name = many(count) { _ in "ab" }
      return action(name) + action("s", "exits { \"E\" -> ba\(name) }")
    }),
  Shape(
    "misspelt references", 20_000,
    machine: { count in
      many(count) { "reference \(name($0)) { id \"\(id)\" version 1 }\n" }
        + action("s", "exits {" + many(count) { "\"E\" -> x\(name($0)).a then end\n" } + "}")
    }),
  Shape(
    "misspelt tools", 20_000,
    machine: { count in
      many(count) { tool(name($0)) }
        + action("s", "tools {" + many(count) { "x\(name($0))\n" } + "}")
    }),
  Shape(
    "misspelt fragments", 20_000,
    source: { count in
      many(count) { "fragment \(name($0)) { }\n" }
        + machine("m", many(count) { "include x\(name($0))\n" })
    }),
  Shape(
    "misspelt machines and their states", 5_000,
    source: { count in
      many(count) { machine("k\(name($0))", "id \"\(id)\"") }
        + machine(
          "m",
          "reference k { machine k\(name(0)) version 1 }\n"
            + many(count) { "reference r\($0) { machine x\(name($0)) version 1 }\n" }
            + action("s", "exits {" + many(count) { "\"E\" -> k.x\($0) then end\n" } + "}"))
    }),
  Shape(
    "misspelt states of another machine", 20_000,
    source: { count in
      machine("k", "id \"\(id)\"\n" + many(count) { action(name($0)) })
        + machine(
          "m",
          "reference k { machine k version 1 }\n"
            + action("s", "exits {" + many(count) { "\"E\" -> k.x\($0) then end\n" } + "}"))
    }),
  Shape("names given twice", 40_000, machine: { many($0) { _ in action("s") } }),
  Shape("names that are none", 50_000, machine: { many($0) { action("wrap-up-\($0)") } }),
  Shape("machines with what is missing", 50_000, source: { many($0) { "machine m\($0) { }\n" } }),
  Shape(
    "groups without initial", 20_000,
    machine: { count in
      many(count) { "group g\($0) { }\n" }
        + action("s", "exits {" + many(count) { "\"E\" -> g\($0)\n" } + "}")
    }),
  Shape(
    "blank texts in a group that many inherit", 20_000,
    machine: { count in
      "guidelines {" + many(count) { _ in "\"\"\n" } + "}\n" + many(count) { action("s\($0)") }
    }),
]

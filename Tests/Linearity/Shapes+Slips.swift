/// What other languages write, and what stands where it cannot, many times.
let slipShapes: [Shape] = [
  Shape("semicolons", 1_000_000, source: { many($0) { _ in ";" } }),
  Shape("semicolons on lines", 100_000, source: { many($0) { _ in "; a\n\n" } }),
  Shape("number signs", 200_000, source: { many($0) { _ in "# " } }),
  Shape(
    "comments of another language", 50_000,
    machine: { many($0) { "# c\n\nfield_\(name($0)) {}\n" } }),
  Shape("comments side by side", 100_000, machine: { many($0) { _ in "# comment\n" } }),
  Shape("markup that does not close", 500_000, source: { many($0) { _ in "<!-- " } }),
  Shape("markup", 100_000, source: { many($0) { _ in "<!-- a -->\n" } }),
  Shape("first markers of conflicts", 100_000, source: { many($0) { _ in "<<<<<<< a\n" } }),
  Shape(
    "conflicts", 40_000,
    machine: { many($0) { _ in "<<<<<<< a\n=======\nfield x\n>>>>>>> b\n" } }),
  Shape("fences", 100_000, source: { many($0) { _ in "```\n" } }),
  Shape("fences of another language", 50_000, source: { many($0) { _ in "```c\nx\n```\n" } }),
  Shape("YAML", 100_000, source: { many($0) { "key\($0): value\n" } }),
  Shape("YAML on one line", 100_000, source: { many($0) { "key\($0): " } + "{" }),
  Shape("texts in JSON", 50_000, machine: { many($0) { _ in "\"a\": {\"b\": 1},\nfields {}\n" } }),
  Shape("equals signs and heads", 200_000, source: { many($0) { _ in "==>" } }),
  Shape("strokes", 1_000_000, source: { many($0) { _ in "=" } }),
  Shape("exits in no list", 40_000, machine: { many($0) { _ in "exit \"x\" -> s\n" } }),
  Shape("second texts", 40_000, machine: { "description " + many($0) { _ in "\"x\" " } }),
  Shape(
    "texts without an opening quote", 40_000,
    machine: { "guidelines {\n" + many($0) { _ in "Be brief.\"\n" } + "}" }),
  Shape(
    "separators in each body", 20_000,
    machine: { many($0) { action("s\($0)", "exits { \"a\" -> s0, \"b\" -> s0, },") } }),
  Shape(
    "tools in states", 20_000,
    machine: { many($0) { action("s\($0)", "tool t\($0) {}") } }),
  Shape(
    "states behind machines", 40_000,
    source: { count in machine("m", "") + many(count) { "\n" + action("s\($0)", "") } }),
  Shape(
    "curly quotes", 50_000,
    machine: { "guidelines {" + many($0) { _ in "\"a” b\"\n" } + "}" }),
  Shape(
    "curly quotes in one text", 100_000,
    machine: { "guidelines { \"" + many($0) { _ in "a” b " } + "\" }" }),
  Shape(
    "paths", 50_000,
    machine: { "guidelines {" + many($0) { _ in "\"C:\\new\"\n" } + "}" }),
  Shape(
    "states of other machines", 20_000,
    source: { count in
      machine("a", action("s", "exits {" + many(count) { "\"E\" -> x\($0)\n" } + "}"))
        + machine("b", many(count) { action("x\($0)", "") })
    }),
]

import TestSupport

/// Makes random outlines that hold no error.
///
/// Texts, exits and tools come from small pools, so that equal ones meet on all levels. The names of
/// `common` lead somewhere in each machine, so that fragments of all files may name them.
struct OutlineGenerator {

  /// The names that lead to a state in each machine.
  static let common = ["done", "start", "hub", "then"]

  var random: SplitMix64
  var outline = Outline()

  /// Returns the outline that belongs to `seed`; its first file is the root.
  static func outline(seed: UInt64) -> Outline {
    var generator = OutlineGenerator(random: SplitMix64(seed: seed))
    generator.makeFiles()
    return generator.outline
  }

  // MARK: Choices

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  /// Returns `true` once in `count` times.
  mutating func chance(_ count: Int) -> Bool { number(count) == 0 }

  mutating func any<T>(_ values: [T]) -> T { values[number(values.count)] }

  // MARK: Files

  private mutating func makeFiles() {
    let paths = ["main.hsm", "a.hsm", "lib/b.hsm", "lib/c.hsm"].prefix(1 + number(4))
    outline.files = paths.map { Outline.File(path: $0) }
    for index in paths.indices {
      // Each file is reached through one before it; cycles and repeated imports come by chance.
      if index > 0 { outline.files[number(index)].imports.append(spelled(paths[index])) }
      if chance(2) { outline.files[index].imports.append(spelled(any(Array(paths)))) }
    }
    for name in ["shared", "other"] {
      outline.files[number(paths.count)].tools.append(tool(name))
    }
    let names = ["f0", "f1", "f2", "f3", "include", "f5"]
    for (index, name) in names.enumerated() {
      var fragment = Outline.Fragment(name: name)
      fragment.rules = rules(Self.common, all: index < 2)
      // What a fragment of each kind of state may hold.
      if index > 2 { fragment.rules.guidelines = [[], index == 4 ? texts() : [], []] }
      if index > 2 { fragment.rules.tools[1] = [] }
      if index == 3 || index == 5 { fragment.rules.exits = [] }
      if index == 5 { fragment.rules.tools = [[], []] }
      for other in names.dropFirst(index + 1) + ["local"] where chance(5) {
        fragment.rules.includes.append(other)
      }
      outline.files[number(paths.count)].fragments.append(fragment)
    }
    makeMachine("first", in: 0)
    if chance(3) { makeMachine("second", in: number(paths.count)) }
  }

  /// Returns one of the ways to write the path of a file.
  private mutating func spelled(_ path: String) -> String { any(["", "./", "lib/../"]) + path }

  // MARK: Parts

  /// Returns a text of few, perhaps with blanks around it.
  mutating func text() -> String {
    let texts = [
      "Be kind.", "Be  kind.", "be kind.", "Ask once.", "caf\u{E9}", "cafe\u{301}", "a\u{200B}",
      "say \"hi\" \\", "two\nlines", "x", "Never guess.", "\u{1F469}\u{200D}\u{1F680}",
    ]
    return blanks() + any(texts) + blanks()
  }

  private mutating func blanks() -> String {
    let blanks = [" ", "\t", "\n", "\r\n", "\u{B}", "\u{85}", "\u{A0}", "\u{2003} ", "\u{3000}"]
    return chance(8) ? any(blanks) : ""
  }

  mutating func texts() -> [String] { (0..<number(4)).map { _ in text() } }

  mutating func fillers() -> Outline.Fillers? {
    if chance(2) { return nil }
    let delay = chance(2) ? any(["2", "0.5", "2.50", "1e1"]) : nil
    return Outline.Fillers(delay: delay, texts: texts())
  }

  /// Returns one of few exits to the `targets`.
  mutating func exit(_ targets: [String]) -> Outline.Exit {
    let name = targets[min(number(targets.count), number(targets.count))]
    let path = any(["billing.x", "billing.then", "42.x"])
    return Outline.Exit(
      text: blanks() + any(["Help", "help", "No more"]) + blanks(),
      target: chance(4) ? .external(path, then: name) : .name(name))
  }

  mutating func use() -> Outline.Use {
    var use = Outline.Use(name: any(["shared", "other", "own", "2fa"]))
    if chance(4) { use.fields.version = any(["", ">=1,<2", "==1.* "]) }
    if chance(4) { use.fields.instruction = text() }
    if chance(4) { use.fields.persistence = any(["ephemeral", "persisted"]) }
    if chance(4) { use.fields.fillers = fillers() }
    return use
  }

  /// Returns a declaration of the tool `name`; some have the same id.
  mutating func tool(_ name: String) -> Outline.Tool {
    let fields = Outline.ToolFields(
      version: any(["", ">=1"]), instruction: text(),
      persistence: any([nil, "persisted", "ephemeral"]), fillers: fillers())
    return Outline.Tool(
      name: name, id: String(repeating: any(["a", "b", "c"]), count: 24), fields: fields)
  }

  /// Returns rules whose exits lead to `targets`.
  mutating func rules(_ targets: [String], all: Bool = false) -> Outline.Rules {
    var rules = Outline.Rules()
    for list in 0..<3 where all || chance(2) { rules.guidelines[list] = texts() }
    if all || chance(2) { rules.exits = (0..<number(4)).map { _ in exit(targets) } }
    for list in 0..<2 where all || chance(2) {
      rules.tools[list] = (0..<number(3)).map { _ in use() }
    }
    return rules
  }

}

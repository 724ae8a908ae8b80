/// What is measured.
enum Input {

  /// A source that imports nothing.
  case source([UInt8])

  /// The files of a program, the root first.
  case files([(path: String, text: [UInt8])])

  /// A payload.
  case payload([UInt8])

}

/// Input of any size.
struct Shape: Sendable {

  let name: String

  /// The size of the larger of the two inputs that are compared.
  let count: Int

  /// Returns the input of a size.
  let input: @Sendable (Int) -> Input

  /// A source that `text` writes.
  init(_ name: String, _ count: Int, source text: @escaping @Sendable (Int) -> String) {
    (self.name, self.count) = (name, count)
    input = { .source([UInt8](text($0).utf8)) }
  }

  /// A source with the body of a machine that is valid without it.
  init(_ name: String, _ count: Int, machine body: @escaping @Sendable (Int) -> String) {
    self.init(name, count, source: { machine("m", body($0)) })
  }

  /// A source of any bytes.
  init(_ name: String, _ count: Int, bytes: @escaping @Sendable (Int) -> [UInt8]) {
    (self.name, self.count) = (name, count)
    input = { .source(bytes($0)) }
  }

  /// Files that import each other.
  init(_ name: String, _ count: Int, files: @escaping @Sendable (Int) -> [(String, String)]) {
    (self.name, self.count) = (name, count)
    input = { .files(files($0).map { (path: $0.0, text: [UInt8]($0.1.utf8)) }) }
  }

  /// A payload.
  init(_ name: String, _ count: Int, payload text: @escaping @Sendable (Int) -> String) {
    (self.name, self.count) = (name, count)
    input = { .payload([UInt8](text($0).utf8)) }
  }

}

/// All shapes.
let shapes =
  nestingShapes + listShapes + stringShapes + nameShapes + graphShapes + environmentShapes
  + fragmentShapes + programShapes + syntaxErrorShapes + lineErrorShapes + slipShapes
  + meaningErrorShapes
  + payloadShapes + payloadErrorShapes

/// Returns `count` parts, each written by `part` for its number.
func many(_ count: Int, _ part: (Int) -> String) -> String {
  var result = ""
  for number in 0..<count { result += part(number) }
  return result
}

/// Returns a valid machine with `body` in it; its states but `end` are those of `body`.
func machine(_ name: String, _ body: String) -> String {
  """
  machine \(name) {
    description "D."
    new_user -> end
    returning_user -> end
    terminal end
  \(body)
    action end { objective "O." actions { "A." } }
  }

  """
}

/// Returns a valid action state with `body` in it.
func action(_ name: String, _ body: String = "") -> String {
  "  action \(name) { objective \"O.\" actions { \"A.\" } \(body) }\n"
}

/// An id of the right form.
let id = "0123456789abcdef01234567"

/// Returns a valid tool.
func tool(_ name: String, _ fields: String = "id \"\(id)\" version \"\"") -> String {
  "  tool \(name) { \(fields) instruction \"Do \(name).\" }\n"
}

/// Returns a name of seven characters for `number`, the same for no other.
func name(_ number: Int) -> String { "n" + String(1_000_000 + number).dropFirst() }

import Glibc

/// Asserts that sixteen times the input costs about sixteen times the work, for many shapes of it.
///
/// Counts are compared, not times, so that a busy machine changes nothing. Prints a table, and what
/// grows faster; exits with 1 if anything does. Arguments choose shapes by a part of their names.

/// How much larger the larger input is: a power of two, so that arrays which double are as full.
let growth = 16

/// The greatest growth of each count in proportion to that of the input: sorting costs a bit more,
/// and buffers that double begin with some size.
let limits = (steps: 1.1, allocations: 1.1, bytes: 1.5)

/// What a count may grow by besides, since small ones are mostly fixed costs.
let slack = (steps: 20_000.0, allocations: 200.0, bytes: 1_000_000.0)

let separator = "|---|---|--:|--:|--:|--:|--:|--:|--:|"
print(
  "| shape | operation | bytes | tokens | steps/byte | at \(growth)n | steps | allocs | allocated |"
)
print(separator)
var failures: [String] = []
let chosen = CommandLine.arguments.dropFirst()
for shape in shapes where chosen.isEmpty || chosen.contains(where: shape.name.contains) {
  let small = Measurement(shape.input(shape.count / growth))
  let large = Measurement(shape.input(shape.count))
  for (name, work) in large.works {
    guard let base = small.works.first(where: { $0.name == name })?.work else { continue }
    let row = [
      shape.name, name, String(large.bytes), String(large.tokens),
      decimal(Double(base.steps) / Double(small.bytes)),
      decimal(Double(work.steps) / Double(large.bytes)), ratio(work.steps, base.steps),
      ratio(work.allocations, base.allocations), ratio(work.bytes, base.bytes),
    ]
    print("| " + row.joined(separator: " | ") + " |")
    failures += [
      excess("steps", work.steps, base.steps, limits.steps, slack.steps),
      excess(
        "allocations", work.allocations, base.allocations, limits.allocations, slack.allocations),
      excess("allocated bytes", work.bytes, base.bytes, limits.bytes, slack.bytes),
    ].compactMap { $0 }.map { "\(shape.name), \(name): \($0)" }
  }
  fflush(nil)
}
for failure in failures { print("not linear: \(failure)") }
if !failures.isEmpty { exit(1) }
print("all linear")

/// Returns what is wrong if `large` of `what` is more than `limit` times `small`.
func excess(
  _ what: String, _ large: Int, _ small: Int, _ limit: Double, _ slack: Double
) -> String? {
  if Double(large) <= limit * Double(growth * small) + slack { return nil }
  return "\(ratio(large, small)) times the \(what), \(large) for \(small); "
    + "at most \(decimal(limit * Double(growth)))"
}

/// Returns `large / small` in decimal digits.
func ratio(_ large: Int, _ small: Int) -> String {
  small == 0 ? "-" : decimal(Double(large) / Double(small))
}

/// Returns `number` with one decimal place.
func decimal(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

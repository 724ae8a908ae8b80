import MachineGenerator

/// A wrong command line.
struct UsageError: Error {
  let message: String
}

/// What the command line asks for.
enum Command {

  /// Print a machine with this number of states.
  case generate(states: Int, MachineGenerator.Shape)

  /// Measure machines of these shapes with these numbers of states.
  case bench(states: [Int], [MachineGenerator.Shape])

  static let usage = """
    usage: hsmc-dev generate N [--shape flat|nested]
           hsmc-dev bench [--states N,N,...] [--shape flat|nested]

    generate prints a machine with N states; bench measures machines of several
    sizes (100,1000,10000,100000) and prints tables in Markdown
    """

  /// Reads `arguments`, which the name of the program does not belong to.
  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    var operands: [String] = []
    var shape: MachineGenerator.Shape? = nil
    var states = [100, 1_000, 10_000, 100_000]
    while let argument = rest.popFirst() {
      switch argument {
      case "--shape": shape = try Self.shape(rest.popFirst() ?? "")
      case "--states" where operands.first == "bench":
        states = []
        for word in (rest.popFirst() ?? "").split(separator: ",", omittingEmptySubsequences: false)
        { states.append(try Self.number(String(word))) }
      case _ where argument.hasPrefix("-"):
        throw UsageError(message: "there is no option `\(argument)` here")
      default: operands.append(argument)
      }
    }
    switch (operands.first, operands.count) {
    case ("generate", 2):
      self = .generate(states: try Self.number(operands[1]), shape ?? .flat)
    case ("bench", 1):
      self = .bench(states: states.sorted(), shape.map { [$0] } ?? MachineGenerator.Shape.allCases)
    default: throw UsageError(message: "one command is needed, with its operands")
    }
  }

  /// Does it.
  func run() throws {
    switch self {
    case .generate(let count, let shape):
      try Files.print(MachineGenerator.source(shape, states: count))
    case .bench(let sizes, let shapes):
      try Benchmark(sizes: sizes, shapes: shapes).run()
    }
  }

  private static func shape(_ word: String) throws(UsageError) -> MachineGenerator.Shape {
    guard let shape = MachineGenerator.Shape(rawValue: word) else {
      throw UsageError(message: "`--shape` takes `flat` or `nested`, not `\(word)`")
    }
    return shape
  }

  private static func number(_ word: String) throws(UsageError) -> Int {
    let allowed = MachineGenerator.minimum...1_000_000
    guard let number = Int(word), allowed.contains(number) else {
      throw UsageError(
        message: "a machine has from \(allowed.lowerBound) to \(allowed.upperBound) states, "
          + "not `\(word)`")
    }
    return number
  }

}

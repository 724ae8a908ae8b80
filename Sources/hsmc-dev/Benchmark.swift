import HSMFiles
import MachineGenerator

/// Measures hsmc on generated machines and prints what comes out.
struct Benchmark {

  /// The numbers of states, in ascending order.
  let sizes: [Int]
  let shapes: [MachineGenerator.Shape]

  /// Measures everything; tables go to standard output, progress to standard error.
  func run() throws {
    #if DEBUG
      Files.log("warning: this is no release build: `swift build -c release`")
    #endif
    let directory = try TemporaryDirectory()
    let isCounting = Allocations.areCounted()
    if !isCounting { Files.log("warning: allocations cannot be counted on this system") }
    for line in MachineDescription.lines(directory) { print("- \(line)") }
    print(
      "- medians of 5 runs or more; 1 MB is a million bytes; growth is the time, divided by that")
    print("  of the size before; MB/s of input, ns a state and calls of malloc of the largest size")
    // Processes first: while this one is small, it does not count as their peak.
    for shape in shapes {
      print("\n### Process: `hsmc compile`, file to file, \(shape)\n")
      print(try processes(shape, directory).text, terminator: "")
    }
    for shape in shapes {
      print("\n### In the process: \(shape)\n")
      print(try works(shape, directory, isCounting).text, terminator: "")
    }
  }

  private func workload(
    _ shape: MachineGenerator.Shape, _ size: Int, _ directory: TemporaryDirectory
  ) -> Workload {
    Workload(
      source: directory.file("\(shape)-\(size).hsm"),
      payload: directory.file("\(shape)-\(size).json"), output: directory.file("output"))
  }

  // MARK: Processes

  /// Makes the sources and payloads of all sizes, and returns the table of the processes that
  /// compile them.
  private func processes(
    _ shape: MachineGenerator.Shape, _ directory: TemporaryDirectory
  ) throws -> Table {
    var table = Table([
      "states", "source MB", "payload MB", "ms", "growth", "peak MB", "peak / source",
    ])
    let programs = Self.programDirectory
    var times: [Double] = []
    for size in sizes {
      Files.log("processes: \(shape), \(size) states")
      let files = workload(shape, size, directory)
      _ = try ProcessRun(
        ["\(programs)hsmc-dev", "generate", String(size), "--shape", shape.rawValue],
        output: files.source)
      let compile = ["\(programs)hsmc", "compile", files.source, "-o", files.payload]
      var peaks: [Int] = []
      let cost = try medians {
        let run = try ProcessRun(compile)
        peaks.append(run.peakMemory)
        return ["": Cost(duration: run.duration)]
      }
      times.append(cost[""]?.milliseconds ?? 0)
      let source = try Files.size(files.source)
      table.add([
        grouped(size), decimal(Double(source) / 1e6),
        decimal(Double(try Files.size(files.payload)) / 1e6), decimal(times[times.count - 1]),
        growth(times.suffix(2)), decimal(Double(median(peaks)) / 1e6),
        decimal(Double(median(peaks)) / Double(source)),
      ])
    }
    return table
  }

  /// The directory of this program, which `hsmc` stands in as well, with a slash.
  private static var programDirectory: String {
    "\(FilePath("/proc/self/exe").resolvingLinks.folder)"
  }

  // MARK: Work

  /// Returns the table of what is measured in this process.
  private func works(
    _ shape: MachineGenerator.Shape, _ directory: TemporaryDirectory, _ isCounting: Bool
  ) throws -> Table {
    var costs: [[Work: Cost]] = []
    for size in sizes {
      Files.log("in the process: \(shape), \(size) states")
      let files = workload(shape, size, directory)
      var cost = try medians(files.phases)
      for command in Work.allCases where cost[command] == nil {
        cost.merge(try medians { try files.command(command) }) { $1 }
      }
      costs.append(cost)
    }
    let largest = sizes[sizes.count - 1]
    let files = workload(shape, largest, directory)
    var table = Table(
      ["ms, by states"] + sizes.map(grouped) + ["growth", "MB/s", "ns/state", "allocs"])
    for work in Work.allCases {
      let times = costs.map { $0[work]?.milliseconds ?? 0 }
      let time = times[times.count - 1]
      let input = try Files.size(work.readsPayload ? files.payload : files.source)
      let allocations = costs[costs.count - 1][work]?.allocations ?? 0
      table.add(
        [work.rawValue] + times.map(decimal) + [
          growth(times), time < 0.1 ? "" : decimal(Double(input) / 1e3 / time),
          decimal(time * 1e6 / Double(largest)), isCounting ? grouped(allocations) : "?",
        ])
    }
    return table
  }

}

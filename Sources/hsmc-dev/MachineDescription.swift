import Glibc

/// The computer that runs this, in lines for a list.
enum MachineDescription {

  /// Returns what matters to measurements; `directory` is for what the Swift compiler prints.
  static func lines(_ directory: TemporaryDirectory) -> [String] {
    [
      "\(field("model name", in: "/proc/cpuinfo") ?? "unknown processor"), "
        + "\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) cores, \(memory()) of memory",
      "\(field("PRETTY_NAME", in: "/etc/os-release") ?? "Linux"), "
        + "kernel \(firstLine("/proc/sys/kernel/osrelease") ?? "unknown")",
      swiftVersion(directory),
    ]
  }

  private static func memory() -> String {
    let kilobytes = field("MemTotal", in: "/proc/meminfo").flatMap {
      Int($0.split(separator: " ")[0])
    }
    return kilobytes.map { "\(decimal(Double($0) / 1_048_576)) GiB" } ?? "an unknown amount"
  }

  private static func swiftVersion(_ directory: TemporaryDirectory) -> String {
    let output = directory.file("swift-version")
    guard (try? ProcessRun(["swift", "--version"], output: output)) != nil else {
      return "unknown version of Swift"
    }
    return firstLine(output) ?? ""
  }

  private static func firstLine(_ path: String) -> String? { lines(of: path).first }

  /// Returns the value of the first line with `name` in the file at `path`, without quotes.
  private static func field(_ name: String, in path: String) -> String? {
    guard let line = lines(of: path).first(where: { $0.hasPrefix(name) }),
      let end = line.firstIndex(where: { $0 == ":" || $0 == "=" })
    else { return nil }
    return String(line[line.index(after: end)...].filter { $0 != "\"" }.drop { $0.isWhitespace })
  }

  private static func lines(of path: String) -> [String] {
    guard let bytes = try? Files.read(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

}

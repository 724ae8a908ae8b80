import HSMCompiler
import HSMModel
import HSMPayload
import HSMText
import TestSupport
import Testing

/// Every golden is read by a test: a file that no test would write is left over.
struct GoldenInventoryTests {

  @Test func nothingIsLeftOver() throws {
    for path in Repository.files(in: "Tests/Goldens", suffix: "") {
      let parts = path.split(separator: "/").dropFirst(2).map(String.init)
      guard parts.count >= 2, path.contains("."), parts[1] != "files" else { continue }
      #expect(try Self.isRead(parts, path), "no test reads \(path)")
    }
  }

  /// Returns whether a test reads the golden at `path`, whose `parts` are those below the folder.
  private static func isRead(_ parts: [String], _ path: String) throws -> Bool {
    let stem = String(parts[1].prefix { $0 != "." })
    func exists(_ suffix: String) -> Bool {
      (try? Repository.bytes("Tests/Goldens/\(parts[0])/\(stem)\(suffix)")) != nil
    }
    switch parts[0] {
    case "syntax":
      return exists(".hsm") && [".hsm", ".tokens", ".tree"].contains { path.hasSuffix($0) }
    case "diagnostics":
      return (exists(".hsm") || exists(".json"))
        && [".hsm", ".json", ".full", ".concise"].contains { path.hasSuffix($0) }
    case "slips": return parts[1] == "base.hsm" || path.hasSuffix(".txt")
    case "rules":
      return Rule.all.contains { $0.name == stem }
        && [".full", ".concise"].contains { path.hasSuffix($0) }
    case "decompile":
      return exists(".hsm") && ["", ".out", ".lifted"].contains { parts[1] == "\(stem)\($0).hsm" }
    case "show":
      if parts.count == 3 { return parts[1] == "clinic" && path.hasSuffix(".hsm") }
      return parts[1] == "\(stem).hsm" || ShownState.all.contains { $0.golden == parts[1] }
    case "format":
      return exists(".hsm") && ["", ".out"].contains { parts[1] == "\(stem)\($0).hsm" }
    case "sessions": return path.hasSuffix(".session")
    case "payload":
      if parts.count == 2 { return path.hasSuffix(".hsm") }
      let sources = ["samples/\(parts[1]).hsm", "Tests/Goldens/payload/\(parts[1]).hsm"]
      guard let source = sources.first(where: { (try? Repository.bytes($0)) != nil }) else {
        return false
      }
      let model = Analysis(try Program(inRepository: source)).model
      return model.machines.contains { machine in
        Payload.Injection.allCases.contains {
          parts[2] == "\(model.name(machine.name)).\($0.rawValue).json"
        }
      }
    case "json":
      if parts.count == 2 { return ["cases.txt", "errors.txt"].contains(parts[1]) }
      guard parts[1] == "messages", let dot = path.lastIndex(of: ".") else { return false }
      return (try? Repository.bytes(path[..<dot] + ".json")) != nil
        && [".json", ".full"].contains { path.hasSuffix($0) }
    default: return false
    }
  }

}

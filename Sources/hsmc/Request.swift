import HSMCompiler

/// The upload of a payload, as data: what to send where.
struct Request {

  /// The organization whose machine it is.
  let organization: String

  /// The number that the new version must get, if the user says so.
  let nextVersion: String?

  /// `true` iff the server is to check the payload without keeping it.
  let isDryRun: Bool

  /// Reads the options of `arguments` that a request needs.
  init(_ arguments: Arguments) throws(UsageError) {
    guard let organization = arguments["organization"] else {
      throw .other(
        "`--emit request` needs the organization", help: "add `--organization NAME`")
    }
    let isSegment = organization.utf8.allSatisfy {
      $0.isASCIILetterOrDigit || [0x2D, 0x2E, 0x5F, 0x7E].contains($0)
    }
    if organization.isEmpty || !isSegment || [".", ".."].contains(organization) {
      throw .other(
        "`\(organization)` cannot be an organization: it is a part of the request's path",
        help: "write its name as the API knows it, with letters, digits, `-`, `.`, `_` and `~` only"
      )
    }
    if let version = arguments["next-version"] {
      let isPositive = version.utf8.allSatisfy { 0x30...0x39 ~= $0 } && version.utf8.first != 0x30
      if version.isEmpty || !isPositive {
        throw .other(
          "`\(version)` cannot be a version number", help: "write a whole number greater than 0")
      }
    }
    self.organization = organization
    nextVersion = arguments["next-version"]
    isDryRun = arguments.has("dry-run")
  }

  /// Returns the request that uploads `payload` as a version of the machine with this `id`: a JSON
  /// document with its method, path, query and body.
  func document(id: String, payload: [UInt8], isCompact: Bool) -> [UInt8] {
    let path = "/v1/\(organization)/organization/service_hierarchical_state_machine/\(id)/"
    let query = (nextVersion.map { ["\"version\": \($0)"] } ?? []) + ["\"dry_run\": \(isDryRun)"]
    let body = payload.dropLast()
    if isCompact {
      let head =
        "{\"method\":\"POST\",\"path\":\"\(path)\",\"query\":{"
        + query.map { $0.replacing(" ", with: "") }.joined(separator: ",") + "},\"body\":"
      return [UInt8](head.utf8) + body + [UInt8]("}\n".utf8)
    }
    let head =
      "{\n  \"method\": \"POST\",\n  \"path\": \"\(path)\",\n  \"query\": {\n    "
      + query.joined(separator: ",\n    ") + "\n  },\n  \"body\": "
    var result = [UInt8](head.utf8)
    for byte in body {
      result.append(byte)
      if byte == 0x0A { result += [0x20, 0x20] }
    }
    return result + [UInt8]("\n}\n".utf8)
  }

}

extension UInt8 {

  /// `true` iff the byte is an ASCII letter or digit.
  fileprivate var isASCIILetterOrDigit: Bool {
    0x30...0x39 ~= self || 0x61...0x7A ~= self | 0x20
  }

}
